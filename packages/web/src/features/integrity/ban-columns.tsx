import type { IntegrityBan } from '@guantong/contracts';
import type { Column } from '../../office/data-table/column.ts';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { Day } from '../../office/days/day.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { BanStateTag, banStateNames } from './ban-words.tsx';

/** The columns of the ledger. */
export const banColumns: readonly Column<IntegrityBan>[] = [
  {
    key: 'person',
    title: { zh: '姓名', en: 'Name' },
    heading: true,
    filter: { kind: 'text' },
    render: ({ id, person }) => <InsideLink href={`/office/integrity-bans/${id}`}>{person.name}</InsideLink>,
  },
  {
    key: 'residentId',
    title: { zh: '身份证号', en: 'Resident id' },
    render: ({ person: { residentIdMasked } }) => <span className="figures">{residentIdMasked ?? '—'}</span>,
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    filter: { kind: 'choice', options: optionsOf(banStateNames) },
    render: ({ state }) => <BanStateTag state={state} />,
  },
  {
    key: 'from',
    title: { zh: '起始日', en: 'Starts on' },
    sortable: true,
    filter: { kind: 'days' },
    render: ({ from }) => <Day on={from} />,
  },
  { key: 'until', title: { zh: '截止日', en: 'Ends on' }, sortable: true, render: ({ until }) => <Day on={until} /> },
  {
    key: 'certificate',
    title: { zh: '证书编号', en: 'Certificate' },
    filter: { kind: 'text' },
    render: ({ certificate }) => <span className="figures">{certificate?.number ?? '—'}</span>,
  },
  { key: 'reason', title: { zh: '理由', en: 'Reason' }, render: ({ reason }) => reason },
];
