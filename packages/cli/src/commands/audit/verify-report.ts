import type { Text } from '@guantong/engine';
import { type AuditProblem, auditProblemNames, type ChainReport } from '@guantong/proofs';
import type { Context } from '../../context.ts';
import type { Output } from '../../output/output.ts';
import { padToWidth } from '../../terminal/display-width.ts';

/** What is reported as the file goes by. */
export type VerifyFinding =
  | ({ readonly kind: 'chain' } & ChainReport)
  | { readonly kind: 'problem' | 'anchor-problem'; readonly problem: AuditProblem };

export interface VerifyReport {
  add(finding: VerifyFinding): Promise<void>;
  /** Writes the result and returns the exit code: 0 sound, 1 broken. */
  end(): Promise<0 | 1>;
}

export interface VerifyReportOptions {
  readonly format: 'text' | 'ndjson';
  /** How many anchors there are; null where none were given. */
  readonly anchors: number | null;
  readonly output: Output;
  readonly context: Context;
}

/** Writes each finding at once: the breaks of a chain, then its row of the table when it has ended, a result at the end. */
export function createVerifyReport({ format, anchors, output, context }: VerifyReportOptions): VerifyReport {
  const counts = { chains: 0, entries: 0, problems: 0 };
  let isFirst = true;
  const writeLines = async (lines: readonly string[]): Promise<void> => {
    await output.write(lines.map((line) => `${line}\n`).join(''));
  };
  return {
    async add(finding) {
      if (finding.kind === 'chain') {
        counts.chains += 1;
        counts.entries += finding.count;
      } else {
        counts.problems += 1;
      }
      if (format === 'ndjson') return writeLines([JSON.stringify(toMachine(finding))]);
      if (isFirst) await writeLines([headLine(context)]);
      isFirst = false;
      return writeLines(finding.kind === 'chain' ? [chainLine(finding, context)] : problemLines(finding, context));
    },
    async end() {
      const ok = counts.problems === 0;
      if (format === 'ndjson') await writeLines([JSON.stringify({ kind: 'result', ok, ...counts, anchors })]);
      else await writeLines(resultLines({ ok, ...counts, anchors }, context));
      await output.flush();
      return ok ? 0 : 1;
    },
  };
}

function toMachine(finding: VerifyFinding): object {
  return finding.kind === 'chain' ? finding : { kind: finding.kind, ...finding.problem };
}

// The names of chains have a longest length, so that rows line up without knowing those to come.
const widths = [50, 8, 10, 10];

function row(cells: readonly string[]): string {
  return `  ${cells.map((cell, column) => padToWidth(cell, widths[column] ?? 0)).join('')}`.trimEnd();
}

function headLine({ say, paint }: Context): string {
  return paint.quiet(row(head.map(say)));
}

const head: readonly Text[] = [
  { zh: '链', en: 'Chain' },
  { zh: '记录', en: 'Entries' },
  { zh: '已锚定至', en: 'Anchored' },
  { zh: '断裂', en: 'Breaks' },
  { zh: '末条哈希', en: 'Head' },
];

function chainLine({ chain, count, anchoredTo, breaks, head: last }: ChainReport, { paint }: Context): string {
  const line = row([chain, String(count), String(anchoredTo ?? '—'), String(breaks), last?.hash ?? '—']);
  return breaks === 0 ? line : paint.bad(line);
}

function problemLines(
  { kind, problem }: Exclude<VerifyFinding, { readonly kind: 'chain' }>,
  { say, paint }: Context,
): readonly string[] {
  const { what, chain, sequence, line, expected, found } = problem;
  const place = [
    ...(kind === 'anchor-problem' ? [{ zh: '锚定文件', en: 'anchor file' }] : []),
    ...(line === undefined ? [] : [{ zh: `第 ${line} 行`, en: `line ${line}` }]),
    ...(chain === null ? [] : [{ zh: chain, en: chain }]),
    ...(sequence === null ? [] : [{ zh: `第 ${sequence} 条`, en: `entry ${sequence}` }]),
  ];
  return [
    `${paint.bad(`✘ ${say(auditProblemNames[what])}`)} ${place.map(say).join(' · ')}`,
    `    ${say({ zh: '应为', en: 'expected' })} ${say(expected)}`,
    `    ${say({ zh: '实际', en: 'found   ' })} ${say(found)}`,
  ];
}

interface Result {
  readonly ok: boolean;
  readonly chains: number;
  readonly entries: number;
  readonly problems: number;
  readonly anchors: number | null;
}

function resultLines({ ok, chains, entries, problems, anchors }: Result, { say, paint }: Context): readonly string[] {
  const size = {
    zh: `${chains} 条链，${entries} 条记录`,
    en: `${counted(chains, 'chain')}, ${counted(entries, 'entry', 'entries')}`,
  };
  const compared =
    anchors === null
      ? {
          zh: '没有给出锚定文件：被截短或重写的链看不出来',
          en: 'no anchor file: chains cut short or rewritten stay unseen',
        }
      : { zh: `与 ${anchors} 次锚定比对`, en: `compared with ${counted(anchors, 'anchor')}` };
  const verdict = ok
    ? paint.good(say({ zh: '✔ 完好', en: '✔ sound' }))
    : paint.bad(say({ zh: `✘ ${problems} 处断裂`, en: `✘ ${counted(problems, 'break')}` }));
  return ['', `${verdict} · ${say(size)} · ${say(compared)}`];
}

function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
