import type { DatabaseTransaction } from '../../database/database.ts';
import { AppError } from '../../http/app-error.ts';
import { assembleDossier } from '../people/dossier/dossier.service.ts';
import type { FactRecord } from '../people/dossier/facts.repository.ts';
import { findPerson, type PersonRecord } from '../people/dossier/persons.repository.ts';
import type { AssembledDossier } from '../people/dossier/to-dossier.ts';

/** The person of an application, with the dossier as it stands now. */
export interface Applicant extends AssembledDossier<FactRecord> {
  readonly person: PersonRecord;
}

/** Throws `person-not-found` where the caller may not see the person. */
export async function readApplicant(tx: DatabaseTransaction, personId: string): Promise<Applicant> {
  const person = await getPerson(tx, personId);
  return { person, ...(await assembleDossier({ tx }, person)) };
}

/** The person alone; throws the same. */
export async function getPerson(tx: DatabaseTransaction, personId: string): Promise<PersonRecord> {
  const person = await findPerson(tx, personId);
  if (person === undefined) throw new AppError('person-not-found');
  return person;
}
