import type { OrganisationRow } from '@guantong/contracts';
import { employerKindNames, employerOwnershipNames } from '@guantong/engine';
import { Said } from '../../components/said.tsx';
import { placeName } from '../../lib/places/places.ts';
import type { Column } from '../../office/data-table/column.ts';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { organisationKindNames, organisationStateNames } from './organisation-words.ts';

/** The columns of the register. */
export const organisationColumns: readonly Column<OrganisationRow>[] = [
  {
    key: 'name',
    title: { zh: '名称', en: 'Name' },
    heading: true,
    sortable: true,
    filter: { kind: 'text' },
    render: ({ id, name }) => <InsideLink href={`/office/organisations/${id}`}>{name}</InsideLink>,
  },
  {
    key: 'kind',
    title: { zh: '类别', en: 'Kind' },
    filter: { kind: 'choice', options: optionsOf(organisationKindNames) },
    render: ({ kind }) => <Said text={organisationKindNames[kind]} />,
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    filter: { kind: 'choice', options: optionsOf(organisationStateNames) },
    render: ({ state }) => <OrganisationStateTag state={state} />,
  },
  {
    key: 'uscc',
    title: { zh: '统一社会信用代码', en: 'Credit code (USCC)' },
    filter: { kind: 'text' },
    render: ({ uscc }) => (uscc === null ? '—' : <span className="figures">{uscc}</span>),
  },
  {
    key: 'region',
    title: { zh: '行政区划', en: 'Region' },
    sortable: true,
    filter: { kind: 'region' },
    render: ({ region }) => <Said text={placeName(region)} />,
  },
  {
    key: 'employerKind',
    title: { zh: '单位性质', en: 'Kind of employer' },
    render: ({ employerKind: kind }) => (kind === null ? '—' : <Said text={employerKindNames[kind]} />),
  },
  {
    key: 'ownership',
    title: { zh: '隶属关系', en: 'Belongs to' },
    hidden: true,
    render: ({ ownership }) => (ownership === null ? '—' : <Said text={employerOwnershipNames[ownership]} />),
  },
];

export function OrganisationStateTag({ state }: Pick<OrganisationRow, 'state'>) {
  return (
    <span className={state === 'filed' ? 'tag' : 'tag tag-warning'}>
      <Said text={organisationStateNames[state]} />
    </span>
  );
}
