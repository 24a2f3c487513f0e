import {
  type DossierFact,
  type EmployerFact,
  employmentSchema,
  maskName,
  type PersonDossier,
  type Retirement,
  type ReviewImportResult,
} from '@guantong/contracts';
import type { AnnualReview } from '@guantong/engine';
import { authorise } from '../../../access/authorise.ts';
import { appendAudit } from '../../../database/append-audit.ts';
import type { Act } from '../../../http/act.ts';
import { AppError } from '../../../http/app-error.ts';
import { todayInChina } from '../../../http/today.ts';
import { identityDigest } from '../../../keys/identity-digest.ts';
import type { ServerKeys } from '../../../keys/server-keys.ts';
import { presentDossier, type Telling } from './dossier.service.ts';
import { factWords } from './fact-words.ts';
import { listFacts } from './facts.repository.ts';
import { addFact, type DossierOwner } from './facts.service.ts';
import { judgeImport } from './import.service.ts';
import { findPerson, findPersonByDigest, listEmployerIds, setRetirement } from './persons.repository.ts';
import { presentFact } from './present-dossier.ts';
import { findRegisteredEmployer } from './registered-employers.ts';
import type { ReviewRow } from './review-rows.ts';

/** Adds a record from the personnel file of the caller's employer to the dossier of one of its people. */
export async function addEmployerFact(
  act: Act,
  personId: string,
  input: EmployerFact,
  { nameOf, language }: Telling,
): Promise<DossierFact> {
  const { tx, actor } = act;
  const person = await findPerson(tx, personId);
  if (person === undefined) throw new AppError('person-not-found');
  const subject = await authoriseFile(act, personId);
  const value = await ofOwnEmployer(act, input);
  const fact = await addFact(act, person, { list: input.list, value, evidence: [] }, { source: 'employer', language });
  return presentFact({ fact, evidence: [], nameOf }, actor, subject);
}

/**
 * Notes when a person of the caller's employer retired, which the engine reads as `retiredOn` of the dossier, or that the
 * person is in service. Throws `person-not-found` and `version-stale`.
 */
export async function recordRetirement(
  act: Act,
  personId: string,
  { version, retiredOn, ...telling }: Retirement & Telling,
): Promise<PersonDossier> {
  const { tx, actor, now } = act;
  const person = await findPerson(tx, personId);
  if (person === undefined) throw new AppError('person-not-found');
  const subject = { personId, employerIds: await listEmployerIds(tx, personId) };
  authorise(actor, 'dossier.record-retirement', subject);
  if (!(await setRetirement(tx, { id: personId, version, retiredOn }))) throw new AppError('version-stale');
  await appendAudit(tx, {
    chain: `person:${personId}`,
    province: person.province,
    at: now.toISOString(),
    actor: { accountId: actor.accountId, role: actor.role },
    action: 'dossier.record-retirement',
    subject: { kind: 'person', id: personId },
    detail: { retired: retiredOn !== null },
  });
  const changed = { ...person, retired_on: retiredOn, version: version + 1 };
  return presentDossier(act, { person: changed, subject, ...telling });
}

/** The annual reviews of a workbook, for people of the caller's employer; who is none of them is told, not added. */
export async function importReviews(
  act: Act,
  { preview, rows }: { readonly preview: boolean; readonly rows: readonly ReviewRow[] },
  telling: Telling & { readonly keys: Pick<ServerKeys, 'digest'> },
): Promise<ReviewImportResult> {
  authorise(act.actor, 'dossier.add-from-file', { employerIds: ownEmployer(act) });
  const items: ReviewImportResult['items'] = [];
  for (const row of rows) items.push({ row: row.row, ...(await importReview(act, row, { ...telling, preview })) });
  return { preview, items };
}

type Item = Omit<ReviewImportResult['items'][number], 'row'>;

async function importReview(
  act: Act,
  row: ReviewRow,
  {
    nameOf,
    language,
    keys,
    preview,
  }: Telling & { readonly keys: Pick<ServerKeys, 'digest'>; readonly preview: boolean },
): Promise<Item> {
  const { tx, actor, now } = act;
  if (!row.ok) return { name: null, words: null, result: 'faulty', why: row.why };
  const person = await findPersonByDigest(tx, identityDigest(row.residentId, keys));
  const here = person === undefined ? [] : await listEmployerIds(tx, person.id);
  // Nobody learns here whether somebody of another employer has a dossier.
  if (person === undefined || !here.some((id) => id === actor.organisationId) || person.id === actor.personId)
    return { name: null, words: null, result: 'faulty', why: notOurs };
  const value = ownReview(act, row.review);
  const words = factWords({ list: 'annualReviews', value }, nameOf);
  const others = await listFacts(tx, person.id);
  const judged = judgeImport({ fact: { list: 'annualReviews', value }, others, asOf: todayInChina(now), nameOf });
  if (judged.result === 'new' && !preview) await addReview(act, person, { value, language });
  return { name: maskName(person.name), words, ...judged };
}

async function addReview(
  act: Act,
  owner: DossierOwner,
  { value, language }: { readonly value: AnnualReview } & Pick<Telling, 'language'>,
): Promise<void> {
  await addFact(act, owner, { list: 'annualReviews', value, evidence: [] }, { source: 'employer', language });
}

async function authoriseFile({ tx, actor }: Act, personId: string) {
  const subject = { personId, employerIds: await listEmployerIds(tx, personId) };
  authorise(actor, 'dossier.add-from-file', subject);
  return subject;
}

function ownEmployer({ actor }: Act): readonly string[] {
  return actor.organisationId === null ? [] : [actor.organisationId];
}

/** An employer tells of itself alone. A value of another shape is left for the contract to refuse. */
async function ofOwnEmployer(act: Act, { list, value }: EmployerFact): Promise<unknown> {
  if (list === 'employments') {
    const parsed = employmentSchema.safeParse(value);
    if (!parsed.success) return value;
    const employer = await findRegisteredEmployer(act.tx, parsed.data.employer.id);
    if (employer?.id === act.actor.organisationId) return value;
    throw otherEmployer('/value/employer/id');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { employerId } = value;
  if (employerId === undefined || employerId === act.actor.organisationId)
    return { ...value, employerId: act.actor.organisationId };
  throw otherEmployer('/value/employerId');
}

function ownReview({ actor }: Act, review: Omit<AnnualReview, 'employerId'>): AnnualReview {
  return actor.organisationId === null ? review : { ...review, employerId: actor.organisationId };
}

function otherEmployer(path: string): AppError {
  const problem = { path, expected: '本单位 · your own employer', found: '其他单位 · another employer' };
  return new AppError('request-invalid', { problems: [problem] });
}

const notOurs = {
  zh: '本单位没有身份证号为此的人员；本人须先注册并填写在本单位的工作经历，本人的考核由他人导入',
  en: 'nobody of this employer has this resident id: the person registers first and tells the post here; your own reviews are for somebody else to import',
};
