import type { PolicyBundle } from '../compile/bundle.ts';
import { createPolicyLibrary, type PolicyLibrary } from '../compile/policy-library.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { Pack } from '../language/pack.ts';
import type { ParsedPack } from '../language/parse-packs.ts';
import { jurisdictionChain } from '../values/region.ts';
import { createComparison } from './normal-form.ts';
import { type Mutant, mutantsOf } from './pack-mutations.ts';
import type { PolicyCase } from './parse-cases.ts';
import { rulesTouched } from './rules-touched.ts';
import { runCase } from './run-case.ts';

/** What `policy mutate` says. */
export interface MutationReport {
  /** How many changes were tried. */
  readonly mutants: number;
  /** A case noticed the change. */
  readonly caught: number;
  /** The language itself refused the change, so that no case is needed. */
  readonly refused: number;
  /** The change was proven to leave every rule as it was. */
  readonly equivalent: number;
  /** Changes that no case noticed, with their place. */
  readonly survivors: readonly Diagnostic[];
}

export interface MutationInput {
  readonly packs: readonly ParsedPack[];
  readonly bundle: PolicyBundle;
  readonly cases: readonly PolicyCase[];
  /** Packs to be changed; absent: all. */
  readonly jurisdictions?: readonly string[];
  readonly onProgress?: (mutants: number) => void;
}

/**
 * Changes the packs in one place at a time and runs the cases that could notice. A case that fails without any change
 * notices nothing and is left out.
 */
export function mutatePacks({ packs, bundle, cases, jurisdictions, onProgress }: MutationInput): MutationReport {
  const count = { caught: 0, refused: 0, equivalent: 0 };
  const survivors: Diagnostic[] = [];
  let mutants = 0;
  const library = createPolicyLibrary(bundle);
  const isSame = createComparison(bundle.packs);
  const passing = cases.filter((each) => runCase(library, each).length === 0);
  for (const { pack, placeOf } of packs) {
    if (jurisdictions !== undefined && !jurisdictions.includes(pack.jurisdiction)) continue;
    const below = passing.filter((each) => jurisdictionChain(each.jurisdiction).includes(pack.jurisdiction));
    for (const mutant of mutantsOf(pack)) {
      mutants += 1;
      onProgress?.(mutants);
      const verdict = tryMutant(mutant, pack, { bundle, isSame, cases: below });
      if (verdict === 'survived') survivors.push(toSurvivor(mutant, placeOf));
      else count[verdict] += 1;
    }
  }
  return { mutants, ...count, survivors };
}

interface Trial {
  readonly bundle: PolicyBundle;
  readonly isSame: (changed: Pack) => boolean;
  readonly cases: readonly PolicyCase[];
}

function tryMutant(
  mutant: Mutant,
  original: Pack,
  { bundle, isSame, cases }: Trial,
): 'caught' | 'refused' | 'equivalent' | 'survived' {
  const { pack } = mutant;
  if (pack === undefined) return 'refused';
  const touched = rulesTouched(original, mutant.mutation.path, bundle.packs);
  const likely = cases.filter((each) => touched.has(each.rule));
  const others = cases.filter((each) => !touched.has(each.rule));
  const packs = bundle.packs.map((each) => (each.jurisdiction === pack.jurisdiction ? pack : each));
  try {
    if (isNoticed(packs, bundle, likely) || isNoticed(packs, bundle, others)) return 'caught';
    return isSame(pack) ? 'equivalent' : 'survived';
  } catch (error) {
    // The compiler throws on packs that the static checks would have refused.
    if (error instanceof Error) return 'refused';
    throw error;
  }
}

// Each rule is compiled alone: a policy of one rule costs a thirtieth of a whole one.
function isNoticed(packs: readonly Pack[], bundle: PolicyBundle, cases: readonly PolicyCase[]): boolean {
  const libraries = new Map<string, PolicyLibrary>();
  return cases.some((each) => {
    const key = `${each.rule} ${each.request.jurisdiction ?? ''}`;
    const library = libraries.get(key) ?? createPolicyLibrary({ ...bundle, packs: packsOfRule(packs, each) });
    libraries.set(key, library);
    return runCase(library, each).length > 0;
  });
}

function packsOfRule(packs: readonly Pack[], { rule, request }: PolicyCase): readonly Pack[] {
  const chain = jurisdictionChain(request.jurisdiction ?? 'CN');
  return packs
    .filter((pack) => chain.includes(pack.jurisdiction))
    .map((pack) => ({
      ...pack,
      rules: pack.rules.filter(({ id }) => id === rule),
      overlays: pack.overlays.filter((each) => ('narrow' in each ? each.narrow.includes(rule) : each.replace === rule)),
    }));
}

function toSurvivor({ mutation, jurisdiction }: Mutant, placeOf: ParsedPack['placeOf']): Diagnostic {
  const path = mutation.path.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return {
    code: 'mutant-survived',
    severity: 'error',
    ...placeOf(path),
    message: `${jurisdiction} ${mutation.path.join('.')}: no case noticed the change "${mutation.words}"`,
    fix: 'Add a case that would turn out differently, or take out what makes no difference.',
  };
}
