import './form.css';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../lib/language/language.tsx';
import type { DayTime } from '../days/day-time.ts';
import { formText } from './form.text.ts';
import { DayInput, type PlainInputProps } from './plain-inputs.tsx';

/** A day and a time of the day in China: two fields side by side. */
export function DayTimeInput({ label, hint, error, required, value, onChange }: PlainInputProps<DayTime>) {
  const text = useText(formText);
  return (
    <div className="day-time">
      <DayInput
        label={text.dayOf(label)}
        {...{ hint, error, required }}
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
      />
      <TextField
        label={text.timeOf(label)}
        type="time"
        required={required}
        value={value.time}
        onChange={(time) => onChange({ ...value, time })}
      />
    </div>
  );
}
