import type {
  Committee,
  CommitteeChange,
  CommitteeFiling,
  CommitteeFilter,
  CommitteeListQuery,
  CommitteeRow,
  NewCommittee,
  ProcedureCheck,
  Reasoned,
} from '@guantong/contracts';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import { authoriseStep } from '../../../access/list-can.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { inParts } from '../../../database/slice.ts';
import type { Act } from '../../../http/act.ts';
import { AppError } from '../../../http/app-error.ts';
import { recordChange } from '../record-change.ts';
import { getOrganisation } from '../register/organisations.service.ts';
import { checkVersion } from '../version-check.ts';
import { checkCommittee, checkFiling } from './committee-checks.ts';
import { committeeSteps, committeeSubject } from './committee-steps.ts';
import {
  type CommitteeReach,
  type CommitteeRecord,
  countCommittees,
  deleteMembers,
  findCommittee,
  insertCommittee,
  insertMembers,
  listCommittees,
  listExpertsById,
  listMembers,
  type MemberRecord,
  updateCommittee,
} from './committees.repository.ts';
import { presentCommittee, presentCommitteeRow } from './present-committee.ts';

type Members = NewCommittee['members'];
type Draft = Omit<NewCommittee, 'bodyId' | 'members'>;

/** Throws `committee-not-found`. */
export async function getCommittee(tx: DatabaseTransaction, id: string): Promise<CommitteeRecord> {
  const record = await findCommittee(tx, id);
  if (record === undefined) throw new AppError('committee-not-found');
  return record;
}

export async function readCommittee(act: Act, id: string): Promise<Committee> {
  const { tx, actor } = act;
  const record = await getCommittee(tx, id);
  authorise(actor, 'committee.read', committeeSubject(record));
  const members = await listMembers(tx, id);
  return presentCommittee({ record, members, checks: await checkCommittee(act, record, members) }, actor);
}

export async function readCommittees({ tx, actor }: Act, { page, size, ...filter }: CommitteeListQuery) {
  const reach = reachOf(actor);
  const rows = await listCommittees(tx, { filter, reach, slice: { offset: (page - 1) * size, limit: size } });
  return { items: rows.map(presentCommitteeRow), total: await countCommittees(tx, { filter, reach }), page, size };
}

/** All rows of a filter, a part at a time, for an export. */
export async function* exportCommittees({ tx, actor }: Act, filter: CommitteeFilter): AsyncGenerator<CommitteeRow> {
  const reach = reachOf(actor);
  for await (const row of inParts((slice) => listCommittees(tx, { filter, reach, slice })))
    yield presentCommitteeRow(row);
}

export async function draftCommittee(act: Act, { bodyId, members, ...draft }: NewCommittee): Promise<Committee> {
  const { tx, actor, now, newId } = act;
  authorise(actor, 'committee.draft', { bodyId });
  const body = await getOrganisation(tx, bodyId);
  if (body.state !== 'filed') throw new AppError('step-not-possible', { reason: bodyNotFiled });
  checkDraft(draft);
  await checkMembers(tx, members);
  const id = newId();
  await insertCommittee(tx, {
    id,
    body_id: bodyId,
    ...draft,
    size: members.length,
    filed_from: null,
    filed_to: null,
    approved_by: null,
    approval_number: null,
    refusal_reason: null,
    revocation_reason: null,
    submitted_by: null,
    state: 'draft',
    created_at: now.toISOString(),
    version: 1,
  });
  await insertMembers(tx, memberRows(id, members));
  await record(act, { id, body_id: bodyId, body_region: body.region }, 'committee.draft', { ...draft, members });
  return readCommittee(act, id);
}

/** Changes a draft, or one that was refused, which then is a draft again. */
export async function changeCommittee(act: Act, id: string, change: CommitteeChange): Promise<Committee> {
  const { tx, actor } = act;
  const current = await getCommittee(tx, id);
  authoriseStep(actor, committeeSubject(current), committeeSteps(current, actor).change);
  checkVersion(inputOf(current, await listMembers(tx, id)), change);
  const { version, members, ...draft } = change;
  checkDraft(draft);
  await checkMembers(tx, members);
  await update(act, { id, version }, { ...draft, size: members.length, state: 'draft', refusal_reason: null });
  await deleteMembers(tx, id);
  await insertMembers(tx, memberRows(id, members));
  await record(act, current, 'committee.change', { ...draft, members });
  return readCommittee(act, id);
}

/** Submits it to the bureau above; from now on its members are fixed. Throws `checks-failed` with every failed check. */
export async function submitCommittee(act: Act, id: string, { version }: { version: number }): Promise<Committee> {
  const { tx, actor } = act;
  const current = await getCommittee(tx, id);
  authoriseStep(actor, committeeSubject(current), committeeSteps(current, actor).submit);
  checkVersion({ version: current.version }, { version });
  refuseFailed(await checkCommittee(act, current, await listMembers(tx, id)));
  const change = { state: 'submitted', submitted_by: actor.accountId, refusal_reason: null } as const;
  await update(act, { id, version }, change);
  await record(act, current, 'committee.submit', {});
  return readCommittee(act, id);
}

/** Files it for a span of at most three years, by an officer who did not submit it. */
export async function fileCommittee(act: Act, id: string, filing: CommitteeFiling): Promise<Committee> {
  const { tx, actor } = act;
  const current = await getCommittee(tx, id);
  authoriseStep(actor, committeeSubject(current), committeeSteps(current, actor).file);
  checkVersion({ version: current.version }, { version: filing.version });
  const { version, from, to, approvalNumber } = filing;
  const checks = await checkCommittee(act, current, await listMembers(tx, id));
  refuseFailed([...checks, ...checkFiling(current, { from, to, bureauRegion: actor.bureauRegion })]);
  await update(
    act,
    { id, version },
    {
      state: 'filed',
      filed_from: from,
      filed_to: to,
      approved_by: actor.organisationId,
      approval_number: approvalNumber,
    },
  );
  await record(act, current, 'committee.file', { from, to, approvalNumber });
  return readCommittee(act, id);
}

export async function refuseCommittee(act: Act, id: string, { version, reason }: Reasoned): Promise<Committee> {
  const { tx, actor } = act;
  const current = await getCommittee(tx, id);
  authoriseStep(actor, committeeSubject(current), committeeSteps(current, actor).refuse);
  checkVersion({ version: current.version }, { version });
  await update(act, { id, version }, { state: 'refused', refusal_reason: reason });
  await record(act, current, 'committee.refuse', { reason });
  return readCommittee(act, id);
}

export async function revokeCommittee(act: Act, id: string, { version, reason }: Reasoned): Promise<Committee> {
  const { tx, actor } = act;
  const current = await getCommittee(tx, id);
  authoriseStep(actor, committeeSubject(current), committeeSteps(current, actor).revoke);
  checkVersion({ version: current.version }, { version });
  await update(act, { id, version }, { state: 'revoked', revocation_reason: reason });
  await record(act, current, 'committee.revoke', { reason });
  return readCommittee(act, id);
}

/** A body sees its own committees, a bureau those of its region; nobody else lists them. */
function reachOf(actor: Actor): CommitteeReach {
  const { organisationId: bodyId, bureauRegion: region } = actor;
  authorise(actor, 'committee.read', { bodyId, region });
  return region === null ? { kind: 'body', bodyId: bodyId ?? '' } : { kind: 'region', region };
}

function checkDraft({ scope, specialty }: Draft): void {
  if ((scope === 'specialty') === (specialty !== null)) return;
  const expected =
    scope === 'specialty' ? '按专业组建时须注明专业 · the specialty' : '按系列组建时不写专业 · null: formed by series';
  throw new AppError('request-invalid', { problems: [{ path: '/specialty', expected, found: specialty ?? 'null' }] });
}

async function checkMembers(tx: DatabaseTransaction, members: Members): Promise<void> {
  const ids = members.map(({ expertId }) => expertId);
  const known = new Set((await listExpertsById(tx, ids)).map(({ id }) => id));
  const chairs = members.filter(({ role }) => role === 'chair').length;
  const problems = [
    ...ids.flatMap((id, index) =>
      known.has(id) ? [] : [wrong(`/members/${index}/expertId`, '专家库中的专家 · an expert of the pool', id)],
    ),
    ...ids.flatMap((id, index) =>
      ids.indexOf(id) === index ? [] : [wrong(`/members/${index}/expertId`, '每位专家一次 · each expert once', id)],
    ),
    ...(chairs <= 1 ? [] : [wrong('/members', '一位主任委员 · one chair', `${chairs}`)]),
  ];
  if (problems.length > 0) throw new AppError('request-invalid', { problems });
}

function wrong(path: string, expected: string, found: string) {
  return { path, expected, found };
}

function refuseFailed(checks: readonly ProcedureCheck[]): void {
  const failed = checks.filter(({ ok }) => !ok);
  if (failed.length > 0) throw new AppError('checks-failed', { checks: failed });
}

function memberRows(committeeId: string, members: Members) {
  return members.map(({ expertId, role }) => ({ committee_id: committeeId, expert_id: expertId, role }));
}

/** A committee in the shape of a change to it. */
function inputOf(current: CommitteeRecord, members: readonly MemberRecord[]): CommitteeChange {
  const { name, scope, series, specialty, level, version } = current;
  const seats = members.map(({ expert_id: expertId, role }) => ({ expertId, role }));
  return { name, scope, series, specialty, level, members: seats, version };
}

const bodyNotFiled = { zh: '评价机构不在册', en: 'the evaluation body is suspended or removed' };

async function update(
  { tx }: Act,
  at: { readonly id: string; readonly version: number },
  columns: Parameters<typeof updateCommittee>[2],
): Promise<void> {
  if (!(await updateCommittee(tx, at, columns))) throw new AppError('version-stale');
}

async function record(
  act: Act,
  { id, body_id: bodyId, body_region: region }: Pick<CommitteeRecord, 'id' | 'body_id' | 'body_region'>,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const subject = { kind: 'committee', id };
  await recordChange(act, { chain: `organisation:${bodyId}`, region, action, subject, detail });
}
