import { useText } from '../lib/language/language.tsx';
import { componentText } from './components.text.ts';
import { Field } from './field.tsx';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  /** The words for "nothing chosen"; null where something is always chosen. */
  readonly emptyLabel?: string | null;
}

export function SelectField({ label, value, options, onChange, hint, error, required, emptyLabel }: SelectFieldProps) {
  const text = useText(componentText);
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {(ids) => (
        <select {...ids} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          {emptyLabel !== null && <option value="">{emptyLabel ?? text.choose}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
