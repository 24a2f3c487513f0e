import './sign-in.css';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { PageHead } from '../../components/page-head.tsx';
import { ErrorState, LoadingState } from '../../components/states.tsx';
import { useText } from '../../lib/language/language.tsx';
import type { AccountSession } from '../../office/session/account-session.ts';
import { signOut } from '../../office/session/session-commands.ts';
import { sessionKey, useAccountSession } from '../../office/session/use-account-session.ts';
import { DemonstrationLogIns } from './demonstration-log-ins.tsx';
import { EnrolmentForm } from './enrolment-form.tsx';
import { PasswordChangeForm } from './password-change-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProviderLinks } from './provider-links.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';
import { signInText } from './sign-in.text.ts';

/** Signing in: password or another service, then the second factor where the role needs one, then where one wanted to go. */
export function SignInPage() {
  const text = useText(signInText);
  const { data: session, error, refetch } = useAccountSession();
  const { back = '/office' } = useSearch({ from: '/public/sign-in' });
  const queries = useQueryClient();
  const look = async () => {
    await queries.invalidateQueries({ queryKey: sessionKey });
  };
  const step = session ? stepOf(session) : undefined;
  if (step === 'done') return <Onward address={back} />;
  return (
    <div className="page sign-in">
      <PageHead title={titleOf(step, text)} lead={session ? undefined : text.lead} />
      {session === undefined && error === null && <LoadingState />}
      {session === undefined && error !== null && <ErrorState error={error} onRetry={() => refetch()} />}
      {session === null && (
        <div className="sign-in-columns">
          <section className="card stack stack-wide">
            <PasswordForm onSignedIn={look} />
            <ProviderLinks back={back} />
          </section>
          <DemonstrationLogIns onSignedIn={look} />
        </div>
      )}
      {session && (
        <section className="card stack sign-in-step">
          {step === 'needed' && <SecondFactorForm onDone={look} />}
          {step === 'enrol' && <EnrolmentForm onDone={look} />}
          {step === 'change-password' && (
            <>
              <p>{text.changeHelp}</p>
              <PasswordChangeForm onChanged={look} />
            </>
          )}
          <button
            type="button"
            className="button button-quiet"
            onClick={async () => {
              await signOut();
              await look();
            }}
          >
            {text.other}
          </button>
        </section>
      )}
    </div>
  );
}

function Onward({ address }: { readonly address: string }) {
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({ href: address, replace: true });
  }, [navigate, address]);
  return <LoadingState />;
}

type Step = AccountSession['secondFactor'] | 'change-password';

function stepOf({ secondFactor, passwordChangeNeeded }: AccountSession): Step {
  return secondFactor === 'done' && passwordChangeNeeded ? 'change-password' : secondFactor;
}

function titleOf(step: Step | undefined, text: (typeof signInText)['zh']): string {
  switch (step) {
    case 'needed':
      return text.codeTitle;
    case 'enrol':
      return text.enrolTitle;
    case 'change-password':
      return text.changeTitle;
    case 'done':
    case undefined:
      return text.title;
  }
}
