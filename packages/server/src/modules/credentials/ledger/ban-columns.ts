import type { IntegrityBan } from '@guantong/contracts';
import { sayInstantInChina } from '../../../http/say-instant.ts';
import type { WorkbookColumn } from '../../../http/send-workbook.ts';

const states: Readonly<Record<IntegrityBan['state'], string>> = {
  'in-force': '禁报中',
  ended: '已期满',
  lifted: '已解除',
};

/** What the exported ledger shows. */
export const banColumns: readonly WorkbookColumn<IntegrityBan>[] = [
  { head: '姓名', width: 14, cell: ({ person }) => person.name },
  { head: '身份证号', width: 22, cell: ({ person }) => person.residentIdMasked },
  { head: '状态', width: 10, cell: ({ state }) => states[state] },
  { head: '起始日', width: 12, cell: ({ from }) => from },
  { head: '截止日', width: 12, cell: ({ until }) => until },
  { head: '证书编号', width: 28, cell: ({ certificate }) => certificate?.number ?? null },
  { head: '理由', width: 40, cell: ({ reason }) => reason },
  { head: '记入时间', width: 18, cell: ({ imposedAt }) => sayInstantInChina(imposedAt) },
  { head: '解除时间', width: 18, cell: ({ liftedAt }) => (liftedAt === null ? null : sayInstantInChina(liftedAt)) },
  { head: '解除理由', width: 40, cell: ({ liftingReason }) => liftingReason },
];
