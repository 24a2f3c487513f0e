import { Navigate, useLocation } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { EmptyState, LoadingState } from '../../components/states.tsx';
import { useText } from '../../lib/language/language.tsx';
import { SignedInProvider } from '../session/signed-in.tsx';
import { useAccountSession } from '../session/use-account-session.ts';
import { ProblemState } from '../states/problem-state.tsx';
import { shellText } from './shell.text.ts';
import { SignOutButton } from './sign-out-button.tsx';

/** Lets through who is signed in with every factor and acts in a role; others are led to where that is put right. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const text = useText(shellText);
  const { data: session, error, refetch } = useAccountSession();
  if (session === undefined) {
    return error === null ? <LoadingState /> : <ProblemState error={error} onRetry={refetch} />;
  }
  if (session === null || session.secondFactor !== 'done' || session.passwordChangeNeeded) return <ToSignIn />;
  if (session.acting === null) {
    return (
      <main>
        <EmptyState title={text.noRoleTitle} whole>
          <p>{text.noRoleHelp}</p>
          <SignOutButton />
        </EmptyState>
      </main>
    );
  }
  return <SignedInProvider session={{ ...session, acting: session.acting }}>{children}</SignedInProvider>;
}

// Where one wanted to go is where one was when it turned out that one has to sign in, not where that leads.
function ToSignIn() {
  const address = useLocation({ select: (location) => location.href });
  const [back] = useState(address);
  return <Navigate to="/sign-in" search={{ back }} replace />;
}
