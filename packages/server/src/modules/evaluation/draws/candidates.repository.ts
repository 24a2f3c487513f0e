import type { Selectable } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { ExpertDeclarationsTable } from '../../organisations/organisations.tables.ts';

/** Whom a draw looks at: the members of a committee, or the whole register. */
export interface CandidateFilter {
  readonly committeeId: string | null;
  /** The term of an expert runs on this day. */
  readonly today: string;
  /** Applicants of the group: nobody reviews the own case. */
  readonly applicants: readonly string[];
}

/** Active experts whose term runs, with the employer's name from the register where it is there. Needs a system transaction. */
export async function listCandidates(tx: DatabaseTransaction, { committeeId, today, applicants }: CandidateFilter) {
  let query = tx
    .selectFrom('experts')
    .leftJoin('organisations as employer', 'employer.id', 'experts.employer_id')
    .select(['experts.id', 'experts.employer_id', 'experts.skilled'])
    .select(({ fn }) => fn.coalesce('employer.name', 'experts.employer_name').as('employer_name'))
    .where('experts.state', '=', 'active')
    .where('term_from', '<=', today)
    .where('term_to', '>=', today);
  if (committeeId !== null)
    query = query.where('experts.id', 'in', (from) =>
      from.selectFrom('committee_members').select('expert_id').where('committee_id', '=', committeeId),
    );
  if (applicants.length > 0)
    query = query.where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('accounts')
            .select('accounts.id')
            .whereRef('accounts.id', '=', 'experts.account_id')
            .where('accounts.person_id', 'in', applicants),
        ),
      ),
    );
  return query.orderBy('experts.id').execute();
}

export type Candidate = Awaited<ReturnType<typeof listCandidates>>[number];

export type DeclaredTie = Pick<
  Selectable<ExpertDeclarationsTable>,
  'expert_id' | 'kind' | 'organisation_id' | 'person_name' | 'to_on'
>;

/** Ties that active experts declared. Needs a system transaction. */
export async function listDeclaredTies(tx: DatabaseTransaction): Promise<readonly DeclaredTie[]> {
  return tx
    .selectFrom('expert_declarations')
    .innerJoin('experts', 'experts.id', 'expert_declarations.expert_id')
    .select(['expert_id', 'kind', 'organisation_id', 'person_name', 'to_on'])
    .where('experts.state', '=', 'active')
    .execute();
}

/** What all experts in the register hold. */
export async function listHeld(tx: DatabaseTransaction) {
  return tx
    .selectFrom('expert_qualifications')
    .select(['expert_id', 'kind', 'series', 'specialty', 'occupation', 'level'])
    .execute();
}

export type Held = Awaited<ReturnType<typeof listHeld>>[number];
