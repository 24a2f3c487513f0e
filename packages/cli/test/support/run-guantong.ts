import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

export const root = join(import.meta.dirname, '../../../..');
const bin = join(root, 'packages/cli/bin/guantong.mjs');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** What goes to standard input. */
  readonly input?: string | Uint8Array | Readable;
  readonly environment?: Readonly<Record<string, string>>;
  /** Options for node itself. */
  readonly nodeOptions?: readonly string[];
}

/** The command line as a person starts it, in the C locale unless the environment says otherwise. */
export function startGuantong(
  args: readonly string[],
  { environment = {}, nodeOptions = [] }: RunOptions = {},
): ChildProcess {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C', ...environment };
  return spawn(process.execPath, [...nodeOptions, bin, ...args], { cwd: root, env, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Runs to the end and returns everything. */
export async function runGuantong(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = startGuantong(args, options);
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) throw new Error('the streams of the child are pipes');
  stdin.on('error', () => undefined);
  const { input = '' } = options;
  if (typeof input === 'string' || input instanceof Uint8Array) stdin.end(input);
  else input.pipe(stdin);
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err] = await Promise.all([text(stdout), text(stderr)]);
  return { code: await code, stdout: out, stderr: err };
}

/** The lines of an output as JSON. */
export function jsonLines(output: string): readonly Record<string, unknown>[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
