import type { RosterResultSummary } from '@guantong/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { StatusBadge } from '../../components/badge.tsx';
import { componentText } from '../../components/components.text.ts';
import { Pager } from '../../components/pager.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { ErrorState, LoadingState } from '../../components/states.tsx';
import { TableFrame } from '../../components/table-frame.tsx';
import { sayDate, sayMonth } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { fetchRows, type RosterRow, type RowFilter } from './api.ts';
import { rosterText } from './roster.text.ts';

interface RosterRowsProps {
  readonly id: string;
  readonly summary: RosterResultSummary;
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
}

/** The people, by target, status and month of eligibility. */
export function RosterRows({ id, summary, filter, onFilter }: RosterRowsProps) {
  const text = useText(rosterText);
  const words = useText(componentText);
  const say = useSay();
  const { language } = useLanguage();
  // The page belongs to the filter it was turned for; with another filter it is the first again.
  const [turned, setTurned] = useState({ filter, page: 1 });
  const page = turned.filter === filter ? turned.page : 1;
  const rows = useQuery({
    queryKey: ['roster', id, 'rows', filter, page],
    queryFn: ({ signal }) => fetchRows(id, filter, page, signal),
    placeholderData: keepPreviousData,
  });
  const statuses = ['eligible', 'not-yet', 'undetermined', 'ineligible', 'held'] as const;
  return (
    <section className="stack" id="roster-rows">
      <h2>{text.rowsTitle}</h2>
      <div className="roster-filters">
        <SelectField
          label={text.target}
          value={filter.target}
          emptyLabel={text.all}
          options={summary.targets.map(({ key, name }) => ({ value: key, label: say(name) }))}
          onChange={(target) => onFilter({ ...filter, target })}
        />
        <SelectField
          label={text.status}
          value={filter.status}
          emptyLabel={text.statusDefault}
          options={[
            ...statuses.map((status) => ({ value: status, label: words[`status-${status}`] })),
            { value: 'all', label: text.statusAll },
          ]}
          onChange={(status) => onFilter({ ...filter, status })}
        />
        <SelectField
          label={text.month}
          value={filter.month}
          emptyLabel={text.anyMonth}
          options={summary.months.map(({ month }) => ({ value: month, label: sayMonth(month, language) }))}
          onChange={(month) => onFilter({ ...filter, month })}
        />
      </div>
      {rows.isPending && <LoadingState />}
      {rows.isError && <ErrorState error={rows.error} onRetry={() => rows.refetch()} />}
      {rows.data?.total === 0 && <p className="soft">{text.rowsNone}</p>}
      {rows.data && rows.data.total > 0 && (
        <>
          <RowTable rows={rows.data.items} />
          <Pager
            page={rows.data.page}
            size={rows.data.pageSize}
            total={rows.data.total}
            onPage={(next) => setTurned({ filter, page: next })}
          />
        </>
      )}
    </section>
  );
}

function RowTable({ rows }: { readonly rows: readonly RosterRow[] }) {
  const text = useText(rosterText);
  const say = useSay();
  const { language } = useLanguage();
  return (
    <TableFrame label={text.rowsTitle} wide>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.row}</th>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.number}</th>
            <th scope="col">{text.target}</th>
            <th scope="col">{text.status}</th>
            <th scope="col">{text.earliest}</th>
            <th scope="col">{text.why}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.row} ${row.key}`}>
              <td className="soft">{row.row}</td>
              <th scope="row" className="nowrap">
                {row.name}
              </th>
              <td>{row.id}</td>
              <td>{say(row.targetName)}</td>
              <td>
                <StatusBadge status={row.status} />
              </td>
              <td className="nowrap">{row.earliestOn === null ? '—' : sayDate(row.earliestOn, language)}</td>
              <td className="row-why">{say(row.why)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
