import type { Command } from 'commander';
import type { Context } from '../../context.ts';
import { addExamples } from '../request-options.ts';

export function addSchemaCommand(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command('schema')
    .description(
      say({
        zh: '输出 JSON Schema：请求、答复或规则包',
        en: 'print the JSON Schema of a request, an assessment or a pack',
      }),
    )
    .argument('<request|assessment|pack>', say({ zh: '哪一种', en: 'which one' }))
    .action(async (name: string) => {
      const { runSchema } = await import('./schema.ts');
      context.exit(await runSchema(name, context));
    });
  addExamples(command, say, [
    [
      'guantong schema request > request.schema.json',
      { zh: '供编辑器和其他程序校验请求', en: 'for editors and other programs' },
    ],
  ]);
}
