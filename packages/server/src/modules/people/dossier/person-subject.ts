import type { Actor } from '../../../access/actor.ts';
import type { Subject } from '../../../access/conditions.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { listCasePlaces, listEmployerIds } from './persons.repository.ts';

/**
 * What the access table is asked about the dossier of a person: the employers the person works or worked at, and where the
 * applications lie. Row security lets each role see its own alone, so the first body and region are those of the caller.
 */
export async function personSubject(
  tx: DatabaseTransaction,
  personId: string,
  { organisationId }: Pick<Actor, 'organisationId'>,
): Promise<Subject> {
  const cases = await listCasePlaces(tx, personId);
  const employers = [...(await listEmployerIds(tx, personId)), ...cases.map(({ employer_id }) => employer_id)];
  return {
    personId,
    employerIds: employers.filter((id) => id !== null),
    bodyId: cases.find(({ body_id }) => body_id === organisationId)?.body_id,
    region: cases[0]?.jurisdiction,
  };
}
