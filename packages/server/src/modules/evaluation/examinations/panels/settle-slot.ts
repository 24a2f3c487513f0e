import { type PanelMark, panelMark, panelRules } from '@guantong/procedure';
import { z } from 'zod';
import type { DatabaseTransaction } from '../../../../database/database.ts';
import type { JobHandler } from '../../../../jobs/job-handler.ts';
import { recordEvaluation } from '../../record-evaluation.ts';
import { makeMark } from '../marks/make-mark.ts';
import {
  type ExamSheetRecord,
  holdSlot,
  listExamSheets,
  listPanels,
  listSlots,
  type PanelRecord,
  type SlotPlace,
  updateSlot,
} from './panels.repository.ts';
import { rubricOf } from './plan-panel.ts';

/** The kind of job that seals a mark when the last sheet came in; what was done at once it finds done. */
export const SETTLE_SLOT = 'settle-slot';

export interface SettleWork {
  readonly now: () => Date;
  readonly newId: () => string;
}

const payloadSchema = z.object({ panelId: z.uuid(), applicationId: z.uuid() });
const system = { role: 'system', purpose: 'settle-slot' } as const;

export function createSettleSlot(work: SettleWork): JobHandler {
  return async ({ job, database }) => {
    const place = payloadSchema.parse(job.payload);
    await database.transaction(system, (tx) => settleSlot(tx, place, work));
    return {};
  };
}

/**
 * When all sheets of the round are signed: the mark is their mean (`panelMark`), sealed with the audit; where highest and lowest
 * total lie further apart than the limit, it waits for the chair, unless the chair `keep`s it. Needs a system transaction.
 */
export async function settleSlot(
  tx: DatabaseTransaction,
  place: SlotPlace,
  { now, newId, keep = false }: SettleWork & { readonly keep?: boolean },
): Promise<void> {
  await holdSlot(tx, place);
  const [panel] = await listPanels(tx, { id: place.panelId }, { offset: 0, limit: 1 });
  const [slot] = await listSlots(tx, place.panelId, place.applicationId);
  if (panel === undefined || slot === undefined || (slot.state !== 'marking' && !(keep && slot.state === 'spread')))
    return;
  const sheets = (await listExamSheets(tx, place.panelId, place.applicationId)).filter(
    ({ round, state }) => round === slot.round && state !== 'closed',
  );
  if (sheets.length === 0 || sheets.some(({ state }) => state !== 'signed')) return;
  const result = meanOf(panel, sheets);
  const spread = spreadTenths(result.totals.map(({ total }) => total));
  if (spread > panel.spread_limit_tenths && !keep) {
    await updateSlot(tx, slot, { state: 'spread' });
    return;
  }
  await updateSlot(tx, slot, { state: 'sealed' });
  const at = now().toISOString();
  const { application_id, body_id, jurisdiction, person_id, evaluation } = slot;
  await makeMark(tx, {
    ...{ id: newId(), at, method: panel.method, result: { kind: 'mark', mark: result.mark } },
    source: { kind: 'panel', id: panel.id },
    case: { application_id, cycle_id: panel.cycle_id, body_id, jurisdiction, person_id, evaluation },
  });
  await recordEvaluation(tx, {
    ...{ actor: null, at, cycleId: panel.cycle_id, jurisdiction: panel.jurisdiction },
    action: 'exam-panel.seal',
    subject: { kind: 'exam-panel', id: panel.id },
    detail: { applicationId: application_id, round: slot.round, sheets: sheets.map(({ id }) => id) },
  });
}

/** Highest less lowest, in tenths. */
export function spreadTenths(totals: readonly number[]): number {
  return totals.length === 0 ? 0 : Math.round((Math.max(...totals) - Math.min(...totals)) * 10);
}

function meanOf(panel: PanelRecord, sheets: readonly ExamSheetRecord[]): PanelMark {
  const answer = panelMark(rubricOf(panel.stations), {
    rule: panelRules[panel.method],
    sheets: sheets.map(({ expert_id, scores }) => ({ expertId: expert_id, enteredBy: expert_id, scores })),
  });
  if (!answer.ok) throw new Error(answer.problems.map(({ words }) => words.en).join('; '));
  return answer.result;
}
