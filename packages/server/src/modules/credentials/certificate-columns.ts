import type { CertificateRow } from '@guantong/contracts';
import { sayInstantInChina } from '../../http/say-instant.ts';
import type { WorkbookColumn } from '../../http/send-workbook.ts';
import { stateWords } from './certificate-steps.ts';

const kinds = {
  title: { zh: '职称', en: 'Title' },
  'skill-level': { zh: '职业技能等级', en: 'Skill level' },
} as const;

/** What an exported list of certificates shows. */
export const certificateColumns: readonly WorkbookColumn<CertificateRow>[] = [
  { head: { zh: '证书编号', en: 'Number' }, width: 28, cell: ({ number }) => number },
  { head: { zh: '类别', en: 'Kind' }, width: 14, cell: ({ kind }) => kinds[kind] },
  { head: { zh: '姓名', en: 'Name' }, width: 14, cell: ({ holder }) => holder },
  { head: { zh: '名称', en: 'Awarded' }, width: 24, cell: ({ name }) => name },
  { head: { zh: '系列或职业', en: 'Series or occupation' }, width: 24, cell: ({ field }) => field.name },
  { head: { zh: '专业', en: 'Specialty' }, width: 18, cell: ({ specialty }) => specialty },
  { head: { zh: '取得时间', en: 'Obtained on' }, width: 12, cell: ({ obtainedOn }) => obtainedOn },
  { head: { zh: '发证时间', en: 'Issued on' }, width: 18, cell: ({ issuedAt }) => sayInstantInChina(issuedAt) },
  { head: { zh: '状态', en: 'State' }, width: 10, cell: ({ state }) => stateWords[state] },
];
