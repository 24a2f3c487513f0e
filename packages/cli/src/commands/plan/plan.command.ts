import type { Command } from 'commander';
import type { Context } from '../../context.ts';
import type { AnswerFlags } from '../answer-requests.ts';
import { addExamples, addRequestOptions } from '../request-options.ts';

export function addPlanCommand(program: Command, context: Context): void {
  const { say } = context;
  const command = program.command('plan').description(
    say({
      zh: '到达目标最快的申报顺序，技能等级和职称两条线都走',
      en: 'the fastest sequences of applications to a target, over both tracks',
    }),
  );
  addRequestOptions(command, say).action(async (file: string, flags: AnswerFlags) => {
    const { runPlan } = await import('./plan.ts');
    context.exit(await runPlan(file, flags, context));
  });
  addExamples(command, say, [
    [
      'guantong plan worker.json --target title:engineering:associate-senior',
      { zh: '怎样最快评上工程系列副高级', en: 'the fastest way to an associate-senior engineering title' },
    ],
  ]);
}
