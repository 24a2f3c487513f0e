import type { ApplicationRow } from '@guantong/contracts';
import { caseStates } from '@guantong/procedure';
import { useSay } from '../../lib/language/language.tsx';
import type { Column } from '../../office/data-table/column.ts';
import { DueDay } from '../../office/days/due-day.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';

/** The columns of a list of applications. */
export const applicationColumns: readonly Column<ApplicationRow>[] = [
  {
    key: 'number',
    title: { zh: '编号', en: 'Number' },
    sortable: true,
    render: ({ id, number }) => (
      <InsideLink href={`/office/applications/${id}`} className="case-number">
        {number}
      </InsideLink>
    ),
  },
  {
    key: 'q',
    title: { zh: '申报人', en: 'Applicant' },
    heading: true,
    filter: { kind: 'text' },
    render: ({ id, personName }) => <InsideLink href={`/office/applications/${id}`}>{personName}</InsideLink>,
  },
  {
    key: 'targetWords',
    title: { zh: '申报目标', en: 'Applies for' },
    render: ({ targetWords }) => <Said text={targetWords} />,
  },
  { key: 'employerName', title: { zh: '单位', en: 'Employer' }, render: ({ employerName }) => employerName ?? '—' },
  { key: 'cycleName', title: { zh: '评价计划', en: 'Cycle' }, hidden: true, render: ({ cycleName }) => cycleName },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    filter: {
      kind: 'choice',
      options: Object.entries(caseStates).map(([value, title]) => ({ value, title })),
    },
    render: (row) => <State row={row} />,
  },
  {
    key: 'waitingFor',
    title: { zh: '待办方', en: 'Waiting for' },
    render: ({ waitingFor }) => (waitingFor === null ? '—' : <Said text={waitingFor} />),
  },
  {
    key: 'dueOn',
    title: { zh: '期限', en: 'Due' },
    sortable: true,
    render: ({ dueOn }) => (dueOn === null ? '—' : <DueDay on={dueOn} />),
  },
  { key: 'group', title: { zh: '分组', en: 'Group' }, hidden: true, render: ({ group }) => group ?? '—' },
];

function Said({ text }: { readonly text: ApplicationRow['stateWords'] }) {
  const say = useSay();
  return say(text);
}

function State({ row }: { readonly row: ApplicationRow }) {
  const say = useSay();
  const late = row.state === 'correction' || row.state === 'returned-by-employer';
  return (
    <>
      <span className={late ? 'tag tag-warning' : 'tag'}>{say(row.stateWords)}</span>{' '}
      {row.held && <span className="tag tag-danger">{say({ zh: '暂停', en: 'on hold' })}</span>}
    </>
  );
}
