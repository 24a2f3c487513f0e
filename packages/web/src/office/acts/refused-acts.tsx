import type { Text } from '@guantong/engine';
import './acts.css';
import { useSay } from '../../lib/language/language.tsx';

interface RefusedActsProps {
  readonly acts: readonly { readonly title: Text; readonly why: string }[];
}

/** What may not be done now and why; what fails for the same reason stands in one line. */
export function RefusedActs({ acts }: RefusedActsProps) {
  const say = useSay();
  if (acts.length === 0) return null;
  const reasons = [...new Set(acts.map(({ why }) => why))];
  return (
    <ul className="acts-refused">
      {reasons.map((reason) => {
        const titles = acts.filter(({ why }) => why === reason).map(({ title }) => say(title));
        return (
          <li key={reason}>
            {titles.join(say(comma))}
            {reason !== '' && ` — ${reason}`}
          </li>
        );
      })}
    </ul>
  );
}

const comma: Text = { zh: '、', en: ', ' };
