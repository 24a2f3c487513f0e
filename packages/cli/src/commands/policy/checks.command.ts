import type { Command } from 'commander';
import type { Context } from '../../context.ts';
import { addExamples } from '../request-options.ts';
import type { CheckFlags } from './check.ts';
import type { MutateFlags } from './mutate.ts';
import type { TestFlags } from './test.ts';

/** `check`, `test` and `mutate`: whether packs are sound, behave as their cases say, and are covered by them. */
export function addCheckCommands(policy: Command, context: Context): void {
  const { say } = context;
  const add = (name: string, description: { readonly zh: string; readonly en: string }) => {
    const command = policy
      .command(name)
      .description(say(description))
      .argument(
        '[DIR]',
        say({ zh: '规则包的文件夹，默认为本产品自带的', en: 'folder of packs, by default those of the product' }),
      )
      .option('--format <json|text>', say({ zh: '输出格式，默认 text', en: 'output, by default text' }));
    return addExamples(command, say, [
      [`guantong policy ${name}`, { zh: '自带的规则包', en: 'the packs of the product' }],
      [`guantong policy ${name} ./packs`, { zh: '自己的规则包', en: 'packs of your own' }],
    ]);
  };
  add('check', {
    zh: '检查规则包：格式、引用、重叠、缺级、不可达、与上位规则冲突、缺少案例',
    en: 'check packs: form, references, overlaps, gaps, unreachable rules, contradictions, missing cases',
  }).action(async (folder: string | undefined, flags: CheckFlags) => {
    const { runCheck } = await import('./check.ts');
    context.exit(await runCheck(folder, flags, context));
  });
  add('test', { zh: '运行每条规则的案例', en: 'run the cases of every rule' }).action(
    async (folder: string | undefined, flags: TestFlags) => {
      const { runTest } = await import('./test.ts');
      context.exit(await runTest(folder, flags, context));
    },
  );
  add('mutate', {
    zh: '逐一改动规则中的数字、等级、日期和清单，看案例能否发现',
    en: 'change every number, level, date and list of the rules and see whether a case notices',
  })
    .option(
      '--jurisdiction <CODE>',
      say({ zh: '只改动这一个地区的规则包', en: 'only change the pack of this jurisdiction' }),
    )
    .action(async (folder: string | undefined, flags: MutateFlags) => {
      const { runMutate } = await import('./mutate.ts');
      context.exit(await runMutate(folder, flags, context));
    });
}
