import { normaliseName } from '@guantong/contracts';
import { addYears } from '@guantong/procedure';
import type { Exclusion, ExclusionGround } from '@guantong/proofs';
import type { CaseToReview } from '../groups/review-groups.repository.ts';
import { byExpert } from './by-expert.ts';
import type { Candidate, DeclaredTie } from './candidates.repository.ts';

export interface TiesToFind {
  readonly experts: readonly Candidate[];
  readonly ties: readonly DeclaredTie[];
  readonly cases: readonly CaseToReview[];
  readonly today: string;
  /** A collaboration that ended longer ago counts no more. */
  readonly collaborationYears: number;
  readonly opaqueExpert: (expertId: string) => string;
  readonly opaqueCase: (applicationId: string) => string;
}

/** Every ground on which an expert of the pool does not review a case of the group, matched by organisation or by name. */
export function findExclusions(search: TiesToFind): readonly Exclusion[] {
  const { experts, cases, opaqueExpert, opaqueCase } = search;
  const tiesBy = byExpert(search.ties);
  return experts.flatMap((expert) =>
    cases.flatMap((each) =>
      [...groundsOf(expert, tiesBy.get(expert.id) ?? [], each, search)].map((ground) => ({
        id: opaqueExpert(expert.id),
        ground,
        with: opaqueCase(each.id),
      })),
    ),
  );
}

function groundsOf(
  expert: Candidate,
  ties: readonly DeclaredTie[],
  each: CaseToReview,
  { today, collaborationYears }: TiesToFind,
): ReadonlySet<ExclusionGround> {
  const grounds = new Set<ExclusionGround>();
  if (isSameEmployer(expert, each)) grounds.add('same-employer');
  const since = addYears(today, -collaborationYears);
  for (const tie of ties) if (concerns(tie, each) && isNear(tie, { today, since })) grounds.add(groundOf[tie.kind]);
  return grounds;
}

const groundOf: Readonly<Record<DeclaredTie['kind'], ExclusionGround>> = {
  employer: 'same-employer',
  kin: 'kin',
  'teacher-student': 'supervisor-student',
  collaboration: 'collaboration',
  other: 'self-declared',
};

function isSameEmployer(expert: Candidate, { employer_id, employer_name }: CaseToReview): boolean {
  if (expert.employer_id !== null && expert.employer_id === employer_id) return true;
  return isSameName(expert.employer_name, employer_name);
}

function concerns({ organisation_id, person_name }: DeclaredTie, { employer_id, person_name: name }: CaseToReview) {
  return (organisation_id !== null && organisation_id === employer_id) || isSameName(person_name, name);
}

/** A post that ended is none; a collaboration counts for some years; kin and masters remain. */
function isNear({ kind, to_on }: DeclaredTie, days: { readonly today: string; readonly since: string }): boolean {
  if (to_on === null) return true;
  if (kind === 'employer') return to_on >= days.today;
  return kind !== 'collaboration' || to_on >= days.since;
}

function isSameName(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && normaliseName(one) === normaliseName(other);
}
