import type { Command } from 'commander';
import type { Context } from '../../context.ts';
import { addExamples } from '../request-options.ts';
import type { VerifyFlags } from './verify.ts';

/** `guantong audit …`: the audit trail, judged without database and network. */
export function addAuditCommand(program: Command, context: Context): void {
  const { say } = context;
  const audit = program
    .command('audit')
    .description(say({ zh: '审计链：核验导出的审计文件', en: 'audit chains: verify an exported audit file' }))
    .helpCommand(false);
  const verify = audit
    .command('verify')
    .description(
      say({
        zh: '重新计算审计链：被改动、删除、插入、调换的记录逐一列出；退出码 0 完好，1 有断裂，2 无法读取',
        en: 'recompute audit chains and name every entry changed, left out, put in or moved; exit code 0 sound, 1 broken, 2 unreadable',
      }),
    )
    .argument(
      '<FILE|->',
      say({
        zh: '审计导出文件（guantong-audit-1）；- 为标准输入',
        en: 'audit export (guantong-audit-1); - is standard input',
      }),
    )
    .option(
      '--anchors <FILE>',
      say({
        zh: '锚定文件；有它才能发现被截短、重写或整条删除的链',
        en: 'anchor file; only with it are chains found that were cut short, rewritten or removed',
      }),
    )
    .option('--format <ndjson|text>', say({ zh: '输出格式，默认 text', en: 'output, by default text' }))
    .action(async (file: string, flags: VerifyFlags) => {
      const { runVerify } = await import('./verify.ts');
      context.exit(await runVerify(file, flags, context));
    });
  addExamples(verify, say, [
    [
      'guantong audit verify audit.ndjson --anchors anchors.ndjson',
      { zh: '核验全部审计链，并与锚定比对', en: 'all chains, compared with the anchors' },
    ],
    ['zcat audit.ndjson.gz | guantong audit verify -', { zh: '从标准输入读取', en: 'from standard input' }],
  ]);
}
