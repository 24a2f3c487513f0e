import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { signOut } from '../session/session-commands.ts';

/** Ends the session on the server and forgets here whatever it had loaded. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await signOut();
    await navigate({ to: '/sign-in' });
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'page' && queryKey[0] !== 'policy-bundle' });
  };
}
