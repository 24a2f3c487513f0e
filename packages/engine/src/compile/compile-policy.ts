import { conditionSchema, splitCondition } from '../language/condition.ts';
import type { Bind, Condition, ConditionSource } from '../language/operator.ts';
import type { Pack, PackNotice, PackTarget, PackWaiverUse } from '../language/pack.ts';
import { operators } from '../operators/table.ts';
import type { Citation, CitedText, CodedText } from '../values/assessment.ts';
import { type Day, dayToIso, NEVER } from '../values/day.ts';
import type { Directory } from '../values/directory.ts';
import type { TitleSeries } from '../values/levels.ts';
import { jurisdictionChain } from '../values/region.ts';
import { sayDate } from '../values/say-date.ts';
import type { Text } from '../values/text.ts';
import type { EquivalenceRule, Notice, Policy, Rule, RuleTarget, RuleVersion, Waiver } from './policy.ts';
import { namesOf, parameterDays, resolveCondition } from './resolve-condition.ts';
import { type DraftRule, type DraftVersion, draftRules } from './rule-history.ts';
import { indexRules } from './rules-by-target.ts';
import { type DocumentsById, documentsOf, isKnown, toCitations, validityOf } from './validity.ts';

const operatorsByName = new Map(operators.map((operator) => [operator.name, operator]));
const anyCondition = conditionSchema(operators);

/**
 * Binds resolved conditions to their operators; throws where an operator does not exist or refuses its arguments. Equal
 * conditions are bound once, so that what one rule has found out another rule need not.
 */
function createBind(): Bind {
  const boundByJson = new Map<string, Condition>();
  const bind: Bind = (source) => {
    const json = JSON.stringify(source);
    const known = boundByJson.get(json);
    if (known !== undefined) return known;
    const { name, args } = splitCondition(source);
    const operator = operatorsByName.get(name);
    if (operator === undefined) throw new Error(`operator "${name}" does not exist`);
    const condition = operator.bind(args, bind, anyCondition);
    boundByJson.set(json, condition);
    return condition;
  };
  return bind;
}

/** Binds one resolved condition by itself. */
export function bindCondition(source: ConditionSource): Condition {
  return createBind()(source);
}

export interface CompileInput {
  readonly packs: readonly Pack[];
  readonly directory: Directory;
  readonly jurisdiction: string;
  readonly knownOn: Day;
  readonly version: string;
  readonly sha256: string;
}

/** Compiles the packs of a jurisdiction and all above it into one frozen policy. Expects packs that pass the checks. */
export function compilePolicy(input: CompileInput): Policy {
  const chain = jurisdictionChain(input.jurisdiction);
  const packs = chain.flatMap((code) => input.packs.filter((pack) => pack.jurisdiction === code));
  const context: Context = {
    packs,
    documents: documentsOf(packs),
    knownOn: input.knownOn,
    bind: createBind(),
  };
  const rules = draftRules(packs, context.documents, input.knownOn).map((draft) => toRule(draft, context));
  return Object.freeze({
    jurisdiction: input.jurisdiction,
    knownOn: input.knownOn,
    version: input.version,
    sha256: input.sha256,
    directory: input.directory,
    rules,
    rulesByTarget: indexRules(rules, (rule) => rule.target),
    notices: firstOfEachCode(packs.flatMap((pack) => pack.notices).flatMap((notice) => toNotice(notice, context))),
    waiversByCode: new Map(
      packs.flatMap((pack) => Object.entries(pack.waivers).map(([code, { text }]) => [code, { code, ...text }])),
    ),
    equivalences: packs.flatMap((pack) => pack.equivalences).flatMap((each) => toEquivalence(each, context)),
  });
}

interface Context {
  readonly packs: readonly Pack[];
  readonly documents: DocumentsById;
  readonly knownOn: Day;
  readonly bind: Bind;
}

function toRule(draft: DraftRule, context: Context): Rule {
  const { id, kind, title, grants, opens } = draft.rule;
  const target = toTarget(draft.rule.target, context);
  return Object.freeze({
    id,
    kind,
    title,
    target,
    grants,
    opens,
    achievements: named(draft.rule.achievements, 'achievements', context),
    methods: named(draft.rule.methods, 'methods', context),
    versions: draft.versions.flatMap((version) => toVersions(version, target, context)),
  });
}

// A version is split where a parameter it refers to changes.
function toVersions(draft: DraftVersion, target: RuleTarget, context: Context): readonly RuleVersion[] {
  const changes = draft.parts.flatMap(({ when, names }) => parameterDays(when, names));
  const days = [...new Set([draft.from, ...changes.filter((day) => day > draft.from && day <= draft.to)])].sort(
    (a, b) => a - b,
  );
  return days.map((from, index) => {
    const source = conjunction([
      ...(target.type === 'title' ? [{ series: target.series }] : []),
      ...draft.parts.map(({ when, names }) => resolveCondition(when, names, from)),
    ]);
    const to = (days[index + 1] ?? draft.to + 1) - 1;
    const citations = toCitations(draft.sources, context.documents);
    return Object.freeze({
      from,
      to,
      condition: context.bind(source),
      source,
      citations,
      inForceWords: inForceWords(from, to, citations),
      basis: draft.basis,
      waivers: draft.waives.map((use) => toWaiver(use, draft, from, context)),
      history: draft.history.map(({ action, jurisdiction, sources }) => ({
        action,
        jurisdiction,
        citations: toCitations(sources, context.documents),
      })),
      status: draft.status,
    });
  });
}

function inForceWords(from: Day, to: Day, citations: readonly Citation[]): Text {
  const zh = citations.map(({ number, title }) => number ?? `《${title.zh}》`).join('、');
  const en = citations.map(({ number, title }) => number ?? title.en).join(', ');
  const [first, last] = [sayDate(dayToIso(from)), to >= NEVER ? undefined : sayDate(dayToIso(to))];
  return {
    zh: `依据 ${zh} 自${first.zh}起${last === undefined ? '' : `至${last.zh}`}施行`,
    en: `${en} in force from ${first.en}${last === undefined ? '' : ` to ${last.en}`}`,
  };
}

/** One all-of, with the conditions of nested all-ofs lifted into it. */
function conjunction(parts: readonly ConditionSource[]): ConditionSource {
  return { all: parts.flatMap(flattened) };
}

function flattened(source: ConditionSource): readonly ConditionSource[] {
  if (typeof source === 'string' || !Array.isArray(source.all)) return [source];
  const parts: readonly ConditionSource[] = source.all;
  return parts.flatMap(flattened);
}

function toTarget(target: PackTarget, context: Context): RuleTarget {
  if ('skill-level' in target) return { type: 'skill-level', level: target['skill-level'] };
  if ('exam' in target) return { type: 'professional-qualification', categories: target.exam };
  return {
    type: 'title',
    level: target.title,
    series: seriesOf(target.series, context),
  };
}

function seriesOf(series: string | readonly TitleSeries[], { packs }: Context): readonly TitleSeries[] {
  if (typeof series !== 'string') return series;
  const list = packs.findLast((pack) => series in pack.lists)?.lists[series];
  if (list === undefined) throw new Error(`list "${series}" is not in the packs`);
  return list;
}

function named(codes: readonly string[], part: 'achievements' | 'methods', { packs }: Context): readonly CodedText[] {
  return codes.map((code) => ({
    code,
    ...getText(packs.findLast((pack) => code in pack[part])?.[part][code], code),
  }));
}

function toWaiver(use: PackWaiverUse, draft: DraftVersion, day: Day, context: Context): Waiver {
  const code = typeof use === 'string' ? use : use.code;
  const names = draft.parts.at(-1)?.names ?? namesOf(context.packs);
  return {
    text: waiverText(code, draft.sources, context),
    condition: typeof use === 'string' ? undefined : context.bind(resolveCondition(use.when, names, day)),
  };
}

/** The words of a waiver; it rests on its own clause where it names one, else on those of the rule. */
function waiverText(code: string, sources: DraftVersion['sources'], { packs, documents }: Context): CitedText {
  const waiver = packs.findLast((pack) => code in pack.waivers)?.waivers[code];
  return {
    code,
    ...getText(waiver?.text, code),
    citations: toCitations(waiver?.sources ?? sources, documents),
  };
}

function getText(text: Text | undefined, code: string): Text {
  if (text === undefined) throw new Error(`"${code}" has no words in the packs`);
  return text;
}

function toNotice(notice: PackNotice, context: Context): readonly Notice[] {
  if (!isKnown(notice.sources, context.documents, context.knownOn)) return [];
  const validity = validityOf(notice.sources, context.documents);
  return [
    {
      ...validity,
      text: {
        code: notice.code,
        ...notice.text,
        citations: toCitations(notice.sources, context.documents),
      },
      kinds: notice.kinds,
      grants: notice.grants,
      condition: bound(notice.when, validity.from, context),
    },
  ];
}

/** A lower pack may give a notice again for days on which the document of the upper one was not known. */
function firstOfEachCode(notices: readonly Notice[]): readonly Notice[] {
  return notices.filter(({ text }, index) => notices.findIndex((other) => other.text.code === text.code) === index);
}

function toEquivalence(each: Pack['equivalences'][number], context: Context): readonly EquivalenceRule[] {
  if (!isKnown(each.sources, context.documents, context.knownOn)) return [];
  const validity = validityOf(each.sources, context.documents);
  const condition = context.bind(resolveCondition(each.when, namesOf(context.packs), validity.from));
  const citations = toCitations(each.sources, context.documents);
  return [
    {
      ...validity,
      program: each.program,
      treatedAs: each.treatedAs,
      text: each.text,
      citations,
      condition,
    },
  ];
}

function bound(source: ConditionSource | undefined, day: Day, { packs, bind }: Context): Condition | undefined {
  return source === undefined ? undefined : bind(resolveCondition(source, namesOf(packs), day));
}
