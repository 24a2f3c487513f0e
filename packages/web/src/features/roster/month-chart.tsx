import type { RosterResultSummary } from '@guantong/contracts';
import { sayMonth } from '../../lib/dates.ts';
import { useLanguage, useText } from '../../lib/language/language.tsx';
import { rosterText } from './roster.text.ts';

interface MonthChartProps {
  readonly months: RosterResultSummary['months'];
  readonly onChoose: (month: string) => void;
}

const height = 120;

/** Bars of the months ahead; a bar chooses its month in the list. */
export function MonthChart({ months, onChoose }: MonthChartProps) {
  const text = useText(rosterText);
  const { language } = useLanguage();
  const shown = months.slice(0, 13);
  const most = Math.max(1, ...shown.map(({ people }) => people));
  if (shown.every(({ people }) => people === 0)) return <p className="soft">{text.monthsNone}</p>;
  return (
    <div className="month-chart">
      {shown.map(({ month, people }) => (
        <button
          key={month}
          type="button"
          className="month"
          disabled={people === 0}
          aria-label={text.monthBar(sayMonth(month, language), people)}
          onClick={() => onChoose(month)}
        >
          <span className="month-count">{people}</span>
          <svg viewBox={`0 0 20 ${height}`} preserveAspectRatio="none" aria-hidden="true" className="month-bar">
            <rect x="0" width="20" rx="3" y={height - barHeight(people, most)} height={barHeight(people, most)} />
          </svg>
          <span className="month-name">
            {Number(month.slice(5))}
            {(month.endsWith('-01') || month === shown[0]?.month) && (
              <span className="month-year">{month.slice(0, 4)}</span>
            )}
          </span>
        </button>
      ))}
    </div>
  );
}

function barHeight(people: number, most: number): number {
  return people === 0 ? 2 : Math.max(6, (people / most) * height);
}
