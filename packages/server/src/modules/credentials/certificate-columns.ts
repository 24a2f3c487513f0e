import type { CertificateRow } from '@guantong/contracts';
import { sayInstantInChina } from '../../http/say-instant.ts';
import type { WorkbookColumn } from '../../http/send-workbook.ts';
import { stateWords } from './certificate-steps.ts';

/** What an exported list of certificates shows. */
export const certificateColumns: readonly WorkbookColumn<CertificateRow>[] = [
  { head: '证书编号', width: 28, cell: ({ number }) => number },
  { head: '类别', width: 14, cell: ({ kind }) => (kind === 'title' ? '职称' : '职业技能等级') },
  { head: '姓名', width: 14, cell: ({ holder }) => holder },
  { head: '名称', width: 24, cell: ({ name }) => name.zh },
  { head: '系列或职业', width: 24, cell: ({ field }) => field.name },
  { head: '专业', width: 18, cell: ({ specialty }) => specialty },
  { head: '取得时间', width: 12, cell: ({ obtainedOn }) => obtainedOn },
  { head: '发证时间', width: 18, cell: ({ issuedAt }) => sayInstantInChina(issuedAt) },
  { head: '状态', width: 10, cell: ({ state }) => stateWords[state].zh },
];
