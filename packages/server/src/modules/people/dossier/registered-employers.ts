import { parseUscc } from '@guantong/contracts';
import type { AnnualReview, Dossier, Employer, Employment } from '@guantong/engine';
import { z } from 'zod';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { rightsOf } from '../../organisations/register/entries.service.ts';
import { findOrganisation, findOrganisationByUscc } from '../../organisations/register/organisations.repository.ts';
import type { FactValue, RegisteredEmployer, RegisteredEmployers } from './to-dossier.ts';

/** What the registers say of the employers that records name. */
export async function readRegisteredEmployers(
  tx: DatabaseTransaction,
  facts: readonly FactValue[],
): Promise<RegisteredEmployers> {
  const ids = [...new Set(facts.map(employerIdOf))].filter((id) => id !== undefined);
  const found = (await Promise.all(ids.map((id) => findById(tx, id)))).filter((each) => each !== undefined);
  return new Map(found.map((each) => [each.employer.id, each]));
}

/** An employer as the registers have it, by the id of the organisation or its unified social credit code. */
export async function findRegisteredEmployer(tx: DatabaseTransaction, idOrCode: string): Promise<Employer | undefined> {
  const id = isUuid(idOrCode) ? idOrCode.toLowerCase() : await findIdByCode(tx, idOrCode);
  return id === undefined ? undefined : (await findById(tx, id))?.employer;
}

async function findById(tx: DatabaseTransaction, id: string): Promise<RegisteredEmployer | undefined> {
  const [found, rights] = await Promise.all([findOrganisation(tx, id), rightsOf(tx, id)]);
  if (found === undefined || found.kind !== 'employer') return undefined;
  const { name, region, employer_kind: kind, ownership } = found;
  const employer = {
    id: found.id,
    name,
    ...(region === 'CN' ? {} : { region }),
    ...(kind === null ? {} : { kind }),
    ...(ownership === null ? {} : { ownership }),
    rights,
  };
  return { employer, onFile: found.state === 'filed' };
}

/**
 * The value of a record with its employer as the register names it, given the dossier of this record alone; what else the
 * register says is read when it is needed.
 */
export async function linkFact(
  tx: DatabaseTransaction,
  { employments: [employment], annualReviews: [review] = [] }: Dossier,
  value: unknown,
): Promise<unknown> {
  if (employment !== undefined) return linkEmployment(tx, employment);
  return review === undefined ? value : linkReview(tx, review);
}

async function linkEmployment(tx: DatabaseTransaction, employment: Employment): Promise<Employment> {
  const found = await findRegisteredEmployer(tx, employment.employer.id);
  if (found === undefined) return employment;
  const { id, name } = found;
  return { ...employment, employer: name === undefined ? { id } : { id, name } };
}

async function linkReview(tx: DatabaseTransaction, review: AnnualReview): Promise<AnnualReview> {
  const found = review.employerId === undefined ? undefined : await findRegisteredEmployer(tx, review.employerId);
  return found === undefined ? review : { ...review, employerId: found.id };
}

async function findIdByCode(tx: DatabaseTransaction, text: string): Promise<string | undefined> {
  const parsed = parseUscc(text);
  return parsed.ok ? (await findOrganisationByUscc(tx, parsed.value.code))?.id : undefined;
}

function employerIdOf({ list, value }: FactValue): string | undefined {
  if (list !== 'employments') return undefined;
  const parsed = employerIdSchema.safeParse(value);
  return parsed.success && isUuid(parsed.data.employer.id) ? parsed.data.employer.id : undefined;
}

const employerIdSchema = z.object({ employer: z.object({ id: z.string() }) });
const uuidSchema = z.uuid();

function isUuid(text: string): boolean {
  return uuidSchema.safeParse(text).success;
}
