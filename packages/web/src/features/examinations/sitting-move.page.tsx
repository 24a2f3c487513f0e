import type { ExamSitting } from '@guantong/contracts';
import { EmptyState } from '../../components/states.tsx';
import { useText } from '../../lib/language/language.tsx';
import { LoadedThing } from '../../office/acts/loaded-thing.tsx';
import { ThingForm } from '../../office/acts/thing-form.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { bodyText } from './body.text.ts';
import { sittingKind } from './body-api.ts';
import { planningText } from './planning.text.ts';
import { moveSitting } from './planning-api.ts';
import { readMoveDraft, sittingToTimes, sittingWords } from './sitting-draft.ts';
import { TimesFields } from './times-fields.tsx';
import { candidatesToTell } from './told-of.ts';

/** Giving a sitting that has not begun another room or time; who is told of it stands above the form. */
export function SittingMovePage() {
  const text = useText(planningText);
  return (
    <LoadedThing kind={sittingKind}>
      {(sitting) =>
        sitting.can.some(({ action, allowed }) => action === 'exam-sitting.move' && allowed) ? (
          <SittingMove sitting={sitting} />
        ) : (
          <EmptyState title={text.notMovable} whole />
        )
      }
    </LoadedThing>
  );
}

function SittingMove({ sitting }: { readonly sitting: ExamSitting }) {
  const text = useText(planningText);
  const body = useText(bodyText);
  const { id, version, room, opensAt, closesAt, minutes } = sitting;
  const candidates = candidatesToTell(sitting);
  return (
    <OfficePage title={text.moveSitting} lead={sitting.title}>
      <p className="note note-warning">{text.moveLead(candidates)}</p>
      <section className="stack stack-tight">
        <h2>{text.moveWas}</h2>
        <FactList>
          <Fact title={body.place}>{room}</Fact>
          <Fact title={body.opensAt}>
            <Instant at={opensAt} />
          </Fact>
          <Fact title={body.closesAt}>
            <Instant at={closesAt} />
          </Fact>
          <Fact title={body.minutes}>{minutes}</Fact>
        </FactList>
      </section>
      <ThingForm
        kind={sittingKind}
        initial={sittingToTimes(sitting)}
        saveTitle={text.moveSave(candidates)}
        read={(draft) => readMoveDraft(draft, version)}
        save={(move) => moveSitting(id, move)}
        words={sittingWords}
      >
        {(draft, change, errorAt) => (
          <div className="office-panel form-grid">
            <TimesFields {...{ draft, change, errorAt }} />
          </div>
        )}
      </ThingForm>
    </OfficePage>
  );
}
