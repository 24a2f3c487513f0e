import './states.css';
import type { Problem } from '@guantong/contracts';
import { useText } from '../../lib/language/language.tsx';
import { statesText } from './states.text.ts';

/** The single places a refusal names: what belongs there and what was found. */
export function ProblemPlaces({ problems }: { readonly problems: readonly Problem[] }) {
  const text = useText(statesText);
  if (problems.length === 0) return null;
  return (
    <ul className="problem-places">
      {problems.map(({ path, expected, found }) => (
        <li key={`${path} ${expected} ${found}`}>
          {path !== '' && (
            <span className="soft">
              {text.place} <span className="figures">{path}</span>
            </span>
          )}
          <span>
            {text.expected}: {expected}
          </span>
          <span>
            {text.found}: {found}
          </span>
        </li>
      ))}
    </ul>
  );
}
