import type { RosterResultSummary } from '@guantong/contracts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { rosterText } from './roster.text.ts';

interface ConditionBarsProps {
  readonly title: string;
  readonly conditions: RosterResultSummary['blocking'];
  /** People judged: the whole of which each bar is a part. */
  readonly people: number;
}

export function ConditionBars({ title, conditions, people }: ConditionBarsProps) {
  const text = useText(rosterText);
  const say = useSay();
  return (
    <section className="card stack">
      <h2>{title}</h2>
      {conditions.length === 0 && <p className="soft">{text.none}</p>}
      <ul className="condition-bars">
        {conditions.slice(0, 8).map(({ condition, name, people: stopped }) => (
          <li key={condition}>
            <span className="row row-apart">
              <span>{say(name)}</span>
              <span className="soft">{text.persons(stopped)}</span>
            </span>
            <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
              <rect width="100" height="2" fill="var(--ground-deep)" />
              <rect width={Math.max(0.5, (stopped / Math.max(people, 1)) * 100)} height="2" fill="var(--accent)" />
            </svg>
          </li>
        ))}
      </ul>
    </section>
  );
}
