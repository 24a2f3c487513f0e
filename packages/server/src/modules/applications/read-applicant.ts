import type { DatabaseTransaction } from '../../database/database.ts';
import { AppError } from '../../http/app-error.ts';
import { dossierOf } from '../people/dossier/dossier.service.ts';
import { type FactRecord, listFacts } from '../people/dossier/facts.repository.ts';
import { findPerson, type PersonRecord } from '../people/dossier/persons.repository.ts';
import { readRegisteredEmployers } from '../people/dossier/registered-employers.ts';
import type { AssembledDossier, RegisteredEmployers } from '../people/dossier/to-dossier.ts';
import { listBansOfPerson } from '../people/integrity/ledger.repository.ts';

/** The person of an application, with the dossier as it stands now. */
export interface Applicant extends AssembledDossier<FactRecord> {
  readonly person: PersonRecord;
  readonly registered: RegisteredEmployers;
}

/** Throws `person-not-found` where the caller may not see the person. */
export async function readApplicant(tx: DatabaseTransaction, personId: string): Promise<Applicant> {
  const [person, facts, bans] = await Promise.all([
    getPerson(tx, personId),
    listFacts(tx, personId),
    listBansOfPerson(tx, personId),
  ]);
  const registered = await readRegisteredEmployers(tx, facts);
  return { person, registered, ...dossierOf(person, { facts, bans, registered }) };
}

/** The person alone; throws the same. */
export async function getPerson(tx: DatabaseTransaction, personId: string): Promise<PersonRecord> {
  const person = await findPerson(tx, personId);
  if (person === undefined) throw new AppError('person-not-found');
  return person;
}
