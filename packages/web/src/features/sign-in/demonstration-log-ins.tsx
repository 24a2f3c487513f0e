import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay, useText } from '../../lib/language/language.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { type DemonstrationLogIn, fetchDemonstration, signIn } from './api.ts';
import { signInText } from './sign-in.text.ts';

/** The log-ins of a server in development mode, one a role; elsewhere there is nothing to show. */
export function DemonstrationLogIns({ onSignedIn }: { readonly onSignedIn: () => Promise<void> }) {
  const text = useText(signInText);
  const say = useSay();
  const [error, setError] = useState<unknown>();
  const { data: logIns = [] } = useQuery({
    queryKey: ['sign-in', 'demonstration'],
    queryFn: ({ signal }) => fetchDemonstration(signal),
    retry: false,
  });
  if (logIns.length === 0) return null;
  async function choose({ loginName, password }: DemonstrationLogIn) {
    setError(undefined);
    try {
      await signIn(loginName, password);
      await onSignedIn();
    } catch (reason) {
      setError(reason);
    }
  }
  return (
    <section className="card stack">
      <h2>{text.demonstration}</h2>
      <p className="soft">{text.demonstrationHelp}</p>
      {error !== undefined && <SmallProblem error={error} />}
      <ul className="demonstration-list">
        {logIns.map((logIn) => (
          <li key={logIn.loginName}>
            <button type="button" className="demonstration-log-in" onClick={() => choose(logIn)}>
              <strong>{say(logIn.roleName)}</strong>
              <span className="soft small">{logIn.organisation}</span>
              <span className="figures small">{logIn.loginName}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
