import type { RouteStatus, Text } from '@guantong/engine';
import { conditionName } from './condition-names.ts';
import { type PersonResult, type TargetResult, tracks } from './person-result.ts';

export interface TargetCount {
  readonly key: string;
  readonly name: Text;
  readonly counts: Readonly<Record<RouteStatus, number>>;
}

export interface MonthCount {
  /** YYYY-MM */
  readonly month: string;
  /** People for whom at least one target opens in this month. */
  readonly people: number;
  readonly targets: number;
}

export interface ConditionCount {
  readonly condition: string;
  readonly name: Text;
  readonly people: number;
}

/** What a roster comes to. Its size depends on the targets there are, not on the people. */
export interface RosterSummary {
  readonly asOf: string;
  readonly policy: { readonly version: string; readonly sha256: string } | null;
  /** People assessed. */
  readonly people: number;
  /** Rows with errors, not assessed. */
  readonly faulty: number;
  readonly problems: number;
  /** People with at least one target open at `asOf`. */
  readonly eligibleNow: number;
  /** People for whom a target opens in one of `months`, each counted once. */
  readonly eligibleSoon: number;
  readonly targets: readonly TargetCount[];
  /** The month of `asOf` and the twelve that follow. */
  readonly months: readonly MonthCount[];
  /** Conditions that keep people from their nearest target of a track, most people first. */
  readonly blocking: readonly ConditionCount[];
  /** Facts whose absence leaves the answer open, most people first. */
  readonly missing: readonly ConditionCount[];
  /** Whether the run was stopped before the end of the file. */
  readonly stopped: boolean;
}

export interface SummaryTotals {
  readonly asOf: string;
  readonly faulty: number;
  readonly problems: number;
  readonly stopped: boolean;
}

/** What is counted of people, as plain JSON: counts of parts of a roster add up to those of the whole. */
export interface SummaryCounts {
  /** By which the people were judged; null: nobody was. */
  readonly policy: RosterSummary['policy'];
  readonly people: number;
  readonly eligibleNow: number;
  readonly eligibleSoon: number;
  readonly targets: readonly TargetCount[];
  readonly months: readonly MonthCount[];
  readonly blocking: readonly (readonly [condition: string, people: number])[];
  readonly missing: readonly (readonly [condition: string, people: number])[];
}

/** Counts people as they come. */
export interface SummaryCounter {
  add(person: PersonResult): void;
  counts(policy: RosterSummary['policy']): SummaryCounts;
}

const MONTHS = 13;

export function createSummaryCounter(asOf: string): SummaryCounter {
  const targets = new Map<string, { readonly name: Text; readonly counts: Record<RouteStatus, number> }>();
  const months = new Map(monthsFrom(asOf).map((month) => [month, { people: 0, targets: 0 }]));
  const blocking = new Map<string, number>();
  const missing = new Map<string, number>();
  let people = 0;
  let eligibleNow = 0;
  let eligibleSoon = 0;
  return {
    add(person) {
      people++;
      if (person.targets.some(({ status }) => status === 'eligible')) eligibleNow++;
      for (const result of person.targets) countTarget(targets, result);
      if (countMonths(months, person.targets)) eligibleSoon++;
      for (const condition of blockingConditions(person)) increment(blocking, condition);
      for (const condition of missingConditions(person)) increment(missing, condition);
    },
    counts: (policy) => ({
      policy,
      people,
      eligibleNow,
      eligibleSoon,
      targets: [...targets].map(([key, { name, counts }]) => ({ key, name, counts: { ...counts } })),
      months: [...months].map(([month, counts]) => ({ month, ...counts })),
      blocking: [...blocking],
      missing: [...missing],
    }),
  };
}

/** The summary of a roster from the counts of its parts, in whatever order they come. */
export function summaryOf(parts: readonly SummaryCounts[], totals: SummaryTotals): RosterSummary {
  return {
    ...totals,
    policy: parts.find(({ policy }) => policy !== null)?.policy ?? null,
    people: sum(parts.map(({ people }) => people)),
    eligibleNow: sum(parts.map(({ eligibleNow }) => eligibleNow)),
    eligibleSoon: sum(parts.map(({ eligibleSoon }) => eligibleSoon)),
    targets: addTargets(parts.flatMap(({ targets }) => targets)).sort(
      (a, b) => b.counts.eligible - a.counts.eligible || compare(a.key, b.key),
    ),
    months: monthsFrom(totals.asOf).map((month) => {
      const counts = parts.flatMap(({ months }) => months.filter((each) => each.month === month));
      const [people, targets] = [counts.map((each) => each.people), counts.map((each) => each.targets)];
      return { month, people: sum(people), targets: sum(targets) };
    }),
    blocking: ranked(parts.flatMap(({ blocking }) => blocking)),
    missing: ranked(parts.flatMap(({ missing }) => missing)),
  };
}

function addTargets(parts: readonly TargetCount[]): TargetCount[] {
  const added = new Map<string, TargetCount>();
  for (const part of parts) {
    const { counts } = added.get(part.key) ?? { counts: noCounts };
    added.set(part.key, {
      ...part,
      counts: {
        eligible: counts.eligible + part.counts.eligible,
        'not-yet': counts['not-yet'] + part.counts['not-yet'],
        undetermined: counts.undetermined + part.counts.undetermined,
        ineligible: counts.ineligible + part.counts.ineligible,
        held: counts.held + part.counts.held,
      },
    });
  }
  return [...added.values()];
}

const noCounts: TargetCount['counts'] = { eligible: 0, 'not-yet': 0, undetermined: 0, ineligible: 0, held: 0 };

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function countTarget(
  targets: Map<string, { name: Text; counts: Record<RouteStatus, number> }>,
  { key, name, status }: TargetResult,
): void {
  let known = targets.get(key);
  if (known === undefined) {
    known = { name, counts: { ...noCounts } };
    targets.set(key, known);
  }
  known.counts[status]++;
}

/** Whether any of the months opens a target. */
function countMonths(
  months: Map<string, { people: number; targets: number }>,
  targets: readonly TargetResult[],
): boolean {
  const seen = new Set<string>();
  for (const { status, earliestOn } of targets) {
    if (status !== 'not-yet' || earliestOn === null) continue;
    const month = earliestOn.slice(0, 7);
    const count = months.get(month);
    if (count === undefined) continue;
    count.targets++;
    if (!seen.has(month)) count.people++;
    seen.add(month);
  }
  return seen.size > 0;
}

function blockingConditions({ best }: PersonResult): ReadonlySet<string> {
  return new Set(tracks.flatMap((track) => best[track]?.route?.blocking.map(({ condition }) => condition) ?? []));
}

function missingConditions({ best }: PersonResult): ReadonlySet<string> {
  const open = tracks.flatMap((track) => best[track]?.route?.open ?? []);
  return new Set(open.filter(({ cause }) => cause === 'missing-fact').map(({ condition }) => condition));
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function ranked(parts: SummaryCounts['blocking']): readonly ConditionCount[] {
  const counts = new Map<string, number>();
  for (const [condition, people] of parts) counts.set(condition, (counts.get(condition) ?? 0) + people);
  return [...counts]
    .map(([condition, people]) => ({ condition, name: conditionName(condition), people }))
    .sort((a, b) => b.people - a.people || compare(a.condition, b.condition));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function monthsFrom(asOf: string): readonly string[] {
  const first = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1;
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = first + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
