import type { RosterRowError } from '@guantong/contracts';
import { Disclosure } from '../../components/disclosure.tsx';
import { useText } from '../../lib/language/language.tsx';
import { rosterText } from './roster.text.ts';
import { RosterProblem } from './roster-problem.tsx';

/** Things worth knowing by which nothing is lost, such as a column that was not recognised. */
export function RosterNotices({ notices }: { readonly notices: readonly RosterRowError[] }) {
  const text = useText(rosterText);
  if (notices.length === 0) return null;
  return (
    <Disclosure summary={`${text.noticesTitle} · ${notices.length}`}>
      <div className="stack">
        {notices.map((notice) => (
          <RosterProblem
            key={`${notice.code} ${notice.sheet} ${notice.row} ${notice.column?.letter}`}
            problem={notice}
          />
        ))}
      </div>
    </Disclosure>
  );
}
