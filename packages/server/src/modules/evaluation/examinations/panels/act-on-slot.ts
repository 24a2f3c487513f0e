import type { ExamSlotExaminers, SpreadDecision } from '@guantong/contracts';
import type { Actor } from '../../../../access/actor.ts';
import { authorise } from '../../../../access/authorise.ts';
import { authoriseStep } from '../../../../access/list-can.ts';
import type { DatabaseTransaction } from '../../../../database/database.ts';
import { AppError } from '../../../../http/app-error.ts';
import type { WorkContext } from '../../../../http/route-context.ts';
import { todayInChina } from '../../../../http/today.ts';
import { enqueueJobs } from '../../../../jobs/enqueue-job.ts';
import { getCycle } from '../../../cycles/cycles.service.ts';
import { asProduct } from '../../as-product.ts';
import { recordEvaluation } from '../../record-evaluation.ts';
import { casesWanting } from '../cases-wanting.ts';
import { examinerNotice } from '../examination-notices.ts';
import { makeMark } from '../marks/make-mark.ts';
import { chooseExaminers } from './choose-examiners.ts';
import { getPanel } from './get-panel.ts';
import {
  closeExamSheets,
  type ExamSheetRecord,
  holdSlot,
  insertExamSheets,
  listExamSheets,
  listSlots,
  type PanelRecord,
  type SlotPlace,
  type SlotRecord,
  updateSlot,
} from './panels.repository.ts';
import { request } from './plan-panel.ts';
import { settleSlot } from './settle-slot.ts';
import { panelSubject, type SlotStepName, slotState, slotSteps } from './slot-steps.ts';

/** Gives a candidate other examiners, before anybody has signed. Throws as every step of a slot, and `examiner-excluded`. */
export async function replaceExaminers(
  context: WorkContext,
  actor: Actor,
  place: SlotPlace,
  { version, examiners, reason }: ExamSlotExaminers,
): Promise<void> {
  const { now, newId } = context;
  await actOnSlot(
    context,
    actor,
    { ...place, version, step: 'replaceExaminers' },
    async ({ tx, panel, slot, sheets }) => {
      const today = todayInChina(now());
      const cycle = await getCycle(tx, { id: panel.cycle_id, today });
      const group = { cycleId: panel.cycle_id, group: panel.group_name };
      const only = [place.applicationId];
      const cases = await casesWanting(tx, { cycle, place: group, method: panel.method, level: panel.level, only });
      const chosen = await chooseExaminers(tx, { cycleId: cycle.id, today, level: panel.level, cases, examiners });
      const round = sheets.filter((each) => each.round === slot.round);
      const leaving = round.filter(({ expert_id }) => !examiners.includes(expert_id));
      const coming = chosen.filter(({ expertId }) => !round.some(({ expert_id }) => expert_id === expertId));
      if (round.some(({ state, expert_id }) => state === 'closed' && examiners.includes(expert_id)))
        throw new AppError('step-not-possible', { reason: wasReplaced });
      await closeExamSheets(
        tx,
        leaving.map(({ id }) => id),
      );
      await insertExamSheets(tx, sheetRows({ slot, round: slot.round, newId }, coming));
      await updateSlot(tx, slot, {});
      await enqueueJobs(
        tx,
        coming.map(({ accountId }) => {
          const first = { startsAt: slot.starts_at, place: slot.place };
          return examinerNotice({ id: newId(), now: now(), subject: request(panel.title, first) }, accountId);
        }),
      );
      return { reason, replaced: leaving.length };
    },
  );
}

/** Notes that a candidate did not come, before anybody has signed. */
export async function noteAbsence(
  context: WorkContext,
  actor: Actor,
  place: SlotPlace,
  { version }: { readonly version: number },
): Promise<void> {
  const { now, newId } = context;
  await actOnSlot(context, actor, { ...place, version, step: 'noteAbsence' }, async ({ tx, panel, slot, sheets }) => {
    await closeExamSheets(
      tx,
      sheets.map(({ id }) => id),
    );
    await updateSlot(tx, slot, { state: 'absent' });
    const { application_id, body_id, jurisdiction, person_id, evaluation } = slot;
    await makeMark(tx, {
      ...{ id: newId(), at: now().toISOString(), method: panel.method, result: { kind: 'absent' } },
      source: { kind: 'panel', id: panel.id },
      case: { application_id, cycle_id: panel.cycle_id, body_id, jurisdiction, person_id, evaluation },
    });
    return {};
  });
}

/** The chair keeps the mean of marks that lie far apart, or has them all given again on new sheets. No mark is changed. */
export async function decideSpread(
  context: WorkContext,
  actor: Actor,
  place: SlotPlace,
  { version, decision, reason }: SpreadDecision,
): Promise<void> {
  const { now, newId } = context;
  await actOnSlot(context, actor, { ...place, version, step: 'decideSpread' }, async ({ tx, panel, slot, sheets }) => {
    const kept = JSON.stringify({ kind: decision, reason });
    if (decision === 'keep') {
      await updateSlot(tx, slot, { decision: kept });
      await settleSlot(tx, place, { now, newId, keep: true });
      return { decision, reason };
    }
    const round = slot.round + 1;
    const again = sheets
      .filter((each) => each.round === slot.round && each.state === 'signed')
      .map(({ expert_id, account_id }) => ({ expertId: expert_id, accountId: account_id }));
    await updateSlot(tx, slot, { state: 'marking', round, decision: kept });
    await insertExamSheets(tx, sheetRows({ slot, round, newId }, again));
    const subject = { zh: `需要重新评分：${panel.title}`, en: `To be marked again: ${panel.title}` };
    await enqueueJobs(
      tx,
      again.map(({ accountId }) => examinerNotice({ id: newId(), now: now(), subject }, accountId)),
    );
    return { decision, reason };
  });
}

interface SlotStanding {
  readonly tx: DatabaseTransaction;
  readonly panel: PanelRecord;
  readonly slot: SlotRecord;
  readonly sheets: readonly ExamSheetRecord[];
}

/** One step of a candidate who is held: judged, done, on record. Throws `panel-not-found`, `exam-candidate-not-found`, `not-allowed`, `step-not-possible`, `version-stale`. */
async function actOnSlot(
  context: WorkContext,
  actor: Actor,
  { version, step, ...place }: SlotPlace & { readonly version: number; readonly step: SlotStepName },
  work: (standing: SlotStanding) => Promise<Readonly<Record<string, string | number>>>,
): Promise<void> {
  const { database, now } = context;
  await database.transaction(actor, async (tx) => {
    const panel = await getPanel(tx, place.panelId);
    authorise(actor, slotSteps({ state: 'marking', anySigned: false })[step].action, panelSubject(panel));
  });
  await asProduct(context, step, async (tx) => {
    await holdSlot(tx, place);
    const panel = await getPanel(tx, place.panelId);
    const [slot] = await listSlots(tx, place.panelId, place.applicationId);
    if (slot === undefined) throw new AppError('exam-candidate-not-found');
    const sheets = await listExamSheets(tx, place.panelId, place.applicationId);
    const anySigned = sheets.some(({ state }) => state === 'signed');
    const possible = slotSteps({ state: slotState(slot), anySigned })[step];
    authoriseStep(actor, panelSubject(panel), possible);
    if (slot.version !== version) throw new AppError('version-stale');
    const detail = await work({ tx, panel, slot, sheets });
    await recordEvaluation(tx, {
      ...{ actor, at: now().toISOString(), cycleId: panel.cycle_id, jurisdiction: panel.jurisdiction },
      action: possible.action,
      subject: { kind: 'exam-panel', id: panel.id },
      detail: { applicationId: place.applicationId, ...detail },
    });
  });
}

const wasReplaced = {
  zh: '已被更换的考评员不再参加该考生的评分',
  en: 'an examiner who was replaced does not mark this candidate again',
};

interface NewSheets {
  readonly slot: SlotRecord;
  readonly round: number;
  readonly newId: () => string;
}

function sheetRows(
  { slot: { panel_id, application_id, body_id }, round, newId }: NewSheets,
  examiners: readonly { readonly expertId: string; readonly accountId: string }[],
) {
  return examiners.map(({ expertId, accountId }) => ({
    ...{ id: newId(), panel_id, application_id, body_id, round, signed_at: null },
    ...{ expert_id: expertId, account_id: accountId },
  }));
}
