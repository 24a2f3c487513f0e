import type { CommitteeRow } from '@guantong/contracts';
import { specialtyName, titleLevelNames, titleSeriesNames } from '@guantong/engine';
import type { WorkbookColumn } from '../../../http/send-workbook.ts';

const states = {
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '待核准', en: 'Submitted' },
  filed: { zh: '已核准备案', en: 'Filed' },
  refused: { zh: '不予核准', en: 'Refused' },
  revoked: { zh: '已撤销', en: 'Revoked' },
} as const;

/** What an exported list of committees shows. */
export const committeeColumns: readonly WorkbookColumn<CommitteeRow>[] = [
  { head: { zh: '名称', en: 'Name' }, width: 36, cell: ({ name }) => name },
  { head: { zh: '组建单位', en: 'Formed by' }, width: 36, cell: ({ body }) => body.name },
  { head: { zh: '系列', en: 'Series' }, width: 14, cell: ({ series }) => titleSeriesNames[series] },
  {
    head: { zh: '专业', en: 'Specialty' },
    width: 18,
    cell: ({ specialty }) => (specialty === null ? null : specialtyName(specialty)),
  },
  { head: { zh: '级别', en: 'Highest level' }, width: 10, cell: ({ level }) => titleLevelNames[level] },
  { head: { zh: '委员人数', en: 'Members' }, width: 10, cell: ({ size }) => size },
  { head: { zh: '核准文号', en: 'Approval' }, width: 24, cell: ({ approvalNumber }) => approvalNumber },
  { head: { zh: '有效期起', en: 'Valid from' }, width: 12, cell: ({ filedFrom }) => filedFrom && { date: filedFrom } },
  { head: { zh: '有效期止', en: 'Valid until' }, width: 12, cell: ({ filedTo }) => filedTo && { date: filedTo } },
  { head: { zh: '状态', en: 'State' }, width: 12, cell: ({ state }) => states[state] },
];
