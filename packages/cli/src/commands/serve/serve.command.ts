import type { Command } from 'commander';
import type { Context } from '../../context.ts';
import { addExamples } from '../request-options.ts';
import type { ServeFlags } from './serve.ts';

export function addServeCommand(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command('serve')
    .description(say({ zh: '启动网页和接口', en: 'start the pages and the HTTP interface' }))
    .option(
      '--port <N>',
      say({ zh: '端口，默认 8080；0 为任意空闲端口', en: 'port, by default 8080; 0 takes any free one' }),
    )
    .option(
      '--host <ADDRESS>',
      say({ zh: '监听地址，默认 127.0.0.1', en: 'address to listen on, by default 127.0.0.1' }),
    )
    .option(
      '--log',
      say({
        zh: '在标准错误输出每次访问（不含内容和地址）',
        en: 'note each access on standard error (no content, no addresses)',
      }),
    )
    .action(async (flags: ServeFlags) => {
      const { runServe } = await import('./serve.ts');
      context.exit(await runServe(flags, context));
    });
  addExamples(command, say, [
    ['guantong serve --port 3000', { zh: '在 3000 端口启动', en: 'on port 3000' }],
    ['guantong serve --host 0.0.0.0', { zh: '让局域网内的其他电脑访问', en: 'for other computers of the network' }],
  ]);
}
