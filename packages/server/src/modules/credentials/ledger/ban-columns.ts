import type { IntegrityBan } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { sayInstantInChina } from '../../../http/say-instant.ts';
import type { WorkbookColumn } from '../../../http/send-workbook.ts';

const states: Readonly<Record<IntegrityBan['state'], Text>> = {
  'in-force': { zh: '禁报中', en: 'In force' },
  ended: { zh: '已期满', en: 'Ended' },
  lifted: { zh: '已解除', en: 'Lifted' },
};

/** What the exported ledger shows. */
export const banColumns: readonly WorkbookColumn<IntegrityBan>[] = [
  { head: { zh: '姓名', en: 'Name' }, width: 14, cell: ({ person }) => person.name },
  { head: { zh: '身份证号', en: 'Resident id' }, width: 22, cell: ({ person }) => person.residentIdMasked },
  { head: { zh: '状态', en: 'State' }, width: 10, cell: ({ state }) => states[state] },
  { head: { zh: '起始日', en: 'Starts on' }, width: 12, cell: ({ from }) => from },
  { head: { zh: '截止日', en: 'Ends on' }, width: 12, cell: ({ until }) => until },
  { head: { zh: '证书编号', en: 'Certificate' }, width: 28, cell: ({ certificate }) => certificate?.number ?? null },
  { head: { zh: '理由', en: 'Reason' }, width: 40, cell: ({ reason }) => reason },
  { head: { zh: '记入时间', en: 'Entered at' }, width: 18, cell: ({ imposedAt }) => sayInstantInChina(imposedAt) },
  {
    head: { zh: '解除时间', en: 'Lifted at' },
    width: 18,
    cell: ({ liftedAt }) => (liftedAt === null ? null : sayInstantInChina(liftedAt)),
  },
  { head: { zh: '解除理由', en: 'Why it was lifted' }, width: 40, cell: ({ liftingReason }) => liftingReason },
];
