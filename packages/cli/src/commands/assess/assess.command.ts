import type { Command } from 'commander';
import type { Context } from '../../context.ts';
import { addExamples, addRequestOptions } from '../request-options.ts';
import type { AssessFlags } from './assess.ts';

export function addAssessCommand(program: Command, context: Context): void {
  const { say } = context;
  const command = program.command('assess').description(
    say({
      zh: '判断能报什么：每个目标的结论、最早日期、理由和依据',
      en: 'what may be applied for: status, earliest date, reasons and clauses of every target',
    }),
  );
  addRequestOptions(command, say)
    .option('--all', say({ zh: '也列出不符合条件的目标', en: 'also list the targets that are out of reach' }))
    .action(async (file: string, flags: AssessFlags) => {
      const { runAssess } = await import('./assess.ts');
      context.exit(await runAssess(file, flags, context));
    });
  addExamples(command, say, [
    ['guantong assess worker.json', { zh: '一名职工', en: 'one worker' }],
    [
      'guantong assess worker.json --as-of 2026-06-30 --target title:engineering:intermediate',
      { zh: '换一个基准日，只看工程系列中级', en: 'on another day, for one target' },
    ],
    [
      'guantong assess - < many.ndjson > answers.ndjson',
      { zh: '一百万名职工，逐行进出', en: 'a million workers, line by line' },
    ],
  ]);
}
