import type { ApplicationRow } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import type { Language } from '../../../http/preferred-language.ts';
import { sayInstantInChina } from '../../../http/say-instant.ts';
import type { WorkbookColumn } from '../../../http/send-workbook.ts';

/** What an exported list of applications shows. */
export function applicationColumns(language: Language): readonly WorkbookColumn<ApplicationRow>[] {
  const zh = language === 'zh';
  const said = (text: Text | null) => text?.[language] ?? null;
  return [
    { head: zh ? '申报编号' : 'Number', width: 18, cell: ({ number }) => number },
    { head: zh ? '姓名' : 'Name', width: 14, cell: ({ personName }) => personName },
    { head: zh ? '单位' : 'Employer', width: 32, cell: ({ employerName }) => employerName },
    { head: zh ? '评价计划' : 'Cycle', width: 36, cell: ({ cycleName }) => cycleName },
    { head: zh ? '申报目标' : 'Target', width: 32, cell: ({ targetWords }) => said(targetWords) },
    { head: zh ? '状态' : 'State', width: 16, cell: ({ stateWords }) => said(stateWords) },
    { head: zh ? '暂停' : 'Held', width: 8, cell: ({ held }) => (held ? (zh ? '是' : 'yes') : '') },
    { head: zh ? '待办方' : 'Waits for', width: 18, cell: ({ waitingFor }) => said(waitingFor) },
    { head: zh ? '期限' : 'Due', width: 12, cell: ({ dueOn }) => dueOn },
    { head: zh ? '分组' : 'Group', width: 16, cell: ({ group }) => group },
    {
      head: zh ? '提交时间' : 'Submitted',
      width: 18,
      cell: ({ submittedAt }) => submittedAt && sayInstantInChina(submittedAt),
    },
    { head: zh ? '更新时间' : 'Changed', width: 18, cell: ({ updatedAt }) => sayInstantInChina(updatedAt) },
  ];
}
