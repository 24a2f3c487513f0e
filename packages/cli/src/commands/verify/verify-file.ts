import { isUtf8 } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import { formatOf } from '@guantong/proofs';
import type { Context } from '../../context.ts';
import { CommandFailure } from '../../failure.ts';
import { openInput } from '../../input/open-input.ts';
import { chooseSimpleFormat } from '../../output/format.ts';
import { createOutput } from '../../output/output.ts';
import type { Proof, VerifiedProof } from './proof.ts';
import { proofLines } from './proof-lines.ts';

export interface VerifyFlags {
  readonly format?: string;
}

export interface VerifyTask {
  readonly path: string;
  readonly flags: VerifyFlags;
  readonly proof: Proof;
  readonly context: Context;
}

/** Verifies one file and returns the exit code: 0 sound, 1 broken. Fails with 2 for what is no such file. */
export async function verifyFile({ path, flags, proof, context }: VerifyTask): Promise<0 | 1> {
  const format = chooseSimpleFormat(flags.format ?? 'text', true);
  context.endAtOnce();
  const { stream } = await openInput(path, context);
  const bytes = await buffer(stream);
  const text = isUtf8(bytes) ? bytes.toString('utf8') : null;
  const verified = await proof.verify(text);
  if (text === null || formatOf(text) !== proof.format) throw unreadable(path, proof, verified);
  const output = createOutput(context.stdout);
  const lines = format === 'text' ? proofLines(verified, context) : [toJson(proof, verified)];
  await output.write(lines.map((line) => `${line}\n`).join(''));
  await output.flush();
  return verified.report.ok ? 0 : 1;
}

function toJson({ format }: Proof, { report, facts }: VerifiedProof): string {
  return JSON.stringify({ ok: report.ok, format, checks: report.checks, facts: facts?.data ?? null }, null, 2);
}

/** The first thing that keeps the file from being read as what it was said to be, with its place. */
function unreadable(path: string, { format, name }: Proof, { report }: VerifiedProof): CommandFailure {
  const problems = report.checks.flatMap((check) => check.problems);
  const wrong = problems.find(({ pointer }) => pointer === '/format') ?? problems[0];
  const where = wrong === undefined || wrong.pointer === '' ? '' : `${wrong.pointer} `;
  return new CommandFailure('input-not-readable', {
    zh: `${path} 不是${name.zh}（${format}）：${where}应为${wrong?.expected.zh ?? ''}，实际为${wrong?.found.zh ?? ''}。请给出导出的原文件，不要另存或排版。`,
    en: `${path} is no ${name.en} (${format}): ${where}expected ${wrong?.expected.en ?? ''}, found ${wrong?.found.en ?? ''}. Name the file as it was exported, not saved anew or laid out.`,
  });
}
