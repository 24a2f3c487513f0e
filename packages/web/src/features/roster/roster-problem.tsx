import type { RosterRowError } from '@guantong/contracts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { rosterText } from './roster.text.ts';

/** One thing wrong in the file: where, what was expected, what was found, what to do. */
export function RosterProblem({ problem }: { readonly problem: RosterRowError }) {
  const text = useText(rosterText);
  const say = useSay();
  const place = placeOf(problem, text.cell);
  return (
    <dl className="problem">
      {place !== '' && (
        <div>
          <dt>{text.place}</dt>
          <dd>{place}</dd>
        </div>
      )}
      <div>
        <dt>{text.expected}</dt>
        <dd>{say(problem.expected)}</dd>
      </div>
      {problem.found !== '' && (
        <div>
          <dt>{text.found}</dt>
          <dd>{problem.found}</dd>
        </div>
      )}
      <div>
        <dt>{text.remedy}</dt>
        <dd>{say(problem.remedy)}</dd>
      </div>
    </dl>
  );
}

/** Sheet, cell and head as the spreadsheet program names them: 证书 · C12 · 发证日期. */
export function placeOf(
  { sheet, row, column }: RosterRowError,
  words: (sheet: string, cell: string, header: string) => string,
): string {
  return words(sheet ?? '', `${column?.letter ?? ''}${row ?? ''}`, column?.header ?? '');
}
