import {
  type MarkingChange,
  type MarkingFilter,
  type MarkingRow,
  type MarkingSheet,
  markingRowSchema,
  markingSheetSchema,
} from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { checkScores, sumOfScores } from '@guantong/procedure';
import type { Actor } from '../../../../access/actor.ts';
import { authorise } from '../../../../access/authorise.ts';
import { authoriseStep, listCan, type PossibleStep } from '../../../../access/list-can.ts';
import type { DatabaseTransaction } from '../../../../database/database.ts';
import type { Page } from '../../../../database/slice.ts';
import { AppError } from '../../../../http/app-error.ts';
import type { WorkContext } from '../../../../http/route-context.ts';
import { enqueueJob } from '../../../../jobs/enqueue-job.ts';
import { asProduct } from '../../as-product.ts';
import { earlierEvaluation, isLapsed } from '../../earlier-evaluation.ts';
import { reviewSettingsOf } from '../../groups/review-settings.service.ts';
import { recordEvaluation } from '../../record-evaluation.ts';
import { ofApplicant, redact, type Viewer } from '../../redact.ts';
import { refuseScores } from '../../refuse-scores.ts';
import { rubricOf } from '../panels/plan-panel.ts';
import { SETTLE_SLOT, settleSlot } from '../panels/settle-slot.ts';
import { countMarking, listMarking, type MarkingRecord, updateMarking } from './marking.repository.ts';

/** The own sheets of an examiner; those of others do not exist for them. */
export async function readMarkingList(
  context: WorkContext,
  actor: Actor,
  { page, size, ...filter }: MarkingFilter & Page,
) {
  authorise(actor, 'exam-marking.list');
  const wanted = { ...filter, accountId: actor.accountId };
  return asProduct(context, 'read-marking', async (tx) => {
    const items: MarkingRow[] = [];
    for (const record of await listMarking(tx, wanted, { offset: (page - 1) * size, limit: size }))
      items.push(redact(markingRowSchema, await viewerOf(tx, record), head(record)));
    return { items, total: await countMarking(tx, wanted), page, size };
  });
}

/** Throws `marking-sheet-not-found`, `not-allowed`. */
export async function readMarking(context: WorkContext, actor: Actor, id: string): Promise<MarkingSheet> {
  return ownSheet(context, actor, id, async (tx, record) => {
    authorise(actor, 'exam-marking.read', subjectOf(record));
    const { stations, scores, comment, signed_at: signedAt, version } = record;
    return redact(markingSheetSchema, await viewerOf(tx, record), {
      ...head(record),
      ...{ stations, scores, comment, signedAt, version },
      can: listCan(actor, subjectOf(record), Object.values(markingSteps(record))),
    });
  });
}

/** Saves what is filled in so far. Throws `version-stale`, `step-not-possible` once signed, `request-invalid`. */
export async function fillMarking(
  context: WorkContext,
  actor: Actor,
  id: string,
  { version, scores, comment }: MarkingChange,
): Promise<void> {
  await ownSheet(context, actor, id, async (_, record) => {
    authoriseStep(actor, subjectOf(record), markingSteps(record).fill);
    refuseScores(rubricOf(record.stations), scores);
  });
  await context.database.transaction(actor, async (tx) => {
    const change = {
      ...(scores === undefined ? {} : { scores: JSON.stringify(scores) }),
      ...(comment === undefined ? {} : { comment }),
    };
    if (!(await updateMarking(tx, { id, version }, change))) throw new AppError('version-stale');
  });
}

/** Signs a sheet on which every item is marked; with the last one the mark of the candidate is sealed. Throws as `fillMarking`. */
export async function signMarking(
  context: WorkContext,
  actor: Actor,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  const { now, newId } = context;
  const place = await ownSheet(context, actor, id, async (_, record) => {
    authoriseStep(actor, subjectOf(record), markingSteps(record).sign);
    return { panelId: record.panel_id, applicationId: record.application_id };
  });
  await context.database.transaction(actor, async (tx) => {
    const at = now().toISOString();
    if (!(await updateMarking(tx, { id, version }, { state: 'signed', signed_at: at })))
      throw new AppError('version-stale');
    // Should the server end before the next line, the job seals what this was the last sheet of.
    await enqueueJob(tx, { id: newId(), kind: SETTLE_SLOT, payload: place, now: now() });
  });
  await asProduct(context, 'sign-marking', async (tx) => {
    const [record] = await listMarking(tx, { id, accountId: actor.accountId }, { offset: 0, limit: 1 });
    if (record === undefined) throw new AppError('marking-sheet-not-found');
    await settleSlot(tx, place, { now, newId });
    await recordEvaluation(tx, {
      ...{ actor, at: now().toISOString(), cycleId: record.cycle_id, jurisdiction: record.jurisdiction },
      action: 'exam-marking.sign',
      subject: { kind: 'exam-sheet', id },
      detail: {},
    });
  });
}

async function ownSheet<T>(
  context: WorkContext,
  actor: Actor,
  id: string,
  work: (tx: DatabaseTransaction, record: MarkingRecord) => Promise<T>,
): Promise<T> {
  authorise(actor, 'exam-marking.list');
  return asProduct(context, 'marking', async (tx) => {
    const [record] = await listMarking(tx, { id, accountId: actor.accountId }, { offset: 0, limit: 1 });
    if (record === undefined) throw new AppError('marking-sheet-not-found');
    return work(tx, record);
  });
}

function subjectOf({ account_id, body_id }: MarkingRecord) {
  return { accountId: account_id, bodyId: body_id };
}

async function viewerOf(tx: DatabaseTransaction, { cycle_id }: MarkingRecord): Promise<Viewer> {
  return { side: 'expert', blindness: (await reviewSettingsOf(tx, cycle_id)).blindness };
}

function head(record: MarkingRecord) {
  const { id, panel_id, title, cycle_name, method, admission_number, starts_at, place, round } = record;
  const isEarlier = record.state === 'open' && isLapsed(record);
  const state = isEarlier ? 'closed' : record.state;
  return {
    ...{ id, panelId: panel_id, title, cycleName: cycle_name, method, admissionNumber: admission_number },
    ...{ candidateName: ofApplicant(record.person_name), startsAt: starts_at, place, round, state },
    total: Object.keys(record.scores).length === 0 ? null : sumOfScores(record.scores),
  };
}

function markingSteps(record: MarkingRecord): Readonly<Record<'fill' | 'sign', PossibleStep>> {
  const over = obstacleTo(record);
  return {
    fill: { action: 'exam-marking.fill', obstacle: over },
    sign: { action: 'exam-marking.sign', obstacle: over ?? incomplete(record) },
  };
}

function obstacleTo(record: MarkingRecord): Text | undefined {
  if (record.state === 'signed') return signed;
  if (record.state === 'closed') return closed;
  return isLapsed(record) ? earlierEvaluation : undefined;
}

function incomplete({ stations, scores }: MarkingRecord): Text | undefined {
  const words = checkScores(rubricOf(stations), scores).map((problem) => problem.words);
  if (words.length === 0) return undefined;
  return { zh: words.map(({ zh }) => zh).join('；'), en: words.map(({ en }) => en).join('; ') };
}

const signed: Text = { zh: '评分表已签', en: 'the sheet is signed' };
const closed: Text = { zh: '该评分表已不需要（缺考、更换考评员或考核取消）', en: 'the sheet is not needed any more' };
