import type { Policy, Rule, RuleTarget, RuleVersion } from '../compile/policy.ts';
import type { PolicyLibrary } from '../compile/policy-library.ts';
import type { Condition } from '../language/operator.ts';
import type { Basis, Citation, CitedText, CodedText, RouteKind } from '../values/assessment.ts';
import { type Day, dayFromIso, dayToIso, NEVER } from '../values/day.ts';
import type { IsoDate } from '../values/request.ts';
import type { Text } from '../values/text.ts';

/** A condition in words, whoever the person. */
export interface ConditionWords extends Text {
  readonly op: string;
  readonly children: readonly ConditionWords[];
}

/** One form of a rule between two days, both inclusive; `to` is null when no end is known. */
export interface RuleVersionWords {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly condition: ConditionWords;
  readonly citations: readonly Citation[];
  readonly basis: Basis;
  readonly waivers: readonly CitedText[];
  /** Which documents gave the form: added it, narrowed it, replaced what stood before. */
  readonly history: readonly {
    readonly action: 'add' | 'narrow' | 'replace';
    readonly jurisdiction: string;
    readonly citations: readonly Citation[];
  }[];
  /** How the text is read where it is silent. */
  readonly status: Text | null;
}

/** A rule as the policy library shows it. */
export interface RuleWords {
  readonly id: string;
  readonly kind: RouteKind;
  readonly title: Text;
  readonly target: RuleTarget;
  readonly grants: 'apply' | 'issue';
  readonly opens: 'applicant' | 'employer';
  readonly achievements: readonly CodedText[];
  readonly methods: readonly CodedText[];
  readonly versions: readonly RuleVersionWords[];
}

export interface PolicyView {
  /** CN or a region code. */
  readonly jurisdiction: string;
  /** Only the form in force on this day; absent: all forms. */
  readonly on?: IsoDate | undefined;
  readonly knownOn?: IsoDate | undefined;
}

/** The rules of a jurisdiction and all above it in words; with `on`, those in force that day in the form of that day. */
export function listRules(library: PolicyLibrary, view: PolicyView): readonly RuleWords[] {
  const policy = library.policyFor(view.jurisdiction, view.knownOn);
  return policy.rules.flatMap((rule) => ruleInView(rule, view));
}

/** One rule in words, or undefined where the jurisdiction has none of this id. */
export function findRule(library: PolicyLibrary, id: string, view: PolicyView): RuleWords | undefined {
  return listRules(library, view).find((rule) => rule.id === id);
}

function ruleInView(rule: Rule, view: PolicyView): readonly RuleWords[] {
  const day = view.on === undefined ? undefined : dayFromIso(view.on);
  const versions = rule.versions.filter(({ from, to }) => day === undefined || (from <= day && day <= to));
  if (versions.length === 0) return [];
  const { id, kind, title, target, grants, opens, achievements, methods } = rule;
  return [{ id, kind, title, target, grants, opens, achievements, methods, versions: versions.map(versionToWords) }];
}

/** A form of a rule in words. */
export function versionToWords(version: RuleVersion): RuleVersionWords {
  return {
    from: dayToIso(version.from),
    to: endToIso(version.to),
    condition: conditionToWords(version.condition),
    citations: version.citations,
    basis: version.basis,
    waivers: version.waivers.map((waiver) => waiver.text),
    history: version.history,
    status: version.status ?? null,
  };
}

function conditionToWords(condition: Condition): ConditionWords {
  return { op: condition.op, ...condition.words, children: condition.children.map(conditionToWords) };
}

function endToIso(day: Day): IsoDate | null {
  return day >= NEVER ? null : dayToIso(day);
}

/** The forms of all rules of a policy, with the rule they belong to. */
export function versionsOf(policy: Policy): readonly { readonly rule: Rule; readonly version: RuleVersion }[] {
  return policy.rules.flatMap((rule) => rule.versions.map((version) => ({ rule, version })));
}
