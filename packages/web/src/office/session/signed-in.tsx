import { createContext, type ReactNode, use } from 'react';
import type { AccountSession, Assignment } from './account-session.ts';

/** The session inside the back office, where somebody is signed in and acts in a role. */
export interface SignedIn extends AccountSession {
  readonly acting: Assignment;
}

const Context = createContext<SignedIn | undefined>(undefined);

export function SignedInProvider({ session, children }: { readonly session: SignedIn; readonly children: ReactNode }) {
  return <Context value={session}>{children}</Context>;
}

export function useSignedIn(): SignedIn {
  const session = use(Context);
  if (session === undefined) throw new Error('useSignedIn is called outside the back office');
  return session;
}

/** Whether the acting role may do something anywhere; on one thing, the thing's own `can` decides. */
export function useCan(): (action: string) => boolean {
  const { can } = useSignedIn();
  return (action) => can.includes(action);
}
