import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Pager } from '../../components/pager.tsx';
import { ErrorState, LoadingState } from '../../components/states.tsx';
import { TableFrame } from '../../components/table-frame.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { fetchProblems } from './api.ts';
import { rosterText } from './roster.text.ts';
import { placeOf } from './roster-problem.tsx';

interface RosterProblemsProps {
  readonly id: string;
  readonly count: number;
  readonly corrected: string | null;
}

/** Errors by row and column, and the file that holds just those rows. */
export function RosterProblems({ id, count, corrected }: RosterProblemsProps) {
  const text = useText(rosterText);
  const say = useSay();
  const [page, setPage] = useState(1);
  const problems = useQuery({
    queryKey: ['roster', id, 'problems', page],
    queryFn: ({ signal }) => fetchProblems(id, page, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <section className="stack" id="roster-problems">
      <h2>{text.problemsTitle(count)}</h2>
      <p>{text.problemsHelp}</p>
      {corrected && (
        <div>
          <a className="button" href={corrected} download>
            {text.correctedFile}
          </a>
        </div>
      )}
      {problems.isPending && <LoadingState />}
      {problems.isError && <ErrorState error={problems.error} onRetry={() => problems.refetch()} />}
      {problems.data && (
        <>
          <TableFrame label={text.problemsTitle(count)} wide>
            <table>
              <thead>
                <tr>
                  <th scope="col">{text.number}</th>
                  <th scope="col">{text.place}</th>
                  <th scope="col">{text.found}</th>
                  <th scope="col">{text.expected}</th>
                  <th scope="col">{text.remedy}</th>
                </tr>
              </thead>
              <tbody>
                {problems.data.items.map(({ id: number, problem }) => {
                  const place = placeOf(problem, text.cell);
                  return (
                    <tr key={`${place} ${problem.code} ${problem.found}`}>
                      <td className="nowrap">{number || '—'}</td>
                      <th scope="row">{place}</th>
                      <td>{problem.found === '' ? text.blank : problem.found}</td>
                      <td>{say(problem.expected)}</td>
                      <td>{say(problem.remedy)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </TableFrame>
          <Pager page={problems.data.page} size={problems.data.pageSize} total={problems.data.total} onPage={setPage} />
        </>
      )}
    </section>
  );
}
