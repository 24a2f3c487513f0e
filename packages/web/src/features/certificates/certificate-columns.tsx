import type { CertificateRow } from '@guantong/contracts';
import { Said } from '../../components/said.tsx';
import type { Column } from '../../office/data-table/column.ts';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { Day } from '../../office/days/day.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { CertificateStateTag, certificateKindNames, certificateStateNames } from './certificate-words.tsx';

/** The columns of a list of certificates. */
export const certificateColumns: readonly Column<CertificateRow>[] = [
  {
    key: 'number',
    title: { zh: '证书编号', en: 'Number' },
    sortable: true,
    filter: { kind: 'text' },
    render: ({ id, number }) => (
      <InsideLink href={`/office/certificates/${id}`} className="figures">
        {number}
      </InsideLink>
    ),
  },
  {
    key: 'holder',
    title: { zh: '姓名', en: 'Name' },
    heading: true,
    filter: { kind: 'text' },
    render: ({ id, holder }) => <InsideLink href={`/office/certificates/${id}`}>{holder}</InsideLink>,
  },
  {
    key: 'kind',
    title: { zh: '类别', en: 'Kind' },
    filter: { kind: 'choice', options: optionsOf(certificateKindNames) },
    render: ({ kind }) => <Said text={certificateKindNames[kind]} />,
  },
  { key: 'name', title: { zh: '名称', en: 'Awarded' }, render: ({ name }) => <Said text={name} /> },
  { key: 'field', title: { zh: '系列或职业', en: 'Series or occupation' }, render: ({ field }) => field.name },
  {
    key: 'specialty',
    title: { zh: '专业', en: 'Specialty' },
    hidden: true,
    render: ({ specialty }) => specialty ?? '—',
  },
  { key: 'body', title: { zh: '发证机构', en: 'Issued by' }, hidden: true, render: ({ body }) => body.name },
  {
    key: 'obtainedOn',
    title: { zh: '取得时间', en: 'Obtained on' },
    sortable: true,
    render: ({ obtainedOn }) => <Day on={obtainedOn} />,
  },
  {
    key: 'issued',
    title: { zh: '发证日期', en: 'Issued on' },
    hidden: true,
    filter: { kind: 'days' },
    render: ({ issuedAt }) => <Instant at={issuedAt} />,
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    filter: { kind: 'choice', options: optionsOf(certificateStateNames) },
    render: ({ state }) => <CertificateStateTag state={state} />,
  },
];
