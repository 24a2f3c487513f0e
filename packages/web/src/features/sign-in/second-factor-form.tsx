import { useState } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { giveCode } from './api.ts';
import { CredentialField } from './credential-field.tsx';
import { signInText } from './sign-in.text.ts';
import { SignInForm } from './sign-in-form.tsx';

export function SecondFactorForm({ onDone }: { readonly onDone: () => Promise<void> }) {
  const text = useText(signInText);
  return (
    <>
      <p>{text.codeHelp}</p>
      <CodeForm send={giveCode} onDone={onDone} />
    </>
  );
}

interface CodeFormProps {
  readonly send: (code: string) => Promise<void>;
  readonly onDone: () => Promise<void>;
}

/** Asks for the six digits that the device shows. */
export function CodeForm({ send, onDone }: CodeFormProps) {
  const text = useText(signInText);
  const [code, setCode] = useState('');
  async function submit() {
    try {
      await send(code);
    } catch (error) {
      // A code is good once: what was refused is not worth keeping.
      setCode('');
      throw error;
    }
    await onDone();
  }
  return (
    <SignInForm
      label={text.codeTitle}
      submit={text.confirm}
      submitting={text.checking}
      ready={/^\d{6}$/.test(code)}
      onSubmit={submit}
    >
      <CredentialField
        label={text.code}
        value={code}
        onChange={(typed) => setCode(typed.replace(/\D/g, '').slice(0, 6))}
        autoComplete="one-time-code"
        digits
      />
    </SignInForm>
  );
}
