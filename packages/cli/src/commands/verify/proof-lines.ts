import type { Text } from '@guantong/engine';
import type { ProofCheck, ProofProblem } from '@guantong/proofs';
import type { Context } from '../../context.ts';
import { displayWidth, padToWidth } from '../../terminal/display-width.ts';
import { tableLines } from '../../terminal/table.ts';
import type { ProofFacts, VerifiedProof } from './proof.ts';

/** More places than this are only counted: one change at the root of a file can show in all of it. */
const mostPlaces = 5;

/** A verified file for a person: the table of checks, what is broken and where, what the file says, the verdict. */
export function proofLines({ report, facts }: VerifiedProof, context: Context): readonly string[] {
  const { say, paint, width } = context;
  const table = tableLines({
    head: [say({ zh: '结果', en: 'Result' }), say({ zh: '检查', en: 'Check' })],
    rows: report.checks.map(({ outcome, name }) => [
      { text: say(outcomes[outcome]), paint: paint[paints[outcome]] },
      { text: say(name) },
    ]),
    width,
    paintHead: paint.quiet,
  });
  const broken = report.checks.filter(({ outcome }) => outcome === 'broken');
  return [
    ...table,
    ...broken.flatMap((check) => ['', ...checkLines(check, context)]),
    ...(facts === null ? [] : factLines(facts, context)),
    '',
    verdict(report.checks, context),
  ];
}

const outcomes: Readonly<Record<ProofCheck['outcome'], Text>> = {
  holds: { zh: '✔ 相符', en: '✔ holds' },
  broken: { zh: '✘ 不符', en: '✘ broken' },
  'not-checked': { zh: '– 未检查', en: '– not checked' },
};

const paints = { holds: 'good', broken: 'bad', 'not-checked': 'open' } as const;

function checkLines({ name, problems }: ProofCheck, { say, paint }: Context): readonly string[] {
  const more = problems.length - mostPlaces;
  return [
    paint.bad(`✘ ${say(name)}`),
    ...problems.slice(0, mostPlaces).flatMap((problem) => problemLines(problem, say)),
    ...(more > 0 ? [`    ${say({ zh: `另有 ${more} 处`, en: `and ${more} more` })}`] : []),
  ];
}

function problemLines({ pointer, expected, found }: ProofProblem, say: Context['say']): readonly string[] {
  return [
    `    ${say({ zh: '位置', en: 'where   ' })} ${pointer === '' ? say({ zh: '整个文件', en: 'the whole file' }) : pointer}`,
    `    ${say({ zh: '应为', en: 'expected' })} ${say(expected)}`,
    `    ${say({ zh: '实际', en: 'found   ' })} ${say(found)}`,
  ];
}

function factLines({ lines, table }: ProofFacts, { say, paint, width }: Context): readonly string[] {
  const names = lines.map(([name]) => say(name));
  const widest = Math.max(...names.map(displayWidth));
  return [
    '',
    ...lines.map(([, value], index) => `  ${padToWidth(names[index] ?? '', widest)}  ${value}`),
    '',
    ...tableLines({
      head: table.head.map(say),
      rows: table.rows.map((row) => row.map((cell) => ({ text: typeof cell === 'string' ? cell : say(cell) }))),
      width,
      paintHead: paint.quiet,
    }),
  ];
}

function verdict(checks: readonly ProofCheck[], { say, paint }: Context): string {
  const count = (outcome: ProofCheck['outcome']) => checks.filter((each) => each.outcome === outcome).length;
  const broken = count('broken');
  if (broken === 0) {
    const all = { zh: `✔ 完好 · ${checks.length} 项检查全部相符`, en: `✔ sound · all ${checks.length} checks hold` };
    return `${paint.good(say(all))}${say(compare)}`;
  }
  const open = count('not-checked');
  const words = { zh: `✘ ${broken} 项不符，${open} 项未检查`, en: `✘ ${broken} broken, ${open} not checked` };
  return `${paint.bad(say(words))}${say(remedy)}`;
}

const compare: Text = {
  zh: ' · 请与当时公布的哈希核对',
  en: ' · compare the hashes with those published at the time',
};
const remedy: Text = {
  zh: ' · 请向发布单位索取原文件，并与公布的哈希核对',
  en: ' · ask whoever published it for the original file, and compare the hashes',
};
