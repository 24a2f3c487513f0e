import type { Condition, ConditionSource } from '../language/operator.ts';
import type { Basis, Citation, CitedText, CodedText, RouteKind } from '../values/assessment.ts';
import type { Day } from '../values/day.ts';
import type { Directory } from '../values/directory.ts';
import type { ExamCategory, SkillLevel, TitleLevel, TitleSeries } from '../values/levels.ts';
import type { SchoolProgram, Target } from '../values/request.ts';
import type { Text } from '../values/text.ts';

/** The rules that hold in one jurisdiction as known on one day, over all days: frozen, and the same everywhere. */
export interface Policy {
  readonly jurisdiction: string;
  /** NEVER: everything published. */
  readonly knownOn: Day;
  readonly version: string;
  readonly sha256: string;
  readonly directory: Directory;
  readonly rules: readonly Rule[];
  readonly rulesByTarget: RulesByTarget<Rule>;
  readonly notices: readonly Notice[];
  readonly equivalences: readonly EquivalenceRule[];
  /** The words of every waiver by code, for conditions that waive themselves. */
  readonly waiversByCode: ReadonlyMap<string, CodedText>;
}

/** Rules with the question which of them lead to a target, answered without looking at each. */
export interface RulesByTarget<R> {
  /** The same question with something made of each such group of rules for an answer. */
  mapGroups<Made>(make: (group: readonly R[]) => Made): (target: Target) => Made | undefined;
  /** The rules that lead to the target, in the order of the policy. */
  leadingTo(target: Target): readonly R[];
}

/** A rule with every form it takes over time. */
export interface Rule {
  readonly id: string;
  readonly kind: RouteKind;
  readonly title: Text;
  readonly target: RuleTarget;
  readonly grants: 'apply' | 'issue';
  readonly opens: 'applicant' | 'employer';
  readonly achievements: readonly CodedText[];
  readonly methods: readonly CodedText[];
  /** Disjoint in time and rising; days between them the rule does not exist. */
  readonly versions: readonly RuleVersion[];
}

export type RuleTarget =
  | {
      readonly type: 'title';
      readonly level: TitleLevel;
      readonly series: readonly TitleSeries[];
    }
  | { readonly type: 'skill-level'; readonly level: SkillLevel }
  | {
      readonly type: 'professional-qualification';
      readonly categories: readonly ExamCategory[];
    };

/** The form of a rule between two days, both inclusive; `to` is NEVER when no end is known. */
export interface RuleVersion {
  readonly from: Day;
  readonly to: Day;
  readonly condition: Condition;
  /** The condition as compiled: definitions, lists and parameters put in. */
  readonly source: ConditionSource;
  readonly citations: readonly Citation[];
  /** Which documents the form rests on and since when. */
  readonly inForceWords: Text;
  readonly basis: Basis;
  readonly waivers: readonly Waiver[];
  readonly history: readonly Origin[];
  readonly status: Text | undefined;
}

/** What one document did to a rule. */
export interface Origin {
  readonly action: 'add' | 'narrow' | 'replace';
  readonly jurisdiction: string;
  readonly citations: readonly Citation[];
}

export interface Waiver {
  readonly text: CitedText;
  /** Absent: always waived. */
  readonly condition: Condition | undefined;
}

export interface Notice {
  readonly from: Day;
  readonly to: Day;
  readonly text: CitedText;
  readonly kinds: readonly RouteKind[] | undefined;
  readonly grants: 'apply' | 'issue' | undefined;
  readonly condition: Condition | undefined;
}

export interface EquivalenceRule {
  readonly from: Day;
  readonly to: Day;
  readonly program: SchoolProgram;
  readonly treatedAs: string;
  readonly text: Text;
  readonly citations: readonly Citation[];
  readonly condition: Condition;
}
