import { canonicalJson } from '../compile/bundle.ts';
import type { PolicyLibrary } from '../compile/policy-library.ts';
import { type Day, dayToIso, NEVER } from '../values/day.ts';
import type { IsoDate } from '../values/request.ts';
import type { Text } from '../values/text.ts';
import { listRules, type PolicyView, type RuleVersionWords, type RuleWords, versionsOf } from './describe.ts';

/** A rule on both sides of a comparison. */
export interface RuleDifference {
  readonly id: string;
  readonly title: Text;
  readonly change: 'same' | 'added' | 'removed' | 'changed';
  readonly left: RuleVersionWords | null;
  readonly right: RuleVersionWords | null;
}

/**
 * Two views of policy side by side: two jurisdictions, two days, or two days of knowledge. Both views need `on`; a rule
 * is `changed` where its condition, its citations or its waivers differ.
 */
export function diffPolicies(
  library: PolicyLibrary,
  left: PolicyView & { readonly on: IsoDate },
  right: PolicyView & { readonly on: IsoDate },
): readonly RuleDifference[] {
  const [before, after] = [listRules(library, left), listRules(library, right)];
  const ids = [...new Set([...before, ...after].map((rule) => rule.id))];
  return ids.flatMap((id) => {
    const [a, b] = [find(before, id), find(after, id)];
    const title = (b ?? a)?.title;
    if (title === undefined) return [];
    const [leftForm, rightForm] = [a?.versions[0] ?? null, b?.versions[0] ?? null];
    return [{ id, title, change: changeOf(leftForm, rightForm), left: leftForm, right: rightForm }];
  });
}

/** A day on which rules of a jurisdiction begin, change or end. */
export interface PolicyChange {
  readonly on: IsoDate;
  readonly rules: readonly {
    readonly id: string;
    readonly title: Text;
    readonly change: 'begins' | 'changes' | 'ends';
    readonly citations: RuleVersionWords['citations'];
  }[];
}

/** What changed on which day in a jurisdiction and all above it, in order. */
export function policyTimeline(library: PolicyLibrary, view: Omit<PolicyView, 'on'>): readonly PolicyChange[] {
  const policy = library.policyFor(view.jurisdiction, view.knownOn);
  const changes = versionsOf(policy).flatMap(({ rule, version }) => {
    const about = { id: rule.id, title: rule.title, citations: version.citations };
    const begins = rule.versions.some((other) => other.to === version.from - 1) ? 'changes' : 'begins';
    const follows = rule.versions.some((other) => other.from === version.to + 1);
    const start = { day: version.from, entry: { ...about, change: begins } as const };
    const end = { day: version.to + 1, entry: { ...about, change: 'ends' } as const };
    return version.to >= NEVER || follows ? [start] : [start, end];
  });
  const days: readonly Day[] = [...new Set(changes.map(({ day }) => day))].sort((a, b) => a - b);
  return days.map((on) => ({
    on: dayToIso(on),
    rules: changes.filter(({ day }) => day === on).map(({ entry }) => entry),
  }));
}

function find(rules: readonly RuleWords[], id: string): RuleWords | undefined {
  return rules.find((rule) => rule.id === id);
}

function changeOf(left: RuleVersionWords | null, right: RuleVersionWords | null): RuleDifference['change'] {
  if (left === null) return 'added';
  if (right === null) return 'removed';
  return essence(left) === essence(right) ? 'same' : 'changed';
}

function essence({ condition, citations, waivers }: RuleVersionWords): string {
  return canonicalJson({ condition, citations, waivers });
}
