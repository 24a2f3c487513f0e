import type { Policy } from '../../src/compile/policy.ts';
import type { PolicyLibrary } from '../../src/compile/policy-library.ts';
import { homeJurisdiction } from '../../src/evaluate/judge.ts';
import { targetsOf } from '../../src/evaluate/targets.ts';
import { type EncodedDossier, encodeDossier } from '../../src/values/encode-row.ts';
import type { Facts } from '../../src/values/facts.ts';
import { readFacts } from '../../src/values/read-facts.ts';
import type { AssessmentRequest, Target } from '../../src/values/request.ts';

/** One row of a table: a dossier with at most one target of each type. */
export interface SqlCase {
  readonly request: AssessmentRequest;
  readonly facts: Facts;
  readonly dossier: EncodedDossier;
  readonly targets: readonly Target[];
}

/** Rows that the same rules answer, whatever jurisdiction and day of knowledge they came from. */
export interface CaseGroup {
  readonly policy: Policy;
  readonly cases: readonly SqlCase[];
}

/** Every request with its own target and every other target the rules lead to, in one group for each set of rules. */
export function groupCases(library: PolicyLibrary, requests: readonly AssessmentRequest[]): readonly CaseGroup[] {
  const groups = new Map<string, { policy: Policy; cases: SqlCase[] }>();
  for (const request of requests) {
    const facts = readFacts(request);
    const policy = library.policyFor(request.jurisdiction ?? homeJurisdiction(facts), request.knownOn);
    const key = JSON.stringify(
      policy.rules.map(({ id, versions }) => [id, versions.map(({ from, to, source }) => [from, to, source])]),
    );
    const group = groups.get(key) ?? { policy, cases: [] };
    groups.set(key, group);
    const dossier = encodeDossier(request, facts);
    const own = request.target === undefined ? [] : [request.target];
    for (const targets of rowsOf([...own, ...targetsOf(policy, facts)]))
      group.cases.push({ request, facts, dossier, targets });
  }
  return [...groups.values()];
}

/** Targets without their levels, side by side: the first of each type in the first row, and so on. */
function rowsOf(targets: readonly Target[]): readonly (readonly Target[])[] {
  const types = ['title', 'skill-level', 'professional-qualification'] as const;
  const columns = types.map((type) => {
    const bySubject = new Map<string, Target>();
    for (const target of targets) {
      if (target.type === type) bySubject.set(JSON.stringify(subjectOf(target)), target);
    }
    return [...bySubject.values()];
  });
  const height = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => columns.flatMap((column) => column[row] ?? []));
}

function subjectOf(target: Target) {
  return target.type === 'professional-qualification' ? target : { ...target, level: undefined };
}
