import type { Text } from '@guantong/engine';
import type { Context } from '../context.ts';
import { CommandFailure, isSystemError } from '../failure.ts';

/** Says what went wrong in a line or two on standard error and returns the exit code. GUANTONG_DEBUG=1 adds the stack. */
export function reportFailure(error: unknown, context: Context): number {
  const { stderr, say, paintError } = context;
  const debug = process.env.GUANTONG_DEBUG === '1';
  if (error instanceof CommandFailure) {
    if (error.code === 'usage') return usageExit(context, error.text);
    stderr.write(`${paintError.bad(say({ zh: '错误', en: 'error' }))} [${error.code}] ${say(error.text)}\n`);
    if (debug) stderr.write(`${error.stack}\n`);
    return error.exitCode;
  }
  const code = isSystemError(error) ? error.code : 'unexpected';
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  stderr.write(`${paintError.bad(say({ zh: '错误', en: 'error' }))} [${code}] ${message}\n`);
  if (debug && error instanceof Error) stderr.write(`${error.stack}\n`);
  else if (code === 'unexpected') stderr.write(`${say(debugHint)}\n`);
  return 1;
}

/** A wrong argument: what was expected, and where to read more. */
export function usageExit({ stderr, say, paintError }: Context, text: Text): number {
  stderr.write(`${paintError.bad(say({ zh: '参数有误', en: 'usage' }))} [usage] ${say(text)}\n${say(helpHint)}\n`);
  return 2;
}

const debugHint: Text = {
  zh: '这是程序的意外情况；设置 GUANTONG_DEBUG=1 再运行一次可看到详细信息。',
  en: 'This was not foreseen; run again with GUANTONG_DEBUG=1 to see the details.',
};
const helpHint: Text = { zh: '用 --help 查看用法和示例。', en: '--help shows usage and examples.' };
