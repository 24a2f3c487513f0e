import type {
  Expert,
  ExpertChange,
  ExpertFilter,
  ExpertListQuery,
  ExpertQualification,
  ExpertRow,
  ExpertStateChange,
  NewDeclaration,
  NewExpert,
} from '@guantong/contracts';
import { authorise } from '../../../access/authorise.ts';
import { authoriseStep } from '../../../access/list-can.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { inParts } from '../../../database/slice.ts';
import type { Act } from '../../../http/act.ts';
import { AppError } from '../../../http/app-error.ts';
import { changedFields } from '../changed-fields.ts';
import { recordChange } from '../record-change.ts';
import { findOrganisation } from '../register/organisations.repository.ts';
import { checkVersion } from '../version-check.ts';
import { expertSteps, expertSubject } from './expert-steps.ts';
import { checkTerm } from './expert-term.ts';
import {
  countExperts,
  deleteQualifications,
  type ExpertRecord,
  findExpert,
  type findExpertAccount,
  findExpertOfAccount,
  insertDeclaration,
  insertExpert,
  insertQualifications,
  listDeclarations,
  listExperts,
  listQualifications,
  type QualificationRecord,
  updateExpert,
} from './experts.repository.ts';
import { presentExpert, presentExpertRow, presentQualification } from './present-expert.ts';

/** Throws `expert-not-found`. */
export async function getExpert(tx: DatabaseTransaction, id: string): Promise<ExpertRecord> {
  const record = await findExpert(tx, id);
  if (record === undefined) throw new AppError('expert-not-found');
  return record;
}

export async function readExpert({ tx, actor }: Act, id: string): Promise<Expert> {
  const record = await getExpert(tx, id);
  authorise(actor, 'expert.read', expertSubject(record));
  const [qualifications, declarations] = [await listQualifications(tx, [id]), await listDeclarations(tx, id)];
  return presentExpert({ record, qualifications, declarations }, actor);
}

/** The caller's own entry in the pool. */
export async function readOwnExpert(act: Act): Promise<Expert> {
  const own = await findExpertOfAccount(act.tx, act.actor.accountId);
  if (own === undefined) throw new AppError('expert-not-found');
  return readExpert(act, own.id);
}

export async function readExperts({ tx, actor }: Act, { page, size, ...filter }: ExpertListQuery) {
  authorise(actor, 'expert.list');
  const items = await listRows(tx, filter, { offset: (page - 1) * size, limit: size });
  return { items, total: await countExperts(tx, filter), page, size };
}

/** All rows of a filter, a part at a time, for an export. */
export async function* exportExperts({ tx, actor }: Act, filter: ExpertFilter): AsyncGenerator<ExpertRow> {
  authorise(actor, 'expert.list');
  yield* inParts((slice) => listRows(tx, filter, slice));
}

export async function admitExpert(act: Act, { qualifications, ...fields }: NewExpert): Promise<Expert> {
  const { tx, actor, now, newId } = act;
  authorise(actor, 'expert.admit', { region: fields.region });
  const columns = await checkedColumns(tx, fields);
  const id = newId();
  await insertExpert(tx, {
    id,
    account_id: null,
    ...columns,
    state: 'active',
    state_reason: null,
    created_at: now.toISOString(),
    version: 1,
  });
  await insertQualifications(tx, qualificationRows(act, id, qualifications));
  await record(act, id, 'expert.admit', { region: fields.region, skilled: fields.skilled });
  return readExpert(act, id);
}

export async function changeExpert(act: Act, id: string, change: ExpertChange): Promise<Expert> {
  const { tx, actor } = act;
  const current = await getExpert(tx, id);
  authoriseStep(actor, expertSubject(current), expertSteps(current).change);
  // Moved elsewhere, the entry must stay within the region of whoever moves it.
  authorise(actor, 'expert.change', { region: change.region });
  const before = inputOf(current, await listQualifications(tx, [id]));
  checkVersion(before, change);
  const { version, qualifications, ...fields } = change;
  await update(act, { id, version }, await checkedColumns(tx, fields));
  await deleteQualifications(tx, id);
  await insertQualifications(tx, qualificationRows(act, id, qualifications));
  await record(act, id, 'expert.change', { changed: changedFields(before, { ...fields, qualifications }) });
  return readExpert(act, id);
}

export async function changeExpertState(
  act: Act,
  id: string,
  { version, state, reason }: ExpertStateChange,
): Promise<Expert> {
  const current = await getExpert(act.tx, id);
  const step = expertSteps(current)[state];
  authoriseStep(act.actor, expertSubject(current), step);
  checkVersion({ version: current.version, state: current.state }, { version, state });
  await update(act, { id, version }, { state, state_reason: state === 'active' ? null : reason });
  await record(act, id, step.action, { from: current.state, to: state, reason });
  return readExpert(act, id);
}

/**
 * Links an entry with the account the expert works with, or ends that. `found` is the account of that log-in name: an office
 * does not see accounts. Throws `expert-account-unusable` where there is none with the role, or it belongs to another entry.
 */
export async function linkExpertAccount(
  act: Act,
  id: string,
  { version, found }: { readonly version: number; readonly found: FoundAccount | null },
): Promise<Expert> {
  const { tx, actor } = act;
  const current = await getExpert(tx, id);
  authoriseStep(actor, expertSubject(current), expertSteps(current).link);
  if (found === undefined || (found !== null && found.expertId !== null && found.expertId !== id))
    throw new AppError('expert-account-unusable');
  const accountId = found?.accountId ?? null;
  if ([accountId, current.account_id].includes(actor.accountId))
    throw new AppError('not-allowed', { reason: ownAccount });
  await update(act, { id, version }, { account_id: accountId });
  await record(act, id, 'expert.link-account', { from: current.account_id, to: accountId });
  return readExpert(act, id);
}

/** Absent: no account of the log-in name asked for is in use with the role of expert. */
export type FoundAccount = Awaited<ReturnType<typeof findExpertAccount>>;

const ownAccount = {
  zh: '本人的账号须由他人绑定或解除',
  en: 'your own account is for somebody else to link or unlink',
};

/** A tie the expert declares, or the bureau enters for them; it is kept for good. */
export async function declareTie(act: Act, id: string, tie: NewDeclaration): Promise<Expert> {
  const { tx, actor, now, newId } = act;
  const current = await getExpert(tx, id);
  authoriseStep(actor, expertSubject(current), expertSteps(current).declare);
  const { kind, organisationId, personName, from, to, note } = tie;
  if (organisationId !== null) await checkOrganisation(tx, '/organisationId', organisationId);
  await insertDeclaration(tx, {
    id: newId(),
    expert_id: id,
    kind,
    organisation_id: organisationId,
    person_name: personName,
    from_on: from,
    to_on: to,
    note,
    declared_at: now.toISOString(),
  });
  // Whom it concerns stays with the declaration: the audit cannot be erased.
  await record(act, id, 'expert.declare', { kind, organisationId });
  return readExpert(act, id);
}

async function listRows(
  tx: DatabaseTransaction,
  filter: ExpertFilter,
  slice: { readonly offset: number; readonly limit: number },
): Promise<ExpertRow[]> {
  const records = await listExperts(tx, filter, slice);
  const ids = records.map(({ id }) => id);
  const qualifications = await listQualifications(tx, ids);
  return records.map((each) => {
    const held = qualifications.filter(({ expert_id }) => expert_id === each.id);
    return presentExpertRow(each, held);
  });
}

async function checkedColumns(tx: DatabaseTransaction, fields: Omit<NewExpert, 'qualifications'>) {
  const { name, employerId = null, employerName = null, region, skilled, termFrom, termTo } = fields;
  checkTerm(termFrom, termTo);
  if (employerId !== null) await checkOrganisation(tx, '/employerId', employerId);
  return {
    name,
    employer_id: employerId,
    employer_name: employerId === null ? employerName : null,
    region,
    skilled,
    term_from: termFrom,
    term_to: termTo,
  };
}

async function checkOrganisation(tx: DatabaseTransaction, path: string, id: string): Promise<void> {
  if ((await findOrganisation(tx, id)) !== undefined) return;
  const expected = '登记中的单位 · an organisation of the register';
  throw new AppError('request-invalid', { problems: [{ path, expected, found: id }] });
}

function qualificationRows(
  { newId }: Act,
  expertId: string,
  qualifications: readonly ExpertQualification[],
): readonly QualificationRecord[] {
  return qualifications.map((held, position) => ({
    id: newId(),
    expert_id: expertId,
    kind: held.kind,
    series: held.kind === 'title' ? held.series : null,
    specialty: held.kind === 'title' ? held.specialty : null,
    occupation: held.kind === 'skill-level' ? held.occupation : null,
    level: held.level,
    since_on: held.since,
    position,
  }));
}

/** An entry in the shape of a change to it. */
function inputOf(current: ExpertRecord, qualifications: readonly QualificationRecord[]): ExpertChange {
  const { name, region, skilled, version } = current;
  return {
    name,
    employerId: current.employer_id,
    employerName: current.employer_name,
    region,
    skilled,
    termFrom: current.term_from,
    termTo: current.term_to,
    qualifications: qualifications.map(presentQualification),
    version,
  };
}

async function update(
  { tx }: Act,
  at: { readonly id: string; readonly version: number },
  columns: Parameters<typeof updateExpert>[2],
): Promise<void> {
  if (!(await updateExpert(tx, at, columns))) throw new AppError('version-stale');
}

async function record(act: Act, id: string, action: string, detail: Readonly<Record<string, unknown>>): Promise<void> {
  // An expert is kept by a bureau: the chain is that of whoever acts.
  const { organisationId, bureauRegion: region } = act.actor;
  const chain = organisationId === null ? 'system' : `organisation:${organisationId}`;
  await recordChange(act, { chain, region, action, subject: { kind: 'expert', id }, detail });
}
