import type { OrganisationRow } from '@guantong/contracts';
import { employerKindNames, employerOwnershipNames } from '@guantong/engine';
import type { WorkbookColumn } from '../../../http/send-workbook.ts';

const kinds = {
  employer: { zh: '用人单位', en: 'Employer' },
  'evaluation-body': { zh: '评价机构', en: 'Evaluation body' },
  bureau: { zh: '主管部门', en: 'Bureau' },
} as const;
const states = {
  filed: { zh: '在册', en: 'Registered' },
  suspended: { zh: '暂停', en: 'Suspended' },
  removed: { zh: '移出', en: 'Removed' },
} as const;

/** What an exported list of organisations shows. */
export const organisationColumns: readonly WorkbookColumn<OrganisationRow>[] = [
  { head: { zh: '名称', en: 'Name' }, width: 36, cell: ({ name }) => name },
  { head: { zh: '类别', en: 'Kind' }, width: 12, cell: ({ kind }) => kinds[kind] },
  { head: { zh: '统一社会信用代码', en: 'Credit code (USCC)' }, width: 22, cell: ({ uscc }) => uscc },
  { head: { zh: '行政区划', en: 'Region' }, width: 12, cell: ({ region }) => region },
  {
    head: { zh: '单位性质', en: 'Kind of employer' },
    width: 12,
    cell: ({ employerKind }) => employerKind && employerKindNames[employerKind],
  },
  {
    head: { zh: '隶属关系', en: 'Belongs to' },
    width: 12,
    cell: ({ ownership }) => ownership && employerOwnershipNames[ownership],
  },
  { head: { zh: '状态', en: 'State' }, width: 10, cell: ({ state }) => states[state] },
];
