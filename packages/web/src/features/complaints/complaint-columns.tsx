import type { ComplaintRow } from '@guantong/contracts';
import { complaintKinds, complaintStates } from '@guantong/procedure';
import { Said } from '../../components/said.tsx';
import type { Column } from '../../office/data-table/column.ts';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { Day } from '../../office/days/day.tsx';
import { DueDay } from '../../office/days/due-day.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { handlerWords } from './handler-words.ts';

/** The columns of the list of complaints. */
export const complaintColumns: readonly Column<ComplaintRow>[] = [
  {
    key: 'number',
    title: { zh: '编号', en: 'Number' },
    heading: true,
    filter: { kind: 'text' },
    render: ({ id, number }) => <InsideLink href={`/office/complaints/${id}`}>{number}</InsideLink>,
  },
  {
    key: 'kind',
    title: { zh: '类别', en: 'Kind' },
    filter: { kind: 'choice', options: optionsOf(complaintKinds) },
    render: ({ kindWords }) => <Said text={kindWords} />,
  },
  {
    key: 'about',
    title: { zh: '被反映人', en: 'About' },
    render: ({ about }) => (
      <>
        {about.personName} · <Said text={about.targetWords} />
      </>
    ),
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    filter: { kind: 'choice', options: optionsOf(complaintStates) },
    render: ({ stateWords, overdue }) => (
      <span className={overdue ? 'tag tag-danger' : 'tag'}>
        <Said text={stateWords} />
      </span>
    ),
  },
  {
    key: 'handler',
    title: { zh: '承办', en: 'Handled by' },
    filter: { kind: 'choice', options: optionsOf(handlerWords) },
    render: ({ handler }) => (handler === null ? '—' : <Said text={handlerWords[handler]} />),
  },
  {
    key: 'dueOn',
    title: { zh: '期限', en: 'Due' },
    sortable: true,
    render: ({ dueOn }) => (dueOn === null ? '—' : <DueDay on={dueOn} />),
  },
  {
    key: 'reportedOn',
    title: { zh: '提交日期', en: 'Filed on' },
    sortable: true,
    render: ({ reportedOn }) => <Day on={reportedOn} />,
  },
  { key: 'body', title: { zh: '评价机构', en: 'Evaluation body' }, hidden: true, render: ({ body }) => body.name },
];
