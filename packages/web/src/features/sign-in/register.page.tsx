import './sign-in.css';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { PageHead } from '../../components/page-head.tsx';
import { useLanguage, useText } from '../../lib/language/language.tsx';
import { leastPassword } from '../../office/session/password-length.ts';
import { sessionKey } from '../../office/session/use-account-session.ts';
import { register, signIn } from './api.ts';
import { CredentialField } from './credential-field.tsx';
import { type RegistrationDraft, registrationProblems } from './registration-problems.ts';
import { signInText } from './sign-in.text.ts';
import { SignInForm } from './sign-in-form.tsx';

const emptyDraft: RegistrationDraft = { name: '', residentId: '', loginName: '', password: '', repeated: '' };

/** A worker's own account. Problems show once the form was sent, and then go as they are mended. */
export function RegisterPage() {
  const text = useText(signInText);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { back } = useSearch({ from: '/public/register' });
  const onward = back === undefined ? {} : { back };
  const [draft, setDraft] = useState(emptyDraft);
  const [tried, setTried] = useState(false);
  const problems = tried ? registrationProblems(draft, language) : {};
  const field = (key: keyof RegistrationDraft) => ({
    value: draft[key],
    onChange: (value: string) => setDraft((before) => ({ ...before, [key]: value })),
    error: problems[key],
  });
  async function submit() {
    setTried(true);
    if (Object.keys(registrationProblems(draft, language)).length > 0) return;
    const loginName = draft.loginName.trim();
    const { password } = draft;
    await register({ name: draft.name.trim(), residentId: draft.residentId, loginName, password, language });
    await signIn(loginName, password);
    await queries.invalidateQueries({ queryKey: sessionKey });
    await navigate({ to: '/sign-in', search: onward });
  }
  return (
    <div className="page sign-in">
      <PageHead title={text.registerTitle} lead={text.registerLead} />
      <section className="card stack sign-in-step">
        <SignInForm
          label={text.registerTitle}
          submit={text.register}
          submitting={text.registering}
          ready
          onSubmit={submit}
        >
          <CredentialField label={text.name} hint={text.nameHint} autoComplete="name" {...field('name')} />
          <CredentialField
            label={text.residentId}
            hint={text.residentIdHint}
            autoComplete="off"
            {...field('residentId')}
          />
          <CredentialField
            label={text.loginName}
            hint={text.loginNameHint}
            autoComplete="username"
            {...field('loginName')}
          />
          <CredentialField
            label={text.password}
            hint={text.passwordHint(leastPassword)}
            autoComplete="new-password"
            secret
            {...field('password')}
          />
          <CredentialField label={text.repeat} autoComplete="new-password" secret {...field('repeated')} />
        </SignInForm>
        <p>
          {text.haveAccount}{' '}
          <Link to="/sign-in" search={onward}>
            {text.signIn}
          </Link>
        </p>
      </section>
    </div>
  );
}
