import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { signIn } from './api.ts';
import { CredentialField } from './credential-field.tsx';
import { signInText } from './sign-in.text.ts';
import { SignInForm } from './sign-in-form.tsx';

export function PasswordForm({ onSignedIn }: { readonly onSignedIn: () => Promise<void> }) {
  const text = useText(signInText);
  const { back } = useSearch({ from: '/public/sign-in' });
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  async function submit() {
    await signIn(loginName.trim(), password);
    await onSignedIn();
  }
  return (
    <div className="stack">
      <SignInForm
        label={text.title}
        submit={text.signIn}
        submitting={text.signingIn}
        ready={loginName.trim() !== '' && password !== ''}
        onSubmit={submit}
      >
        <CredentialField label={text.loginName} value={loginName} onChange={setLoginName} autoComplete="username" />
        <CredentialField
          label={text.password}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          secret
        />
      </SignInForm>
      <p>
        {text.noAccount}{' '}
        <Link to="/register" search={back === undefined ? {} : { back }}>
          {text.register}
        </Link>
      </p>
    </div>
  );
}
