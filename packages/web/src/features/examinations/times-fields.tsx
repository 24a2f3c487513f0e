import { useText } from '../../lib/language/language.tsx';
import type { ErrorAt } from '../../office/acts/thing-form.tsx';
import { DayTimeInput } from '../../office/form/day-time-input.tsx';
import { NumberInput, TextInput } from '../../office/form/plain-inputs.tsx';
import { planningText } from './planning.text.ts';
import { type TimesDraft, withOpening } from './sitting-draft.ts';

interface TimesFieldsProps {
  readonly draft: TimesDraft;
  readonly change: (part: Partial<TimesDraft>) => void;
  readonly errorAt: ErrorAt;
}

/** Room and time of a sitting; for a grid of fields. */
export function TimesFields({ draft, change, errorAt }: TimesFieldsProps) {
  const text = useText(planningText);
  return (
    <>
      <TextInput
        label={text.room}
        required
        error={errorAt('/room')}
        value={draft.room}
        onChange={(room) => change({ room })}
      />
      <NumberInput
        label={text.minutes}
        hint={text.minutesHint}
        required
        min={1}
        max={600}
        error={errorAt('/minutes')}
        value={draft.minutes}
        onChange={(minutes) => change({ minutes })}
      />
      <DayTimeInput
        label={text.opens}
        required
        error={errorAt('/opensAt')}
        value={draft.opens}
        onChange={(opens) => change(withOpening(draft, opens))}
      />
      <DayTimeInput
        label={text.closes}
        required
        error={errorAt('/closesAt')}
        value={draft.closes}
        onChange={(closes) => change({ closes })}
      />
    </>
  );
}
