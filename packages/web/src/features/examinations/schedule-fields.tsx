import type { ExamCase } from '@guantong/contracts';
import { useText } from '../../lib/language/language.tsx';
import type { ErrorAt } from '../../office/acts/thing-form.tsx';
import { DayTimeInput } from '../../office/form/day-time-input.tsx';
import { NumberInput, TextInput } from '../../office/form/plain-inputs.tsx';
import { CandidateChoices } from './candidate-choices.tsx';
import { isChosen } from './candidates.ts';
import { type PanelDraft, scheduleOf } from './panel-draft.ts';
import { planningText } from './planning.text.ts';

interface ScheduleFieldsProps {
  readonly draft: PanelDraft;
  readonly change: (part: Partial<PanelDraft>) => void;
  readonly errorAt: ErrorAt;
  readonly cases: readonly ExamCase[] | undefined;
}

/** Who comes when and where: by a rule, and each as it was set by hand. */
export function ScheduleFields({ draft, change, errorAt, cases }: ScheduleFieldsProps) {
  const text = useText(planningText);
  const chosen = cases?.filter((each) => isChosen(each, draft.ticks)) ?? [];
  const schedule = scheduleOf(draft, chosen);
  const errorOf = ({ applicationId }: ExamCase) =>
    errorAt(`/slots/${chosen.findIndex((each) => each.applicationId === applicationId)}/startsAt`);
  return (
    <>
      <section className="office-panel stack">
        <h2>{text.schedule}</h2>
        <p className="soft">{text.scheduleLead}</p>
        <div className="form-grid">
          <TextInput
            label={text.place}
            required
            error={errorAt('/slots/0/place')}
            value={draft.place}
            onChange={(place) => change({ place })}
          />
          <NumberInput
            label={text.each}
            hint={text.eachHint}
            required
            min={0}
            max={600}
            value={draft.each}
            onChange={(each) => change({ each })}
          />
          <DayTimeInput
            label={text.first}
            required
            error={errorAt('/slots/0/startsAt')}
            value={draft.first}
            onChange={(first) => change({ first })}
          />
        </div>
      </section>
      <CandidateChoices
        cases={cases}
        waitingFor={text.choosePanelFirst}
        ticks={draft.ticks}
        onTicks={(ticks) => change({ ticks })}
        error={errorAt('/slots')}
        more={(each) => (
          <DayTimeInput
            label={each.name}
            error={errorOf(each)}
            value={schedule.get(each.applicationId) ?? draft.first}
            onChange={(at) => change({ times: { ...draft.times, [each.applicationId]: at } })}
          />
        )}
      />
    </>
  );
}
