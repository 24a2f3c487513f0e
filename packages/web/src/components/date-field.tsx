import type { IsoDate } from '@guantong/engine';
import { Field } from './field.tsx';

interface DateFieldProps {
  readonly label: string;
  readonly value: IsoDate | '';
  readonly onChange: (value: IsoDate | '') => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  readonly max?: IsoDate | undefined;
}

/** A calendar date by the browser's own date control. It reports whole dates only; `''` while there is none. */
export function DateField({ label, value, onChange, hint, error, required, max }: DateFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {(ids) => (
        <input
          {...ids}
          className="input"
          type="date"
          min="1940-01-01"
          max={max ?? '2100-12-31'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
