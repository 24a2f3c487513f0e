import type { OrganisationRow } from '@guantong/contracts';
import { employerKindNames, employerOwnershipNames } from '@guantong/engine';
import type { WorkbookColumn } from '../../../http/send-workbook.ts';

const kinds = { employer: '用人单位', 'evaluation-body': '评价机构', bureau: '主管部门' } as const;
const states = { filed: '在册', suspended: '暂停', removed: '移出' } as const;

/** What an exported list of organisations shows. */
export const organisationColumns: readonly WorkbookColumn<OrganisationRow>[] = [
  { head: '名称', width: 36, cell: ({ name }) => name },
  { head: '类别', width: 12, cell: ({ kind }) => kinds[kind] },
  { head: '统一社会信用代码', width: 22, cell: ({ uscc }) => uscc },
  { head: '行政区划', width: 12, cell: ({ region }) => region },
  { head: '单位性质', width: 12, cell: ({ employerKind }) => employerKind && employerKindNames[employerKind].zh },
  { head: '隶属关系', width: 12, cell: ({ ownership }) => ownership && employerOwnershipNames[ownership].zh },
  { head: '状态', width: 10, cell: ({ state }) => states[state] },
];
