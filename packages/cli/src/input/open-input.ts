import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Context } from '../context.ts';
import { CommandFailure, isSystemError } from '../failure.ts';

export interface Input {
  readonly stream: Readable;
  /** How much of the file has been read, 0 to 1; null for standard input. */
  readonly share: () => number | null;
  readonly isNdjson: boolean;
}

/** Opens a file, or standard input for `-`. Fails with the reason when there is nothing to read. */
export async function openInput(file: string, { stdin, stderr, say, isTerminal }: Context): Promise<Input> {
  if (file === '-') {
    if (isTerminal.stdin) stderr.write(`${say(waiting)}\n`);
    return { stream: stdin, share: () => null, isNdjson: false };
  }
  try {
    const handle = await open(file);
    const found = await handle.stat();
    if (found.isDirectory()) {
      await handle.close();
      throw notReadable(file, { zh: '是文件夹', en: 'it is a folder' });
    }
    const stream = createReadStream(file, { fd: handle, highWaterMark: 256 * 1024 });
    const share = () => (found.size === 0 ? null : Math.min(1, stream.bytesRead / found.size));
    return { stream, share, isNdjson: /\.(ndjson|jsonl)$/i.test(file) };
  } catch (error) {
    throw isSystemError(error) ? fileFailure(file, error) : error;
  }
}

const waiting = {
  zh: '正在读取标准输入；按 Ctrl-D 结束输入。',
  en: 'Reading standard input; end it with Ctrl-D.',
};

/** A failure for a file that cannot be opened, in words. */
export function fileFailure(file: string, error: NodeJS.ErrnoException): CommandFailure {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
    return new CommandFailure('input-not-found', {
      zh: `没有找到文件 ${file}。请检查路径；从标准输入读取请写 -。`,
      en: `there is no file ${file}. Check the path; write - to read standard input.`,
    });
  }
  if (error.code === 'EACCES' || error.code === 'EPERM') {
    return notReadable(file, { zh: '没有读取权限', en: 'reading it is not permitted' });
  }
  return notReadable(file, { zh: `系统返回 ${error.code}`, en: `the system says ${error.code}` });
}

function notReadable(file: string, reason: { readonly zh: string; readonly en: string }): CommandFailure {
  return new CommandFailure('input-not-readable', {
    zh: `无法读取 ${file}：${reason.zh}。请给出一个可读的文件。`,
    en: `cannot read ${file}: ${reason.en}. Name a file that can be read.`,
  });
}
