import type {
  Cycle,
  CycleChange,
  CycleFilter,
  CycleListQuery,
  CycleRow,
  NewCycle,
  PublicCycle,
} from '@guantong/contracts';
import { type PolicyBundle, regionName } from '@guantong/engine';
import { authorise } from '../../access/authorise.ts';
import { authoriseStep } from '../../access/list-can.ts';
import type { DatabaseTransaction } from '../../database/database.ts';
import { inParts } from '../../database/slice.ts';
import type { Act } from '../../http/act.ts';
import { AppError } from '../../http/app-error.ts';
import { todayInChina } from '../../http/today.ts';
import { recordChange } from '../organisations/record-change.ts';
import { getOrganisation } from '../organisations/register/organisations.service.ts';
import { checkVersion } from '../organisations/version-check.ts';
import { type CycleBody, outOfRegion } from './check-competence.ts';
import { checkPublication } from './check-publication.ts';
import { cycleColumns, inputOf, refuseDuplicates } from './cycle-input.ts';
import { cycleSteps, cycleSubject } from './cycle-steps.ts';
import {
  type CycleListFilter,
  type CycleRecord,
  countCycles,
  findCycle,
  holdCycle,
  insertCycle,
  keepPolicyBundle,
  listCycles,
  updateCycle,
} from './cycles.repository.ts';
import { pinsOf } from './pins.ts';
import { presentCycle, presentCycleRow, presentPublicCycle, presentPublicRow } from './present-cycle.ts';

/** What is done to a cycle also knows the policy it would be pinned to. */
export interface CycleAct extends Act {
  readonly bundle: PolicyBundle;
}

interface At {
  readonly id: string;
  /** The day the state is told for, in Asia/Shanghai. */
  readonly today: string;
}

/** A cycle as it stands on a day; throws `cycle-not-found`. */
export async function getCycle(tx: DatabaseTransaction, at: At): Promise<CycleRecord> {
  const record = await findCycle(tx, at);
  if (record === undefined) throw new AppError('cycle-not-found');
  return record;
}

/** The same; until the end of the transaction nobody changes, withdraws or closes it. */
export async function lockCycle(tx: DatabaseTransaction, at: At): Promise<CycleRecord> {
  const [, record] = await Promise.all([holdCycle(tx, at.id, 'use'), getCycle(tx, at)]);
  return record;
}

/** Cycles one may apply to on a day, the first to end first. At most 200. */
export async function listOpenCycles(
  tx: DatabaseTransaction,
  {
    today,
    ...filter
  }: Pick<CycleFilter, 'kind' | 'series' | 'occupation' | 'jurisdiction'> & { readonly today: string },
): Promise<readonly CycleRecord[]> {
  const open: CycleListFilter = { ...filter, published: true, openNow: true, sort: 'applyFrom' };
  return listCycles(tx, { filter: open, today, slice: { offset: 0, limit: 200 } });
}

export async function readCycle({ tx, actor, now, bundle }: CycleAct, id: string): Promise<Cycle> {
  const today = todayInChina(now);
  const record = await getCycle(tx, { id, today });
  const isDraft = record.state === 'draft';
  if (isDraft) authorise(actor, 'cycle.read-draft', cycleSubject(record));
  const checks = isDraft ? await checkPublication(tx, record, { today, pins: pinsOf(bundle) }) : null;
  return presentCycle({ record, checks, today }, actor);
}

export async function readCycles({ tx, now }: Act, { page, size, ...filter }: CycleListQuery) {
  const today = todayInChina(now);
  const rows = await listCycles(tx, { filter, today, slice: { offset: (page - 1) * size, limit: size } });
  const total = await countCycles(tx, { filter, today });
  return { items: rows.map((row) => presentCycleRow(row, today)), total, page, size };
}

/** All rows of a filter, a part at a time, for an export. */
export async function* exportCycles({ tx, now }: Act, filter: CycleFilter): AsyncGenerator<CycleRow> {
  const today = todayInChina(now);
  for await (const row of inParts((slice) => listCycles(tx, { filter, today, slice })))
    yield presentCycleRow(row, today);
}

export async function readPublicCycle(tx: DatabaseTransaction, at: At): Promise<PublicCycle> {
  const record = await getCycle(tx, at);
  if (record.state === 'draft') throw new AppError('cycle-not-found');
  return presentPublicCycle(record, at.today);
}

export async function readPublicCycles(
  tx: DatabaseTransaction,
  { page, size, today, ...filter }: CycleListFilter & { page: number; size: number; today: string },
) {
  const published: CycleListFilter = { ...filter, published: true };
  const slice = { offset: (page - 1) * size, limit: size };
  const rows = await listCycles(tx, { filter: published, today, slice });
  const total = await countCycles(tx, { filter: published, today });
  return { items: rows.map((row) => presentPublicRow(row, today)), total, page, size };
}

export async function draftCycle(act: CycleAct, { bodyId, ...input }: NewCycle): Promise<Cycle> {
  const { tx, actor, now, newId } = act;
  authorise(actor, 'cycle.draft', { bodyId });
  const body = await getOrganisation(tx, bodyId);
  if (body.state !== 'filed') throw new AppError('step-not-possible', { reason: bodyNotFiled });
  refuseElsewhere(input.jurisdiction, body);
  refuseDuplicates(input);
  const { name, year, jurisdiction, subject } = input;
  const id = newId();
  await insertCycle(tx, {
    ...cycleColumns(input),
    // Of the jurisdiction, so that a case lies where its policy does.
    province: jurisdiction.slice(0, 2),
    id,
    body_id: bodyId,
    policy_sha256: null,
    calendar_version: null,
    state: 'draft',
    published_at: null,
    closed_at: null,
    created_by: actor.accountId,
    created_at: now.toISOString(),
    version: 1,
  });
  await record(act, { id, jurisdiction }, 'cycle.draft', { name, year, subject });
  return readCycle(act, id);
}

export async function changeCycle(act: CycleAct, id: string, change: CycleChange): Promise<Cycle> {
  const { version, ...input } = change;
  const current = await startStep(act, id, 'change');
  checkVersion(inputOf(current), change);
  refuseElsewhere(input.jurisdiction, await getOrganisation(act.tx, current.body_id));
  refuseDuplicates(input);
  await update(act, { id, version }, { ...cycleColumns(input), province: input.jurisdiction.slice(0, 2) });
  const { name, year, jurisdiction, subject, committeeId, stages } = input;
  await record(act, { id, jurisdiction }, 'cycle.change', { name, year, jurisdiction, subject, committeeId, stages });
  return readCycle(act, id);
}

/** Drafts a cycle for another year after one that was: everything but the pins, its days moved by the years between. */
export async function copyCycle(act: CycleAct, id: string, { year }: { readonly year: number }): Promise<Cycle> {
  const today = todayInChina(act.now);
  const earlier = await getCycle(act.tx, { id, today });
  authorise(act.actor, 'cycle.draft', cycleSubject(earlier));
  const { version: _, ...input } = inputOf(earlier);
  return draftCycle(act, { ...moveYears(input, year - earlier.year), bodyId: earlier.body_id });
}

/**
 * Publishes the notice and pins the policy and the calendar the cycle goes by from now on. Throws `checks-failed` with
 * every failed check.
 */
export async function publishCycle(
  act: CycleAct,
  id: string,
  { version }: { readonly version: number },
): Promise<Cycle> {
  const { tx, now, bundle } = act;
  const current = await startStep(act, id, 'publish', version);
  const pins = pinsOf(bundle);
  const failed = (await checkPublication(tx, current, { today: todayInChina(now), pins })).filter(({ ok }) => !ok);
  if (failed.length > 0) throw new AppError('checks-failed', { checks: failed });
  const { sha256, version: policyVersion } = bundle;
  const at = now.toISOString();
  await keepPolicyBundle(tx, { sha256, version: policyVersion, content: JSON.stringify(bundle), kept_at: at });
  await update(
    act,
    { id, version },
    {
      state: 'published',
      published_at: at,
      policy_sha256: sha256,
      calendar_version: pins.calendarVersion,
    },
  );
  await record(act, current, 'cycle.publish', { ...pins });
  return readCycle(act, id);
}

/** Takes the notice back to a draft, before anybody can have applied. */
export async function withdrawNotice(
  act: CycleAct,
  id: string,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<Cycle> {
  const current = await startStep(act, id, 'withdrawNotice', version);
  const columns = { state: 'draft', published_at: null, policy_sha256: null, calendar_version: null } as const;
  await update(act, { id, version }, columns);
  await record(act, current, 'cycle.withdraw-notice', { reason });
  return readCycle(act, id);
}

/** Writes down that applications are open, on or after the first day. */
export async function openCycle(act: CycleAct, id: string, { version }: { readonly version: number }): Promise<Cycle> {
  const current = await startStep(act, id, 'open', version);
  await update(act, { id, version }, { state: 'running' });
  await record(act, current, 'cycle.open', {});
  return readCycle(act, id);
}

export async function closeCycle(act: CycleAct, id: string, { version }: { readonly version: number }): Promise<Cycle> {
  const current = await startStep(act, id, 'close', version);
  await update(act, { id, version }, { state: 'closed', closed_at: act.now.toISOString() });
  await record(act, current, 'cycle.close', {});
  return readCycle(act, id);
}

/** Throws `request-invalid` for a jurisdiction that lies outside the region of the body. */
function refuseElsewhere(jurisdiction: string, body: Pick<CycleBody, 'region'>): void {
  const words = outOfRegion(jurisdiction, body);
  if (words === undefined) return;
  const [own, other] = [regionName(body.region), regionName(jurisdiction)];
  const expected = `${own.zh}或其下辖地区 · ${own.en} or a region below it`;
  const found = `${other.zh} · ${other.en}`;
  throw new AppError('request-invalid', { problems: [{ path: '/jurisdiction', expected, found }] });
}

/** The cycle, held for a change, once the caller may take the step from the version named. */
async function startStep(
  { tx, actor, now }: Act,
  id: string,
  name: keyof ReturnType<typeof cycleSteps>,
  version?: number,
): Promise<CycleRecord> {
  const today = todayInChina(now);
  await holdCycle(tx, id, 'change');
  const current = await getCycle(tx, { id, today });
  authoriseStep(actor, cycleSubject(current), cycleSteps(current, today)[name]);
  if (version !== undefined) checkVersion({ version: current.version }, { version });
  return current;
}

function moveYears(input: Omit<CycleChange, 'version'>, years: number): Omit<CycleChange, 'version'> {
  const move = (day: string) => {
    const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
    // 29 February becomes the last day of February.
    return moved.endsWith('-02-29') ? moved.replace('-02-29', '-02-28') : moved;
  };
  const { stages, judgedOn, year } = input;
  return {
    ...input,
    year: year + years,
    name: input.name.replaceAll(String(year), String(year + years)),
    judgedOn: judgedOn === null ? null : move(judgedOn),
    stages: {
      noticeOn: move(stages.noticeOn),
      applyFrom: move(stages.applyFrom),
      applyTo: move(stages.applyTo),
      employerBy: move(stages.employerBy),
      acceptBy: move(stages.acceptBy),
      reviewFrom: move(stages.reviewFrom),
      reviewTo: move(stages.reviewTo),
      publicityFrom: move(stages.publicityFrom),
      closeOn: move(stages.closeOn),
    },
  };
}

const bodyNotFiled = { zh: '评价机构不在册', en: 'the evaluation body is suspended or removed' };

async function update(
  { tx }: Act,
  at: { readonly id: string; readonly version: number },
  columns: Parameters<typeof updateCycle>[2],
): Promise<void> {
  if (!(await updateCycle(tx, at, columns))) throw new AppError('version-stale');
}

async function record(
  act: Act,
  { id, jurisdiction }: Pick<CycleRecord, 'id' | 'jurisdiction'>,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const subject = { kind: 'cycle', id };
  await recordChange(act, { chain: `cycle:${id}`, region: jurisdiction, action, subject, detail });
}
