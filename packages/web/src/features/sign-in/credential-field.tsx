import type { HTMLInputAutoCompleteAttribute } from 'react';
import { Field } from '../../components/field.tsx';

interface CredentialFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What a password manager may put here. */
  readonly autoComplete: HTMLInputAutoCompleteAttribute;
  readonly secret?: boolean;
  readonly digits?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** One field of a sign-in or registration form. */
export function CredentialField(props: CredentialFieldProps) {
  const { label, value, onChange, autoComplete, secret = false, digits = false, hint, error } = props;
  return (
    <Field label={label} hint={hint} error={error} required>
      {(ids) => (
        <input
          {...ids}
          className="input"
          type={secret ? 'password' : 'text'}
          inputMode={digits ? 'numeric' : undefined}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
