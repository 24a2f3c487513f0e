import type { Command } from 'commander';
import type { Context } from '../../../context.ts';
import { addExamples } from '../../request-options.ts';
import type { ImportFlags } from './import.ts';
import type { DirectoryListFlags } from './list.ts';

export function addDirectoryCommand(policy: Command, context: Context): void {
  const { say } = context;
  const directory = policy
    .command('directory')
    .description(say({ zh: '职业与职称专业对应目录', en: 'the directory of occupations and title specialties' }))
    .helpCommand(false);
  const list = directory
    .command('list')
    .description(
      say({
        zh: '列出目录，可按编码开头或名称查找',
        en: 'list the directory, by the beginning of the code or by name',
      }),
    )
    .argument('[SEARCH]', say({ zh: '编码开头或名称', en: 'beginning of a code, or a name' }))
    .option(
      '--format <json|text>',
      say({ zh: '输出格式；终端上默认 text，否则 json', en: 'by default text on a terminal, else json' }),
    )
    .action(async (search: string | undefined, flags: DirectoryListFlags) => {
      const { runDirectoryList } = await import('./list.ts');
      context.exit(await runDirectoryList(search, flags, context));
    });
  addExamples(list, say, [
    ['guantong policy directory list 电工', { zh: '电工对应哪些专业', en: 'what 电工 corresponds to' }],
  ]);
  const replace = directory
    .command('import')
    .description(
      say({
        zh: '用一份表格（csv、xlsx）替换目录；有一行有误就不作更改',
        en: 'put a table (csv, xlsx) in the place of the directory; nothing changes if a row is wrong',
      }),
    )
    .argument(
      '<FILE>',
      say({
        zh: '列：职业编码、职业名称、职称系列、专业、来源',
        en: 'columns: occupation, name, series, specialty, status',
      }),
    )
    .option('--dry-run', say({ zh: '只检查，不写入', en: 'only check, write nothing' }))
    .action(async (file: string, flags: ImportFlags) => {
      const { runDirectoryImport } = await import('./import.ts');
      context.exit(await runDirectoryImport(file, flags, context));
    });
  addExamples(replace, say, [
    ['guantong policy directory import 目录.xlsx --dry-run', { zh: '先检查一遍', en: 'check it first' }],
  ]);
}
