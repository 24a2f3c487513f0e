import type { HTMLInputTypeAttribute } from 'react';
import { Field } from './field.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  readonly type?: HTMLInputTypeAttribute;
}

export function TextField({ label, value, onChange, hint, error, required, type = 'text' }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {(ids) => (
        <input
          {...ids}
          className="input"
          type={type}
          min={type === 'number' ? 0 : undefined}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
