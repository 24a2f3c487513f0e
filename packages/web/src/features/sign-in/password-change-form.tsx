import { useState } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { leastPassword } from '../../office/session/password-length.ts';
import { changePassword } from './api.ts';
import { CredentialField } from './credential-field.tsx';
import { signInText } from './sign-in.text.ts';
import { SignInForm } from './sign-in-form.tsx';

const empty = { current: '', next: '', repeat: '' };

/** Another password for one's own account: after a first password that was handed over, or whenever one likes. */
export function PasswordChangeForm({ onChanged }: { readonly onChanged: () => Promise<void> }) {
  const text = useText(signInText);
  const [draft, setDraft] = useState(empty);
  const field = (key: keyof typeof empty) => ({
    value: draft[key],
    onChange: (value: string) => setDraft((before) => ({ ...before, [key]: value })),
    secret: true,
  });
  async function submit() {
    await changePassword(draft.current, draft.next);
    setDraft(empty);
    await onChanged();
  }
  return (
    <SignInForm
      label={text.changeTitle}
      submit={text.changeTitle}
      submitting={text.changing}
      ready={draft.current !== '' && draft.next.length >= leastPassword && draft.repeat === draft.next}
      onSubmit={submit}
    >
      <CredentialField label={text.currentPassword} autoComplete="current-password" {...field('current')} />
      <CredentialField
        label={text.nextPassword}
        hint={text.passwordHint(leastPassword)}
        autoComplete="new-password"
        {...field('next')}
      />
      <CredentialField
        label={text.repeat}
        autoComplete="new-password"
        error={draft.repeat !== '' && draft.repeat !== draft.next ? text.repeatDiffers : undefined}
        {...field('repeat')}
      />
    </SignInForm>
  );
}
