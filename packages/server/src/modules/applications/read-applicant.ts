import type { Dossier } from '@guantong/engine';
import type { DatabaseTransaction } from '../../database/database.ts';
import { AppError } from '../../http/app-error.ts';
import { type FactRecord, listFacts } from '../people/dossier/facts.repository.ts';
import { readRegisteredEmployers } from '../people/dossier/registered-employers.ts';
import { toDossier } from '../people/dossier/to-dossier.ts';
import { type ApplicantRecord, findApplicant } from './applications.repository.ts';

/** The person of an application, with the dossier as it stands now. */
export interface Applicant {
  readonly person: ApplicantRecord;
  readonly dossier: Dossier;
  /** The record of the dossier by its place, such as `/credentials/0`. */
  readonly facts: ReadonlyMap<string, FactRecord>;
}

/** Throws `person-not-found` where the caller may not see the person. */
export async function readApplicant(tx: DatabaseTransaction, personId: string): Promise<Applicant> {
  const person = await findApplicant(tx, personId);
  if (person === undefined) throw new AppError('person-not-found');
  const records = await listFacts(tx, personId);
  const registered = await readRegisteredEmployers(tx, records);
  const fields = {
    id: person.id,
    ...(person.birth_on === null ? {} : { birthDate: person.birth_on }),
    ...(person.retired_on === null ? {} : { retiredOn: person.retired_on }),
  };
  return { person, ...toDossier(records, registered, fields) };
}
