import './audit.css';
import { useQuery } from '@tanstack/react-query';
import { Disclosure } from '../../components/disclosure.tsx';
import { Said } from '../../components/said.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import type { Column } from '../../office/data-table/column.ts';
import { Instant } from '../../office/days/instant.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { accessTableQuery } from '../access/api.ts';
import type { AuditEntry } from './api.ts';
import { auditText } from './audit.text.ts';
import { subjectNames } from './subject-names.ts';

/** The columns of the audit record. */
export const auditColumns: readonly Column<AuditEntry>[] = [
  {
    key: 'at',
    title: { zh: '时间', en: 'When' },
    filter: { kind: 'days' },
    render: ({ at }) => <Instant at={at} />,
  },
  {
    key: 'action',
    title: { zh: '操作', en: 'Action' },
    heading: true,
    filter: { kind: 'text' },
    render: (entry) => <Action entry={entry} />,
  },
  {
    key: 'actor',
    title: { zh: '操作账号', en: 'By' },
    filter: { kind: 'text' },
    render: (entry) => <Who entry={entry} />,
  },
  {
    key: 'subject',
    title: { zh: '对象', en: 'Of' },
    render: ({ subject: { kind, id } }) => (
      <>
        <Said text={subjectNames[kind] ?? { zh: kind, en: kind }} />{' '}
        <span className="figures audit-code">{id.slice(0, 8)}</span>
      </>
    ),
  },
  {
    key: 'chain',
    title: { zh: '链', en: 'Chain' },
    filter: { kind: 'text' },
    render: ({ chain, sequence }) => (
      <span className="figures audit-code">
        <InsideLink href={`/office/audit?${new URLSearchParams({ chain })}`}>{chain}</InsideLink> · {sequence}
      </span>
    ),
  },
  { key: 'detail', title: { zh: '内容', en: 'Detail' }, render: (entry) => <Detail entry={entry} /> },
  {
    key: 'hash',
    title: { zh: '哈希', en: 'Hash' },
    hidden: true,
    render: ({ hash }) => <span className="figures audit-code">{hash}</span>,
  },
];

interface EntryProps {
  readonly entry: AuditEntry;
}

/** An action in words and by its code, which the filter takes. */
function Action({ entry: { action, words } }: EntryProps) {
  return (
    <>
      {words !== null && <Said text={words} />} <span className="figures audit-action">{action}</span>
    </>
  );
}

function Who({ entry: { actor } }: EntryProps) {
  const text = useText(auditText);
  const say = useSay();
  const { data } = useQuery(accessTableQuery);
  const role = data?.roles.find((each) => each.role === actor.role)?.name;
  return (
    <>
      {actor.displayName ?? text.system}{' '}
      {actor.accountId !== null && role !== undefined && <span className="soft small">{say(role)}</span>}
    </>
  );
}

function Detail({ entry: { detail } }: EntryProps) {
  const text = useText(auditText);
  const written = JSON.stringify(detail, null, 1);
  if (written === undefined || written === '{}' || written === 'null') return text.noDetail;
  return (
    <Disclosure summary={text.detail}>
      <pre className="audit-detail">{written}</pre>
    </Disclosure>
  );
}
