import { citationName, diffPolicies, type PolicyView, type RuleDifference, type Text } from '@guantong/engine';
import type { Context } from '../../context.ts';
import { chooseSimpleFormat } from '../../output/format.ts';
import { tableLines } from '../../terminal/table.ts';
import { loadLibrary } from '../load-library.ts';
import { parseSide, todayInChina } from './policy-view.ts';
import { print } from './print.ts';

export interface DiffFlags {
  readonly all?: boolean;
  readonly format?: string;
}

interface Sides {
  readonly left: string;
  readonly right: string;
}

/** `guantong policy diff A B`: what differs between two jurisdictions or two days. */
export async function runDiff(sides: Sides, flags: DiffFlags, context: Context): Promise<number> {
  const format = chooseSimpleFormat(flags.format, context.isTerminal.stdout);
  const today = todayInChina(new Date());
  const [left, right] = [parseSide(sides.left, today), parseSide(sides.right, today)];
  const all = diffPolicies(await loadLibrary(), left, right);
  const differences = flags.all === true ? all : all.filter(({ change }) => change !== 'same');
  const lines = () => diffLines({ left, right, differences, same: all.length - differences.length }, context);
  await print({ left, right, differences }, format === 'text' ? lines() : undefined, context);
  return 0;
}

interface Comparison {
  readonly left: PolicyView & { readonly on: string };
  readonly right: PolicyView & { readonly on: string };
  readonly differences: readonly RuleDifference[];
  readonly same: number;
}

function diffLines({ left, right, differences, same }: Comparison, { say, paint, width }: Context): readonly string[] {
  const rows = differences.map(({ id, title, change, left: before, right: after }) => [
    { text: changes[change].sign, paint: paint[changes[change].paint] },
    { text: id },
    { text: say(changes[change].text) },
    {
      text: `${say(title)} · ${[before, after]
        .map((version) => sourcesOf(version, say))
        .filter((text) => text !== '')
        .join(' → ')}`,
    },
  ]);
  const rest = { zh: `另有 ${same} 条规则相同`, en: `${same} more rules are the same` };
  return [
    paint.strong(`${left.jurisdiction}@${left.on} → ${right.jurisdiction}@${right.on}`),
    '',
    ...(rows.length === 0
      ? [`  ${say({ zh: '没有不同。', en: 'No difference.' })}`]
      : tableLines({ head: head.map(say), rows, width, paintHead: paint.quiet })),
    ...(same === 0 ? [] : ['', paint.quiet(`  ${say(rest)}`)]),
  ];
}

function sourcesOf(version: RuleDifference['left'], say: (text: Text) => string): string {
  return version === null ? '' : version.citations.map((each) => say(citationName(each))).join('；');
}

const changes = {
  same: { sign: '=', text: { zh: '相同', en: 'same' }, paint: 'quiet' },
  added: { sign: '+', text: { zh: '新增', en: 'added' }, paint: 'good' },
  removed: { sign: '-', text: { zh: '取消', en: 'removed' }, paint: 'bad' },
  changed: { sign: '~', text: { zh: '变更', en: 'changed' }, paint: 'open' },
} as const;

const head: readonly Text[] = [
  { zh: '', en: '' },
  { zh: '标识', en: 'Id' },
  { zh: '变化', en: 'Change' },
  { zh: '规则与依据', en: 'Rule and source' },
];
