import {
  type ConditionWords,
  citationName,
  findRule,
  type PolicyBundle,
  type PolicyLibrary,
  type RuleVersionWords,
  type RuleWords,
  type Text,
} from '@guantong/engine';
import type { Context } from '../../context.ts';
import { CommandFailure } from '../../failure.ts';
import { chooseSimpleFormat } from '../../output/format.ts';
import { basisName, ruleTargetName } from '../../text/rule-words.ts';
import { loadLibrary } from '../load-library.ts';
import { parseView, type ViewFlags } from './policy-view.ts';
import { print } from './print.ts';

export interface ShowFlags extends ViewFlags {
  readonly format?: string;
}

/** `guantong policy show`: a rule as a jurisdiction has it, or a document. */
export async function runShow(id: string, flags: ShowFlags, context: Context): Promise<number> {
  const format = chooseSimpleFormat(flags.format, context.isTerminal.stdout);
  parseView(flags);
  const library = await loadLibrary();
  const rule = findInPacks(library, id, flags);
  if (rule !== undefined) {
    await print(rule, format === 'text' ? ruleLines(rule, context) : undefined, context);
    return 0;
  }
  const document = documentOf(library.bundle, id);
  if (document === undefined) throw notFound(id);
  await print(document, format === 'text' ? documentLines(document, context) : undefined, context);
  return 0;
}

type FoundRule = RuleWords & { readonly jurisdiction: string };

// Without a jurisdiction: the rule as the pack has it that wrote it, nation before province before city.
function findInPacks(library: PolicyLibrary, id: string, flags: ShowFlags): FoundRule | undefined {
  const codes = library.bundle.packs
    .map((pack) => pack.jurisdiction)
    .sort((a, b) => Number(b === 'CN') - Number(a === 'CN'));
  for (const jurisdiction of flags.jurisdiction === undefined ? codes : [flags.jurisdiction]) {
    const rule = findRule(library, id, parseView({ ...flags, jurisdiction }));
    if (rule !== undefined) return { jurisdiction, ...rule };
  }
  return undefined;
}

function documentOf({ packs }: PolicyBundle, id: string) {
  for (const { jurisdiction, documents } of packs) {
    if (!Object.hasOwn(documents, id)) continue;
    const document = documents[id];
    if (document !== undefined) return { id, jurisdiction, ...document };
  }
  return undefined;
}

function ruleLines(rule: FoundRule, context: Context): readonly string[] {
  const { say, paint } = context;
  const opens: Text =
    rule.opens === 'employer' ? { zh: ' · 须由单位办理', en: ' · opened by the employer' } : { zh: '', en: '' };
  return [
    `${paint.strong(rule.id)} · ${rule.jurisdiction} · ${say(rule.title)}`,
    `${say({ zh: '通往', en: 'leads to' })} ${say(ruleTargetName(rule.target))}${say(opens)}`,
    ...rule.versions.flatMap((version) => ['', ...versionLines(version, context)]),
    ...listLine({ zh: '可作为业绩', en: 'achievements that count' }, rule.achievements, context),
    ...listLine({ zh: '评价方式', en: 'review methods' }, rule.methods, context),
  ];
}

function versionLines(version: RuleVersionWords, context: Context): readonly string[] {
  const { say, paint } = context;
  const span = `${version.from} … ${version.to ?? ''}`.trimEnd();
  const history = version.history.map(
    ({ action, jurisdiction, citations }) =>
      `  ${say(actionNames[action])} ${jurisdiction} · ${citations.map((each) => say(citationName(each))).join('；')}`,
  );
  return [
    `${paint.strong(span)} · ${version.citations.map((each) => say(citationName(each))).join('；')} · ${say(basisName(version.basis))}`,
    ...conditionLines(version.condition, 1, context),
    ...(version.status === null ? [] : [`  ${paint.open(say({ zh: '解释', en: 'reading' }))} ${say(version.status)}`]),
    ...listLine({ zh: '不作要求', en: 'not asked for' }, version.waivers, context),
    ...(history.length < 2 ? [] : ['', paint.quiet(`  ${say({ zh: '沿革', en: 'history' })}`), ...history]),
  ];
}

function conditionLines(condition: ConditionWords, depth: number, context: Context): readonly string[] {
  return [
    `${'  '.repeat(depth)}· ${context.say(condition)}`,
    ...condition.children.flatMap((child) => conditionLines(child, depth + 1, context)),
  ];
}

function listLine(title: Text, items: readonly Text[], { say }: Context): readonly string[] {
  if (items.length === 0) return [];
  return [`  ${say(title)}${say({ zh: '：', en: ': ' })}${items.map(say).join(say({ zh: '；', en: '; ' }))}`];
}

function documentLines(
  document: NonNullable<ReturnType<typeof documentOf>>,
  { say, paint }: Context,
): readonly string[] {
  const { id, jurisdiction, number, title, issuer, published, inForce, ended, basis, note } = document;
  const end = ended === undefined ? { zh: '', en: '' } : { zh: `，${ended} 止`, en: `, until ${ended}` };
  return [
    `${paint.strong(id)} · ${jurisdiction}${number === undefined ? '' : ` · ${number}`}`,
    say(title),
    say(issuer),
    say({
      zh: `${published} 公布，${inForce} 起施行${end.zh}`,
      en: `published ${published}, in force from ${inForce}${end.en}`,
    }),
    `${say({ zh: '来源', en: 'basis' })} ${say(basisName(basis))}`,
    ...(note === undefined ? [] : [say(note)]),
  ];
}

const actionNames = {
  add: { zh: '新增', en: 'added by' },
  narrow: { zh: '加条件', en: 'narrowed by' },
  replace: { zh: '替换', en: 'replaced by' },
} as const;

function notFound(id: string): CommandFailure {
  return new CommandFailure('not-found', {
    zh: `没有标识为 ${id} 的规则或文件。guantong policy list 列出文件，加 --jurisdiction 列出规则。`,
    en: `no rule or document has the id ${id}. guantong policy list shows documents, with --jurisdiction rules.`,
  });
}
