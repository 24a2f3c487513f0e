import type { Command } from 'commander';
import type { Context } from '../../context.ts';
import { addExamples } from '../request-options.ts';
import type { RosterFlags } from './roster.ts';

export function addRosterCommand(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command('roster')
    .description(
      say({
        zh: '判断整份花名册（xlsx 或 csv），结果写成表格；没有花名册时用 --template 取空白模板',
        en: 'assess a whole roster (xlsx or csv) into a table; --template gives an empty roster to begin with',
      }),
    )
    .argument('[FILE]', say({ zh: '花名册文件', en: 'the roster' }))
    .option('--out <FILE>', say({ zh: '结果文件，.xlsx 或 .csv', en: 'the result, .xlsx or .csv' }))
    .option(
      '--corrections <FILE>',
      say({ zh: '把有误的行另存为待更正的 xlsx', en: 'keep the faulty rows in an xlsx to be corrected' }),
    )
    .option('--template <FILE>', say({ zh: '写出空白模板（xlsx）', en: 'write an empty roster (xlsx)' }))
    .option(
      '--as-of <YYYY-MM-DD>',
      say({ zh: '判断基准日，默认今天（北京时间）', en: 'the day to judge, by default today in China' }),
    )
    .option(
      '--known-on <YYYY-MM-DD>',
      say({ zh: '只看这一天及以前公布的政策', en: 'ignore policy published after this day' }),
    )
    .option(
      '--jurisdiction <CN|CODE>',
      say({ zh: '适用地区；不写则按各人单位所在地', en: 'by default the region of each employer' }),
    )
    .option('--cycle-year <YYYY>', say({ zh: '评审年度', en: 'evaluation year' }))
    .option(
      '--format <json|text>',
      say({
        zh: '汇总的格式；终端上默认 text，否则 json',
        en: 'the summary: by default text on a terminal, else json',
      }),
    )
    .action(async (file: string | undefined, flags: RosterFlags) => {
      const { runRoster } = await import('./roster.ts');
      context.exit(await runRoster(file, flags, context));
    });
  addExamples(command, say, [
    ['guantong roster --template 花名册.xlsx', { zh: '取空白模板', en: 'an empty roster to fill in' }],
    [
      'guantong roster 花名册.xlsx --out 结果.xlsx --corrections 待更正.xlsx --as-of 2026-06-30',
      { zh: '判断全部职工，有误的行另存', en: 'assess everyone, keep faulty rows apart' },
    ],
  ]);
}
