import type { ExamPanel } from '@guantong/contracts';
import { useParams } from '@tanstack/react-router';
import { EmptyState } from '../../components/states.tsx';
import { useText } from '../../lib/language/language.tsx';
import { LoadedThing } from '../../office/acts/loaded-thing.tsx';
import { ThingForm } from '../../office/acts/thing-form.tsx';
import { LongTextInput } from '../../office/form/plain-inputs.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { panelKind, type Slot } from './body-api.ts';
import { ExaminerChoices } from './examiner-choices.tsx';
import { type ExaminersDraft, panelWords, readExaminersDraft } from './panel-draft.ts';
import { planningText } from './planning.text.ts';
import { replaceExaminers } from './planning-api.ts';

/** Giving a candidate of a panel other examiners, before anybody has signed. */
export function ReplaceExaminersPage() {
  const text = useText(planningText);
  const { applicationId } = useParams({ strict: false });
  return (
    <LoadedThing kind={panelKind}>
      {(panel) => {
        const slot = panel.slots?.find((each) => each.applicationId === applicationId);
        const may = slot?.can.some(({ action, allowed }) => action === 'exam-panel.replace-examiners' && allowed);
        return slot === undefined || !may ? (
          <EmptyState title={text.nobody} whole />
        ) : (
          <ReplaceExaminers panel={panel} slot={slot} />
        );
      }}
    </LoadedThing>
  );
}

function ReplaceExaminers({ panel, slot }: { readonly panel: ExamPanel; readonly slot: Slot }) {
  const text = useText(planningText);
  const { applicationId, version, examiners } = slot;
  const initial: ExaminersDraft = { examiners: examiners?.map(({ expertId }) => expertId) ?? [], reason: '' };
  return (
    <OfficePage title={text.replace} lead={panel.title}>
      <p className="note">{text.replaceLead(slot.name)}</p>
      <ThingForm
        kind={panelKind}
        initial={initial}
        saveTitle={text.replace}
        read={(draft) => readExaminersDraft(draft, version)}
        save={(change) => replaceExaminers({ panelId: panel.id, applicationId }, change)}
        words={panelWords}
      >
        {(draft, change, errorAt) => (
          <section className="office-panel stack">
            <ExaminerChoices
              cycleId={panel.cycleId}
              level={panel.level}
              examiners={draft.examiners}
              onExaminers={(next) => change({ examiners: next })}
              errorAt={errorAt}
            />
            <LongTextInput
              label={text.reason}
              required
              most={500}
              error={errorAt('/reason')}
              value={draft.reason}
              onChange={(reason) => change({ reason })}
            />
          </section>
        )}
      </ThingForm>
    </OfficePage>
  );
}
