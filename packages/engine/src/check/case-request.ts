import type { CaseDossier, CaseGroup, CaseSource, CaseTarget } from './case-file.ts';
import { isRecord, parsePointer, withAt, withoutAt } from './pointer.ts';

export interface BuiltDossiers {
  readonly byName: ReadonlyMap<string, unknown>;
  /** Dossiers that begin with one that does not stand before them. */
  readonly missing: readonly { readonly dossier: string; readonly like: string }[];
}

/** Builds the dossiers of a file in order; each may begin with an earlier one. */
export function buildDossiers(sources: Readonly<Record<string, CaseDossier>>): BuiltDossiers {
  const byName = new Map<string, unknown>();
  const missing: { dossier: string; like: string }[] = [];
  for (const [dossier, source] of Object.entries(sources)) {
    const { like, annualReviews, with: added, without, ...parts } = source;
    const base = like === undefined ? { credentials: [], employments: [] } : byName.get(like);
    if (!isRecord(base)) {
      missing.push({ dossier, like: like ?? '' });
      continue;
    }
    const reviews = annualReviews === undefined ? {} : { annualReviews: reviewRecords(annualReviews) };
    byName.set(dossier, changed({ ...base, ...parts, ...reviews }, { with: added, without }));
  }
  return { byName, missing };
}

export type BuiltRequests =
  | { readonly ok: true; readonly requests: readonly { readonly request: object; readonly suffix: string }[] }
  | { readonly ok: false; readonly problem: string };

/** The requests of a case: one, or one for each value of `each` and each series of its target. */
export function requestsOf(
  group: CaseGroup,
  source: CaseSource,
  dossiers: ReadonlyMap<string, unknown>,
): BuiltRequests {
  const name = source.dossier ?? group.dossier;
  const dossier = name === undefined ? undefined : dossiers.get(name);
  if (dossier === undefined)
    return { ok: false, problem: `expected the name of a dossier of the file, found "${name ?? ''}"` };
  const [asOf, target] = [source.asOf ?? group.asOf, source.target ?? group.target];
  if (asOf === undefined || target === undefined)
    return { ok: false, problem: 'expected asOf and target in the case or its rule' };
  const own = { ...pick(group), ...pick(source), asOf };
  const requests = variantsOf(changed(dossier, source), Object.entries(source.each ?? {})).flatMap((variant) =>
    targetsOf(target).map((each) => ({
      request: { ...own, target: each.target, dossier: variant.dossier },
      suffix: `${variant.suffix}${each.suffix}`,
    })),
  );
  return { ok: true, requests };
}

function pick({ knownOn, cycleYear, jurisdiction }: Pick<CaseGroup, 'knownOn' | 'cycleYear' | 'jurisdiction'>): object {
  return {
    ...(knownOn === undefined ? {} : { knownOn }),
    ...(cycleYear === undefined ? {} : { cycleYear }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
  };
}

function changed(dossier: unknown, changes: Pick<CaseSource, 'with' | 'without'>): unknown {
  const reduced = (changes.without ?? []).reduce((data: unknown, at) => withoutAt(data, parsePointer(at)), dossier);
  return Object.entries(changes.with ?? {}).reduce(
    (data, [at, value]) => withAt(data, parsePointer(at), value),
    reduced,
  );
}

interface Variant {
  readonly dossier: unknown;
  readonly suffix: string;
}

function variantsOf(dossier: unknown, each: readonly (readonly [string, readonly unknown[]])[]): readonly Variant[] {
  return each.reduce(
    (variants: readonly Variant[], [at, values]) =>
      variants.flatMap((variant) =>
        values.map((value) => ({
          dossier: withAt(variant.dossier, parsePointer(at), value),
          suffix: `${variant.suffix} [${typeof value === 'string' ? value : JSON.stringify(value)}]`,
        })),
      ),
    [{ dossier, suffix: '' }],
  );
}

function targetsOf(target: CaseTarget): readonly { readonly target: object; readonly suffix: string }[] {
  if ('title' in target) {
    const { title: level, series, ...rest } = target;
    return listOf(series).map(({ value, suffix }) => ({
      target: { type: 'title', series: value, level, ...rest },
      suffix,
    }));
  }
  if ('exam' in target) {
    const { exam, ...rest } = target;
    return listOf(exam).map(({ value, suffix }) => ({
      target: { type: 'professional-qualification', category: value, ...rest },
      suffix,
    }));
  }
  return [{ target: { type: 'skill-level', level: target['skill-level'], occupation: target.occupation }, suffix: '' }];
}

function listOf(value: string | readonly string[]): readonly { readonly value: string; readonly suffix: string }[] {
  if (typeof value === 'string') return [{ value, suffix: '' }];
  return value.map((each) => ({ value: each, suffix: ` [${each}]` }));
}

// `competent 2019-2025` stands for one record a year.
function reviewRecords(source: string | readonly unknown[]): readonly unknown[] {
  if (typeof source !== 'string') return source;
  const [result, years = ''] = source.split(' ');
  const [first = 0, last = first] = years.split('-').map(Number);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({ year: first + index, result }));
}
