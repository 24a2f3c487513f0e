import type { CommitteeRow } from '@guantong/contracts';
import { specialtyName, titleLevelNames, titleSeriesNames } from '@guantong/engine';
import type { WorkbookColumn } from '../../../http/send-workbook.ts';

const states = {
  draft: '草稿',
  submitted: '待核准',
  filed: '已核准备案',
  refused: '不予核准',
  revoked: '已撤销',
} as const;

/** What an exported list of committees shows. */
export const committeeColumns: readonly WorkbookColumn<CommitteeRow>[] = [
  { head: '名称', width: 36, cell: ({ name }) => name },
  { head: '组建单位', width: 36, cell: ({ body }) => body.name },
  { head: '系列', width: 14, cell: ({ series }) => titleSeriesNames[series].zh },
  { head: '专业', width: 18, cell: ({ specialty }) => (specialty === null ? null : specialtyName(specialty).zh) },
  { head: '级别', width: 10, cell: ({ level }) => titleLevelNames[level].zh },
  { head: '委员人数', width: 10, cell: ({ size }) => size },
  { head: '核准文号', width: 24, cell: ({ approvalNumber }) => approvalNumber },
  { head: '有效期起', width: 12, cell: ({ filedFrom }) => filedFrom && { date: filedFrom } },
  { head: '有效期止', width: 12, cell: ({ filedTo }) => filedTo && { date: filedTo } },
  { head: '状态', width: 12, cell: ({ state }) => states[state] },
];
