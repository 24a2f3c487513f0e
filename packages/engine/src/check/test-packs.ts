import type { PolicyBundle } from '../compile/bundle.ts';
import { createPolicyLibrary } from '../compile/policy-library.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedPack } from '../language/parse-packs.ts';
import type { PolicyCase } from './parse-cases.ts';
import { runCase } from './run-case.ts';

/** What `policy test` says: how many cases were run, which failed, and which rules lack a kind of case. */
export interface TestReport {
  readonly run: number;
  readonly failures: readonly Diagnostic[];
  readonly gaps: readonly Diagnostic[];
}

export interface TestInput {
  readonly packs: readonly ParsedPack[];
  readonly bundle: PolicyBundle;
  readonly cases: readonly PolicyCase[];
}

/** Runs every case against the bundle. Expects packs that pass the static checks. */
export function testPacks({ packs, bundle, cases }: TestInput): TestReport {
  const library = createPolicyLibrary(bundle);
  const failures = cases.flatMap((each) => {
    const differences = runCase(library, each);
    return differences.length === 0 ? [] : [toFailure(each, differences)];
  });
  return { run: cases.length, failures, gaps: findRulesWithoutCases(packs, cases) };
}

const kinds = ['positive', 'negative', 'boundary'] as const;

/** Rules, and rules a pack narrows or replaces, that lack a positive, negative or boundary case in its folder. */
export function findRulesWithoutCases(
  packs: readonly ParsedPack[],
  cases: readonly PolicyCase[],
): readonly Diagnostic[] {
  return packs.flatMap(({ pack, placeOf }) => {
    const own = cases.filter((each) => each.jurisdiction === pack.jurisdiction);
    return [...placesByRule(pack)].flatMap(([rule, path]): Diagnostic[] => {
      const found = new Set(own.filter((each) => each.rule === rule).map((each) => each.kind));
      const lacking = kinds.filter((kind) => !found.has(kind));
      if (lacking.length === 0) return [];
      return [
        {
          code: 'rule-without-cases',
          severity: 'error',
          ...placeOf(path),
          message: `rule "${rule}" has no ${lacking.join(', no ')} case in ${pack.jurisdiction}/cases`,
          fix: `Add a ${lacking.join(' and a ')} case for "${rule}" to a file in ${pack.jurisdiction}/cases.`,
        },
      ];
    });
  });
}

function placesByRule({ rules, overlays }: ParsedPack['pack']): ReadonlyMap<string, readonly PropertyKey[]> {
  const places = new Map<string, readonly PropertyKey[]>();
  overlays.forEach((overlay, index) => {
    for (const id of 'narrow' in overlay ? overlay.narrow : [overlay.replace]) places.set(id, ['overlays', index]);
  });
  rules.forEach((rule, index) => {
    places.set(rule.id, ['rules', index, 'id']);
  });
  return places;
}

function toFailure(each: PolicyCase, differences: readonly string[]): Diagnostic {
  return {
    code: 'case-failed',
    severity: 'error',
    ...each.place,
    message: `${each.rule}, ${each.name}: ${differences.join('; ')}`,
    fix: 'Read the clause again; then correct the rule or the case, whichever is wrong.',
  };
}
