import type { Command } from 'commander';
import type { Context } from '../../context.ts';
import { addExamples, addRequestOptions } from '../request-options.ts';
import type { ReachFlags } from './reach.ts';

export function addReachCommand(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command('reach')
    .description(
      say({ zh: '几年之内能够到达的全部等级和职称', en: 'everything that can be reached within some years' }),
    );
  addRequestOptions(command, say)
    .option('--years <N>', say({ zh: '年数，1 到 60，默认 5', en: 'years, 1 to 60, by default 5' }))
    .action(async (file: string, flags: ReachFlags) => {
      const { runReach } = await import('./reach.ts');
      context.exit(await runReach(file, flags, context));
    });
  addExamples(command, say, [
    ['guantong reach worker.json --years 10', { zh: '十年之内能到哪里', en: 'where ten years can lead' }],
  ]);
}
