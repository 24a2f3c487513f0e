import {
  type NewOrganisation,
  type Organisation,
  type OrganisationChange,
  type OrganisationFilter,
  type OrganisationListQuery,
  type OrganisationRow,
  type OrganisationStateChange,
  parseUscc,
} from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { authorise } from '../../../access/authorise.ts';
import { authoriseStep } from '../../../access/list-can.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { inParts } from '../../../database/slice.ts';
import type { Act } from '../../../http/act.ts';
import { AppError } from '../../../http/app-error.ts';
import { changedFields } from '../changed-fields.ts';
import { recordChange } from '../record-change.ts';
import { checkVersion } from '../version-check.ts';
import { listRights, listScopes } from './entries.repository.ts';
import { organisationSteps, organisationSubject } from './organisation-steps.ts';
import {
  countOrganisations,
  findOrganisation,
  findOrganisationByUscc,
  insertOrganisation,
  listOrganisations,
  updateOrganisation,
} from './organisations.repository.ts';
import { type OrganisationParts, presentOrganisation, presentOrganisationRow } from './present-organisation.ts';

type OrganisationWithSuperior = OrganisationParts['record'];
type Fields = Omit<NewOrganisation, 'kind'>;

/** Throws `organisation-not-found`. */
export async function getOrganisation(tx: DatabaseTransaction, id: string): Promise<OrganisationWithSuperior> {
  const record = await findOrganisation(tx, id);
  if (record === undefined) throw new AppError('organisation-not-found');
  return record;
}

/** An organisation with its rights and scopes, and what the caller may do with it. */
export async function readOrganisation({ tx, actor }: Act, id: string): Promise<Organisation> {
  const record = await getOrganisation(tx, id);
  authorise(actor, 'organisation.read', organisationSubject(record));
  return presentOrganisation({ record, rights: await listRights(tx, id), scopes: await listScopes(tx, id) }, actor);
}

export async function readOrganisations({ tx, actor }: Act, { page, size, ...filter }: OrganisationListQuery) {
  authorise(actor, 'organisation.read');
  const items = await listOrganisations(tx, filter, { offset: (page - 1) * size, limit: size });
  return { items: items.map(presentOrganisationRow), total: await countOrganisations(tx, filter), page, size };
}

/** All rows of a filter, a part at a time, for an export. */
export async function* exportOrganisations(
  { tx, actor }: Act,
  filter: OrganisationFilter,
): AsyncGenerator<OrganisationRow> {
  authorise(actor, 'organisation.read');
  for await (const row of inParts((slice) => listOrganisations(tx, filter, slice))) yield presentOrganisationRow(row);
}

export async function createOrganisation(act: Act, { kind, ...fields }: NewOrganisation): Promise<Organisation> {
  const { tx, actor, now, newId } = act;
  authorise(actor, 'organisation.create', { region: fields.region });
  const columns = await checkedColumns(tx, kind, fields);
  const id = newId();
  await insertOrganisation(tx, {
    id,
    kind,
    ...columns,
    state: 'filed',
    state_reason: null,
    created_at: now.toISOString(),
    version: 1,
  });
  const { region, uscc = null } = fields;
  await record(act, { id, region }, 'organisation.create', { kind, region, uscc });
  return readOrganisation(act, id);
}

export async function changeOrganisation(act: Act, id: string, change: OrganisationChange): Promise<Organisation> {
  const { tx, actor } = act;
  const current = await getOrganisation(tx, id);
  authoriseStep(actor, organisationSubject(current), organisationSteps(current).change);
  // Moved elsewhere, it must stay within the region of whoever moves it.
  authorise(actor, 'organisation.change', { region: change.region });
  checkVersion(inputOf(current), change);
  const { version, ...fields } = change;
  const columns = await checkedColumns(tx, current.kind, fields, id);
  await update(act, { id, version }, columns);
  const changed = changedFields(inputOf(current), fields);
  await record(act, { id, region: change.region }, 'organisation.change', { changed });
  return readOrganisation(act, id);
}

/** An employer or a body says how to reach it. */
export async function changeContact(
  act: Act,
  id: string,
  change: { readonly version: number; readonly contact: string | null },
): Promise<Organisation> {
  const current = await getOrganisation(act.tx, id);
  authoriseStep(act.actor, organisationSubject(current), organisationSteps(current).changeContact);
  checkVersion(inputOf(current), change);
  const { version, contact } = change;
  await update(act, { id, version }, { contact });
  await record(act, current, 'organisation.change-contact', { changed: ['contact'] });
  return readOrganisation(act, id);
}

/** Suspends, removes or takes back into the register, with the reason. */
export async function changeOrganisationState(
  act: Act,
  id: string,
  { version, state, reason }: OrganisationStateChange,
): Promise<Organisation> {
  const current = await getOrganisation(act.tx, id);
  const step = organisationSteps(current)[state];
  authoriseStep(act.actor, organisationSubject(current), step);
  checkVersion({ version: current.version, state: current.state }, { version, state });
  await update(act, { id, version }, { state, state_reason: state === 'filed' ? null : reason });
  await record(act, current, step.action, { from: current.state, to: state, reason });
  return readOrganisation(act, id);
}

async function checkedColumns(tx: DatabaseTransaction, kind: Organisation['kind'], fields: Fields, ownId?: string) {
  const { name, region, employerKind = null, ownership = null, superiorId = null, contact = null } = fields;
  if (kind === 'employer' && employerKind === null) {
    throw wrong('/employerKind', { zh: '用人单位须注明单位性质', en: 'the kind of an employer' }, 'null');
  }
  if (kind !== 'employer' && employerKind !== null) {
    throw wrong('/employerKind', { zh: '只有用人单位有单位性质', en: 'nothing: it is no employer' }, employerKind);
  }
  if (superiorId !== null && (superiorId === ownId || (await findOrganisation(tx, superiorId)) === undefined)) {
    throw wrong('/superiorId', { zh: '登记中的另一个单位', en: 'another organisation of the register' }, superiorId);
  }
  const uscc = checkedUscc(kind, fields.uscc ?? null);
  const holder = uscc === null ? undefined : await findOrganisationByUscc(tx, uscc);
  if (holder !== undefined && holder.id !== ownId) throw new AppError('uscc-taken');
  return { name, uscc, region, employer_kind: employerKind, ownership, superior_id: superiorId, contact };
}

/** The code in upper case (GB 32100); employers need one. */
function checkedUscc(kind: Organisation['kind'], text: string | null): string | null {
  if (text === null || text.trim() === '') {
    if (kind !== 'employer') return null;
    throw wrong('/uscc', { zh: '用人单位的统一社会信用代码', en: 'the unified social credit code' }, 'null');
  }
  const parsed = parseUscc(text);
  if (parsed.ok) return parsed.value.code;
  const { expected, found } = parsed.problem;
  throw wrong('/uscc', expected, `${found.zh} · ${found.en}`);
}

function wrong(path: string, expected: Text, found: string): AppError {
  return new AppError('request-invalid', {
    problems: [{ path, expected: `${expected.zh} · ${expected.en}`, found: found.slice(0, 80) }],
  });
}

/** An entry in the shape of a change to it. */
function inputOf(current: OrganisationWithSuperior): OrganisationChange {
  const { name, uscc, region, employer_kind: employerKind, ownership, contact, version } = current;
  return { name, uscc, region, employerKind, ownership, superiorId: current.superior_id, contact, version };
}

async function update(
  { tx }: Act,
  at: { readonly id: string; readonly version: number },
  columns: Parameters<typeof updateOrganisation>[2],
): Promise<void> {
  if (!(await updateOrganisation(tx, at, columns))) throw new AppError('version-stale');
}

async function record(
  act: Act,
  { id, region }: { readonly id: string; readonly region: string },
  action: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const subject = { kind: 'organisation', id };
  await recordChange(act, { chain: `organisation:${id}`, region, action, subject, detail });
}
