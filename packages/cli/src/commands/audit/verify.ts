import {
  type Anchor,
  type AuditProblem,
  createExportCheck,
  type ExportCheck,
  type ExportHeader,
  type ExportStep,
  parseExportHeader,
  verifyAnchors,
} from '@guantong/proofs';
import type { Context } from '../../context.ts';
import { CommandFailure, usageFailure } from '../../failure.ts';
import { openInput } from '../../input/open-input.ts';
import { createOutput } from '../../output/output.ts';
import { readTextLines } from './read-text-lines.ts';
import { createVerifyReport, type VerifyReport } from './verify-report.ts';

export interface VerifyFlags {
  readonly anchors?: string;
  readonly format?: string;
}

/** `guantong audit verify`: streams an export through the checks of @guantong/proofs. Memory grows with the anchors alone. */
export async function runVerify(file: string, flags: VerifyFlags, context: Context): Promise<number> {
  const format = flags.format ?? 'text';
  if (format !== 'text' && format !== 'ndjson') throw unknownFormat(format);
  context.endAtOnce();
  const anchors = flags.anchors === undefined ? undefined : await readAnchors(flags.anchors, context);
  const { stream } = await openInput(file, context);
  const output = createOutput(context.stdout);
  const report = createVerifyReport({ format, anchors: anchors?.anchors.length ?? null, output, context });
  for (const problem of anchors?.problems ?? []) await report.add({ kind: 'anchor-problem', problem });
  let check: ExportCheck | undefined;
  for await (const lines of readTextLines(stream)) {
    for (const line of lines) {
      if (check === undefined) check = createExportCheck(readHeader(line, file), anchors?.anchors ?? []);
      else await addStep(check.push(line), report);
    }
  }
  if (check === undefined) throw unreadable(file, { zh: '文件是空的', en: 'it is empty' });
  await addStep(check.end(), report);
  return report.end();
}

async function addStep({ ended, problems }: ExportStep, report: VerifyReport): Promise<void> {
  if (ended !== null) await report.add({ kind: 'chain', ...ended });
  for (const problem of problems) await report.add({ kind: 'problem', problem });
}

interface ReadAnchors {
  readonly anchors: readonly Anchor[];
  readonly problems: readonly AuditProblem[];
}

async function readAnchors(file: string, context: Context): Promise<ReadAnchors> {
  const { stream } = await openInput(file, context);
  const lines: (string | null)[] = [];
  for await (const piece of readTextLines(stream)) lines.push(...piece);
  const verified = verifyAnchors(lines);
  return { anchors: verified.anchors, problems: verified.ok ? [] : verified.problems };
}

function readHeader(line: string | null, file: string): ExportHeader {
  const parsed = parseExportHeader(line);
  if (parsed.ok) return parsed.header;
  const [first] = parsed.problems;
  throw unreadable(file, {
    zh: `第 1 行应为${first?.expected.zh ?? ''}，实际为${first?.found.zh ?? ''}`,
    en: `line 1: expected ${first?.expected.en ?? ''}, found ${first?.found.en ?? ''}`,
  });
}

function unreadable(file: string, reason: { readonly zh: string; readonly en: string }): CommandFailure {
  return new CommandFailure('input-not-readable', {
    zh: `${file} 不是审计导出文件（guantong-audit-1）：${reason.zh}。`,
    en: `${file} is no audit export (guantong-audit-1): ${reason.en}.`,
  });
}

function unknownFormat(format: string): CommandFailure {
  return usageFailure({
    zh: `--format 应为 ndjson 或 text，实际为“${format}”`,
    en: `--format: expected ndjson or text, found “${format}”`,
  });
}
