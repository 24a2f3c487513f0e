import { useText } from '../../lib/language/language.tsx';
import type { Roster } from './api.ts';
import { rosterText } from './roster.text.ts';

interface RosterProgressProps {
  readonly roster: Roster;
  readonly onStop: () => void;
}

/** How far the work is; without a known number of rows the bar only says that it goes on. */
export function RosterProgress({ roster, onStop }: RosterProgressProps) {
  const text = useText(rosterText);
  const { done, rowCount } = roster.progress;
  const known = rowCount !== null && rowCount > 1;
  return (
    <section className="card stack roster-progress" role="status">
      <h2>
        {roster.state === 'waiting' ? text.waiting(roster.ahead) : text.running(done, known ? rowCount - 1 : null)}
      </h2>
      <progress
        className="progress"
        aria-label={text.title}
        max={1}
        value={known ? Math.min(done / (rowCount - 1), 1) : undefined}
      />
      <div>
        <button type="button" className="button button-danger" onClick={onStop}>
          {text.stop}
        </button>
      </div>
    </section>
  );
}
