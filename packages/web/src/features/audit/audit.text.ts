import { defineText } from '../../lib/language/define-text.ts';

export const auditText = defineText(
  {
    title: '审计记录',
    lead: '每一次改动都有一条记录，按链相扣；导出后可以脱机核验。',
    empty: '还没有记录。',
    exportAll: '导出全部链',
    exportChain: (chain: string) => `导出链 ${chain}`,
    system: '系统',
    detail: '内容',
    noDetail: '无',
    howTo: '核验：guantong audit verify 导出的文件',
  },
  {
    title: 'Audit record',
    lead: 'Every change leaves an entry, chained by hashes; an export can be verified offline.',
    empty: 'No entry yet.',
    exportAll: 'Export all chains',
    exportChain: (chain) => `Export chain ${chain}`,
    system: 'system',
    detail: 'Detail',
    noDetail: 'none',
    howTo: 'To verify: guantong audit verify with the exported file',
  },
);
