import { canonicalJson } from '../compile/bundle.ts';
import { compilePolicy } from '../compile/compile-policy.ts';
import type { Rule } from '../compile/policy.ts';
import { type Names, namesOf, parameterDays, resolveCondition } from '../compile/resolve-condition.ts';
import { splitCondition } from '../language/condition.ts';
import type { ConditionSource } from '../language/operator.ts';
import type { Pack, PackWaiverUse } from '../language/pack.ts';
import { type Day, dayFromIso } from '../values/day.ts';
import { createDirectory } from '../values/directory.ts';
import { skillLevels, titleLevels } from '../values/levels.ts';
import { jurisdictionChain } from '../values/region.ts';
import { isRecord } from './pointer.ts';

/**
 * Compares packs in which one pack was changed with the original ones. The answer is true where both are proven to give
 * the same status, day and open questions: every policy of every jurisdiction the pack governs, known on every day, has
 * the same rules, notices and equivalences once conditions are brought into their normal form. False where it is merely
 * not proven.
 */
export function createComparison(original: readonly Pack[]): (changed: Pack) => boolean {
  const remembered = new Map<string, string>();
  const originalMeaning = (jurisdiction: string, knownOn: Day): string => {
    const key = `${jurisdiction} ${knownOn}`;
    const found = remembered.get(key) ?? meaningOf(original, jurisdiction, knownOn);
    remembered.set(key, found);
    return found;
  };
  return (changed) => {
    const packs = original.map((pack) => (pack.jurisdiction === changed.jurisdiction ? changed : pack));
    const governed = original.filter((pack) => jurisdictionChain(pack.jurisdiction).includes(changed.jurisdiction));
    // Between two publications nothing becomes known.
    const days = [original, packs]
      .flat()
      .flatMap((pack) => Object.values(pack.documents).map(({ published }) => dayFromIso(published)));
    return governed.every(({ jurisdiction }) =>
      [...new Set([0, ...days])].every(
        (knownOn) => originalMeaning(jurisdiction, knownOn) === meaningOf(packs, jurisdiction, knownOn),
      ),
    );
  };
}

/**
 * The normal form of a resolved condition: nested all-ofs and any-ofs flattened, those of one member unwrapped, repeated
 * members dropped, order forgotten, honours of one any-of put into one list. Status, day and open questions stay the same.
 */
export function normalForm(source: ConditionSource): ConditionSource {
  const { name, args } = splitCondition(source);
  if (typeof source === 'string') return source;
  if (name === 'holds' && isRecord(args)) return { holds: normalArgs(withoutIdleExactly(args)) };
  if (name !== 'all' && name !== 'any') return { [name]: normalArgs(args) };
  const given: readonly ConditionSource[] = Array.isArray(args) ? args : [];
  const members = given.map(normalForm).flatMap((each) => membersOf(each, name));
  const distinct = sortedSet(name === 'any' ? mergeAwards(members) : sameOccupations(members));
  const [only] = distinct;
  return distinct.length === 1 && only !== undefined ? only : { [name]: distinct };
}

function membersOf(source: ConditionSource, name: string): readonly ConditionSource[] {
  const own = splitCondition(source);
  if (own.name !== name || !Array.isArray(own.args)) return [source];
  const members: readonly ConditionSource[] = own.args;
  return members;
}

/**
 * Where an all-of says that the certificate (or the competition) is in the target occupation, it makes no difference
 * which of the two its other members name.
 */
function sameOccupations(members: readonly ConditionSource[]): readonly ConditionSource[] {
  const holders = (['credential', 'competition'] as const).filter((of) =>
    members.some((each) => keyOf(each) === keyOf({ 'same-occupation': { of, is: 'target' } })),
  );
  return members.map((member) => {
    const { name, args } = splitCondition(member);
    if (!isRecord(args)) return member;
    const asTarget = (holder: unknown) => (holders.some((each) => each === holder) ? 'target' : holder);
    if (name === 'directory') return { directory: { ...args, occupation: asTarget(args.occupation) } };
    if (name !== 'tenure' || !isRecord(args.work) || args.work.correspondingTo === undefined) return member;
    return { tenure: { ...args, work: { correspondingTo: asTarget(args.work.correspondingTo) } } };
  });
}

/** `award` is an any-of over its codes, so the awards of an any-of are one; one without region contains those with. */
function mergeAwards(members: readonly ConditionSource[]): readonly ConditionSource[] {
  const byRegion = new Map<string, Set<string>>();
  const others: ConditionSource[] = [];
  for (const member of members) {
    const { name, args } = splitCondition(member);
    if (name !== 'award' || !isRecord(args) || !Array.isArray(args.codes)) {
      others.push(member);
      continue;
    }
    const region = typeof args.region === 'string' ? args.region : '';
    byRegion.set(region, new Set([...(byRegion.get(region) ?? []), ...args.codes.map(String)]));
  }
  const anywhere = byRegion.get('') ?? new Set();
  const merged = [...byRegion].flatMap(([region, codes]): readonly ConditionSource[] => {
    const own = region === '' ? [...codes] : [...codes].filter((code) => !anywhere.has(code));
    const where = region === '' ? {} : { region };
    return own.length === 0 ? [] : [{ award: { codes: own.sort(), ...where } }];
  });
  return [...others.flatMap((other) => withoutAwards(other, anywhere)), ...merged];
}

// Beside `award a`, an honour `a` inside `all of (award a or b, …)` of the same any-of decides nothing.
function withoutAwards(member: ConditionSource, codes: ReadonlySet<string>): readonly ConditionSource[] {
  const inner = membersOf(member, 'all');
  if (inner.length < 2) return [member];
  const reduced = inner.map((each) => {
    const { name, args } = splitCondition(each);
    if (name !== 'award' || !isRecord(args) || !Array.isArray(args.codes)) return each;
    return {
      award: {
        ...args,
        codes: args.codes
          .map(String)
          .filter((code) => !codes.has(code))
          .sort(),
      },
    };
  });
  const never = reduced.some((each) => keyOf(each).includes('"codes":[]'));
  return never ? [] : [{ all: sortedSet(reduced) }];
}

// Nothing is higher than the highest level.
function withoutIdleExactly({
  exactly,
  ...args
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isHighest = args.title === titleLevels.at(-1) || args['skill-level'] === skillLevels.at(-1);
  return exactly === true && !isHighest ? { ...args, exactly } : args;
}

function normalArgs(args: unknown): unknown {
  if (Array.isArray(args)) return args.map(normalArgs);
  if (!isRecord(args)) return args;
  return Object.fromEntries(
    Object.entries(args).map(([key, value]) => {
      if (key === 'where' && (isRecord(value) || typeof value === 'string')) return [key, normalForm(value)];
      return [key, normalArgs(value)];
    }),
  );
}

function sortedSet(members: readonly ConditionSource[]): readonly ConditionSource[] {
  const byKey = new Map(members.map((each) => [keyOf(each), each]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

function keyOf(source: ConditionSource): string {
  return canonicalJson(source);
}

function meaningOf(packs: readonly Pack[], jurisdiction: string, knownOn: Day): string {
  const directory = createDirectory([]);
  const { rules } = compilePolicy({ packs, directory, jurisdiction, knownOn, version: '', sha256: '' });
  const chain = packs.filter((pack) => jurisdictionChain(jurisdiction).includes(pack.jurisdiction));
  const names = namesOf(chain);
  const resolved = (when: ConditionSource | undefined) => (when === undefined ? undefined : formsOf(when, names));
  const waived = (use: PackWaiverUse) => (typeof use === 'string' ? use : { code: use.code, when: resolved(use.when) });
  return canonicalJson({
    rules: rules.map((rule) => ({ ...rule, versions: joined(rule.versions) })),
    // What surrounds the rules is compared as written, with its conditions resolved.
    around: chain.map(({ documents, waivers, notices, equivalences, rules: own, overlays }) => ({
      ...{ documents, waivers },
      // A kind of route that no rule has makes no difference.
      notices: notices.map(({ kinds, ...each }) => ({
        ...each,
        kinds: kinds?.filter((kind) => rules.some((rule) => rule.kind === kind)),
        when: resolved(each.when),
      })),
      equivalences: equivalences.map((each) => ({ ...each, when: resolved(each.when) })),
      waives: [...own, ...overlays].map((each) => ('waives' in each ? (each.waives ?? []).map(waived) : [])),
    })),
  });
}

/** The normal forms a condition takes, with the days from which parameters give it another one. */
function formsOf(when: ConditionSource, names: Names): readonly unknown[] {
  const days = [0, ...parameterDays(when, names)].sort((a, b) => a - b);
  const forms = days.map((day) => ({ day, form: canonicalJson(normalForm(resolveCondition(when, names, day))) }));
  return forms.filter(({ form }, index) => form !== forms[index - 1]?.form);
}

type Version = Rule['versions'][number];

/** Versions without what is bound in them; two that say the same and follow each other are one. */
function joined(versions: readonly Version[]): readonly unknown[] {
  const merged: { readonly from: number; readonly to: number; readonly says: string }[] = [];
  for (const { condition: _, waivers: __, inForceWords: ___, source, from, to, ...version } of versions) {
    const says = canonicalJson({ ...version, source: normalForm(source) });
    const last = merged.at(-1);
    if (last !== undefined && last.says === says && last.to + 1 === from) merged[merged.length - 1] = { ...last, to };
    else merged.push({ from, to, says });
  }
  return merged;
}
