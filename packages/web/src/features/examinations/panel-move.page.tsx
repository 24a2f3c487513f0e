import type { ExamPanel } from '@guantong/contracts';
import { EmptyState } from '../../components/states.tsx';
import { useText } from '../../lib/language/language.tsx';
import { LoadedThing } from '../../office/acts/loaded-thing.tsx';
import { ThingForm } from '../../office/acts/thing-form.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { DayTimeInput } from '../../office/form/day-time-input.tsx';
import { TextInput } from '../../office/form/plain-inputs.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { bodyText } from './body.text.ts';
import { panelKind } from './body-api.ts';
import { panelToMove, panelWords, readPanelMove } from './panel-draft.ts';
import { planningText } from './planning.text.ts';
import { movePanel } from './planning-api.ts';
import { toldOf } from './told-of.ts';

/** Giving a panel that nobody has marked another time or place; who is told of it stands above the form. */
export function PanelMovePage() {
  const text = useText(planningText);
  return (
    <LoadedThing kind={panelKind}>
      {(panel) =>
        panel.can.some(({ action, allowed }) => action === 'exam-panel.move' && allowed) ? (
          <PanelMove panel={panel} />
        ) : (
          <EmptyState title={text.notMovable} whole />
        )
      }
    </LoadedThing>
  );
}

function PanelMove({ panel }: { readonly panel: ExamPanel }) {
  const text = useText(planningText);
  const body = useText(bodyText);
  const { id, version, startsAt, slots } = panel;
  const { candidates, examiners } = toldOf(panel);
  const places = [...new Set(slots?.map(({ place }) => place))];
  const last = slots?.at(-1)?.startsAt;
  return (
    <OfficePage title={text.moveSitting} lead={panel.title}>
      <p className="note note-warning">{text.movePanelLead(candidates, examiners)}</p>
      <section className="stack stack-tight">
        <h2>{text.moveWas}</h2>
        <FactList>
          <Fact title={body.firstSlot}>
            <Instant at={startsAt} />
          </Fact>
          {last !== undefined && last !== startsAt && (
            <Fact title={text.lastSlot}>
              <Instant at={last} />
            </Fact>
          )}
          <Fact title={text.place}>{places.join(' · ')}</Fact>
        </FactList>
      </section>
      <ThingForm
        kind={panelKind}
        initial={panelToMove(panel)}
        saveTitle={text.movePanelSave(candidates + examiners)}
        read={(draft) => readPanelMove(draft, version)}
        save={(move) => movePanel(id, move)}
        words={panelWords}
      >
        {(draft, change, errorAt) => (
          <div className="office-panel form-grid">
            <DayTimeInput
              label={body.firstSlot}
              required
              error={errorAt('/startsAt')}
              value={draft.first}
              onChange={(first) => change({ first })}
            />
            <TextInput
              label={text.place}
              required
              error={errorAt('/place')}
              value={draft.place}
              onChange={(place) => change({ place })}
            />
          </div>
        )}
      </ThingForm>
    </OfficePage>
  );
}
