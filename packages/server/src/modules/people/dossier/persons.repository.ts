import type { CaseStateName } from '@guantong/procedure';
import { sql } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';

/** What a dossier shows of a person: the resident id masked. */
export interface PersonRecord {
  readonly province: string;
  readonly id: string;
  readonly name: string;
  readonly resident_id_masked: string | null;
  readonly birth_on: string | null;
  readonly phone: string | null;
  readonly retired_on: string | null;
  readonly version: number;
}

/** The person; undefined where the caller sees none. */
export async function findPerson(tx: DatabaseTransaction, id: string): Promise<PersonRecord | undefined> {
  return tx
    .selectFrom('persons')
    .select(['province', 'id', 'name', 'resident_id_masked', 'birth_on', 'phone', 'retired_on', 'version'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Whether the dossier is open to the caller as it stands now; otherwise it is what their cases froze. */
export async function seesDossier(tx: DatabaseTransaction, personId: string): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`select guantong.sees_dossier(${personId}) as open`.execute(tx);
  return rows[0]?.open ?? false;
}

/** Notes the day of retirement on the person of that version; false where it has another version by now. */
export async function setRetirement(
  tx: DatabaseTransaction,
  { id, version, retiredOn }: { readonly id: string; readonly version: number; readonly retiredOn: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('persons')
    .set({ retired_on: retiredOn, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The person with this resident id, by its digest. */
export async function findPersonByDigest(
  tx: DatabaseTransaction,
  digest: string,
): Promise<{ readonly province: string; readonly id: string; readonly name: string } | undefined> {
  return tx
    .selectFrom('persons')
    .select(['province', 'id', 'name'])
    .where('resident_id_digest', '=', digest)
    .executeTakeFirst();
}

export async function findSealedResidentId(
  tx: DatabaseTransaction,
  personId: string,
): Promise<{ readonly resident_id_sealed: string | null; readonly resident_id_key: string | null } | undefined> {
  return tx
    .selectFrom('persons')
    .select(['resident_id_sealed', 'resident_id_key'])
    .where('id', '=', personId)
    .executeTakeFirst();
}

/** The registered employers of a person that the caller sees, while the posts run. */
export async function listEmployerIds(tx: DatabaseTransaction, personId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('person_employers')
    .select('employer_id')
    .distinct()
    .where('person_id', '=', personId)
    .where(sql<boolean>`guantong.post_runs(to_on)`)
    .execute();
  return rows.map(({ employer_id }) => employer_id);
}

/** An application that goes by what was submitted with it. */
export interface SubmittedCase {
  readonly id: string;
  readonly number: string;
}

/** The submitted applications of a person that the caller sees, the latest first; those in these states left out. */
export async function listSubmitted(
  tx: DatabaseTransaction,
  { personId, except }: { readonly personId: string; readonly except: readonly CaseStateName[] },
): Promise<readonly SubmittedCase[]> {
  return tx
    .selectFrom('applications')
    .select(['id', 'number'])
    .where('person_id', '=', personId)
    .where('submitted_at', 'is not', null)
    .$if(except.length > 0, (query) => query.where('state', 'not in', except))
    .orderBy('submitted_at', 'desc')
    .execute();
}

/** Where an application of a person lies. */
export interface CasePlace {
  readonly employer_id: string | null;
  readonly body_id: string;
  readonly jurisdiction: string;
}

/** Where the applications of a person lie that the caller sees. */
export async function listCasePlaces(tx: DatabaseTransaction, personId: string): Promise<readonly CasePlace[]> {
  return tx
    .selectFrom('applications')
    .select(['employer_id', 'body_id', 'jurisdiction'])
    .distinct()
    .where('person_id', '=', personId)
    .execute();
}

/** An application of the person that the caller sees. */
export async function findCasePlace(
  tx: DatabaseTransaction,
  { personId, applicationId }: { readonly personId: string; readonly applicationId: string },
): Promise<(CasePlace & { readonly state: CaseStateName }) | undefined> {
  return tx
    .selectFrom('applications')
    .select(['employer_id', 'body_id', 'jurisdiction', 'state'])
    .where('person_id', '=', personId)
    .where('id', '=', applicationId)
    .executeTakeFirst();
}
