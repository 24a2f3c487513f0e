import type { RosterResultSummary } from '@guantong/contracts';
import { useState } from 'react';
import { useLanguage, useText } from '../../lib/language/language.tsx';
import type { Roster, RowFilter } from './api.ts';
import { ConditionBars } from './condition-bars.tsx';
import { MonthChart } from './month-chart.tsx';
import { rosterText } from './roster.text.ts';
import { RosterNotices } from './roster-notices.tsx';
import { RosterProblems } from './roster-problems.tsx';
import { RosterRows } from './roster-rows.tsx';
import { TargetCounts } from './target-counts.tsx';

interface RosterResultProps {
  readonly roster: Roster;
  readonly onRemove: () => void;
}

const noFilter: RowFilter = { target: '', status: '', month: '' };

/** What a roster comes to: figures, months, obstacles, and the people behind them. */
export function RosterResult({ roster, onRemove }: RosterResultProps) {
  const text = useText(rosterText);
  const { language } = useLanguage();
  const [filter, setFilter] = useState<RowFilter>({
    ...noFilter,
    status: roster.summary?.eligibleNow ? 'eligible' : '',
  });
  const { summary, links } = roster;
  if (summary === null) return null;
  const expires = new Date(roster.expiresAt).toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  });
  function show(change: Partial<RowFilter>) {
    setFilter({ ...noFilter, ...change });
    document.getElementById('roster-rows')?.scrollIntoView();
  }
  return (
    <div className="stack roster-result">
      <section className="stack">
        <div className="row row-apart">
          <h2>{text.resultTitle}</h2>
          <p className="soft small">{text.expires(expires)}</p>
        </div>
        <Figures summary={summary} />
        {summary.stopped && <p className="note note-warning">{text.stopped}</p>}
        <div className="row">
          {links.result && (
            <a className="button button-primary" href={links.result} download>
              {text.resultFile}
            </a>
          )}
          {summary.faulty > 0 && (
            <a className="button" href="#roster-problems">
              {text.toProblems(summary.problems)}
            </a>
          )}
          <button type="button" className="button button-quiet" onClick={onRemove}>
            {text.remove}
          </button>
        </div>
      </section>
      <section className="card stack">
        <h2>{text.monthsTitle}</h2>
        <MonthChart months={summary.months} onChoose={(month) => show({ month })} />
      </section>
      <div className="roster-two">
        <ConditionBars title={text.blockingTitle} conditions={summary.blocking} people={summary.people} />
        <ConditionBars title={text.missingTitle} conditions={summary.missing} people={summary.people} />
      </div>
      <TargetCounts targets={summary.targets} onChoose={(target, status) => show({ target, status })} />
      {summary.faulty > 0 && <RosterProblems id={roster.id} count={summary.problems} corrected={links.corrected} />}
      <RosterNotices notices={roster.notices} />
      <RosterRows id={roster.id} summary={summary} filter={filter} onFilter={setFilter} />
    </div>
  );
}

function Figures({ summary }: { readonly summary: RosterResultSummary }) {
  const text = useText(rosterText);
  const figures = [
    [text.people, summary.people],
    [text.eligibleNow, summary.eligibleNow],
    [text.within, summary.eligibleSoon],
    [text.faulty, summary.faulty],
  ] as const;
  return (
    <dl className="roster-figures">
      {figures.map(([term, count]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text.persons(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
