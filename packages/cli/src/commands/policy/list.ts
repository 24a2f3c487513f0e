import {
  citationName,
  listRules,
  type Pack,
  type PolicyBundle,
  type PolicyView,
  type RuleWords,
  type Text,
} from '@guantong/engine';
import type { Context } from '../../context.ts';
import { chooseSimpleFormat } from '../../output/format.ts';
import { tableLines } from '../../terminal/table.ts';
import { basisName, ruleTargetName } from '../../text/rule-words.ts';
import { loadLibrary } from '../load-library.ts';
import { parseView, type ViewFlags } from './policy-view.ts';
import { print } from './print.ts';

export interface ListFlags extends ViewFlags {
  readonly format?: string;
}

/** `guantong policy list`: packs with their documents, or the rules of one jurisdiction. */
export async function runList(flags: ListFlags, context: Context): Promise<number> {
  const format = chooseSimpleFormat(flags.format, context.isTerminal.stdout);
  const view = parseView(flags);
  const library = await loadLibrary();
  if (flags.jurisdiction === undefined && flags.on === undefined) {
    const { bundle } = library;
    await print(packList(bundle), format === 'text' ? packLines(bundle, context) : undefined, context);
    return 0;
  }
  const rules = listRules(library, view);
  await print(rules, format === 'text' ? ruleLines(rules, view, context) : undefined, context);
  return 0;
}

function packList({ version, sha256, packs }: PolicyBundle) {
  return {
    version,
    sha256,
    packs: packs.map(({ jurisdiction, name, version: own, documents, rules, overlays }) => ({
      jurisdiction,
      name,
      version: own,
      rules: rules.length,
      overlays: overlays.length,
      documents: Object.entries(documents).map(([id, document]) => ({ id, ...document })),
    })),
  };
}

function packLines({ packs, sha256 }: PolicyBundle, { say, paint, width }: Context): readonly string[] {
  const table = (head: readonly Text[], rows: readonly (readonly string[])[]) =>
    tableLines({
      head: head.map(say),
      rows: rows.map((row) => row.map((text) => ({ text }))),
      width,
      paintHead: paint.quiet,
    });
  return [
    paint.strong(say({ zh: '规则包', en: 'Packs' })),
    ...table(
      packHead,
      packs.map((pack) => [
        pack.jurisdiction,
        say(pack.name),
        pack.version,
        `${pack.rules.length}`,
        `${pack.overlays.length}`,
      ]),
    ),
    '',
    paint.strong(say({ zh: '文件', en: 'Documents' })),
    ...table(
      documentHead,
      packs.flatMap((pack) => documentRows(pack, say)),
    ),
    '',
    paint.quiet(`SHA-256 ${sha256}`),
  ];
}

function documentRows({ documents }: Pack, say: Context['say']): readonly (readonly string[])[] {
  return Object.entries(documents).map(([id, { inForce, ended, basis, number, title }]) => [
    id,
    ended === undefined ? inForce : `${inForce} … ${ended}`,
    say(basisName(basis)),
    `${number === undefined ? '' : `${number} `}${say(title)}`,
  ]);
}

function ruleLines(rules: readonly RuleWords[], view: PolicyView, { say, paint, width }: Context): readonly string[] {
  const when =
    view.on === undefined
      ? { zh: '全部时间', en: 'all days' }
      : { zh: `${view.on} 有效`, en: `in force on ${view.on}` };
  const rows = rules.map((rule) => {
    const version = rule.versions.at(-1);
    return [
      { text: rule.id },
      { text: say(ruleTargetName(rule.target)) },
      {
        text: version === undefined ? '' : `${rule.versions[0]?.from ?? version.from} … ${version.to ?? ''}`.trimEnd(),
      },
      { text: version === undefined ? '' : say(basisName(version.basis)) },
      {
        text: `${say(rule.title)}${version?.citations[0] === undefined ? '' : ` · ${version.citations.map((each) => say(citationName(each))).join('；')}`}`,
      },
    ];
  });
  return [
    `${paint.strong(view.jurisdiction)} · ${say(when)} · ${say({ zh: `${rules.length} 条规则`, en: `${rules.length} rules` })}`,
    '',
    ...tableLines({ head: ruleHead.map(say), rows, width, paintHead: paint.quiet }),
  ];
}

const packHead: readonly Text[] = [
  { zh: '地区', en: 'Code' },
  { zh: '名称', en: 'Name' },
  { zh: '版本', en: 'Version' },
  { zh: '规则', en: 'Rules' },
  { zh: '调整', en: 'Overlays' },
];
const documentHead: readonly Text[] = [
  { zh: '标识', en: 'Id' },
  { zh: '施行', en: 'In force' },
  { zh: '来源', en: 'Basis' },
  { zh: '文号与名称', en: 'Number and title' },
];
const ruleHead: readonly Text[] = [
  { zh: '标识', en: 'Id' },
  { zh: '通往', en: 'Leads to' },
  { zh: '有效', en: 'In force' },
  { zh: '来源', en: 'Basis' },
  { zh: '规则与依据', en: 'Rule and source' },
];
