import type { ExamPanelMove } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import type { Actor } from '../../../../access/actor.ts';
import { authorise } from '../../../../access/authorise.ts';
import { authoriseStep } from '../../../../access/list-can.ts';
import type { DatabaseTransaction } from '../../../../database/database.ts';
import { AppError } from '../../../../http/app-error.ts';
import type { WorkContext } from '../../../../http/route-context.ts';
import { enqueueJobs } from '../../../../jobs/enqueue-job.ts';
import { asProduct } from '../../as-product.ts';
import { isLapsed } from '../../earlier-evaluation.ts';
import { recordEvaluation } from '../../record-evaluation.ts';
import { candidateNotice, examinerNotice } from '../examination-notices.ts';
import { methodWords } from '../marks/method-words.ts';
import { getPanel } from './get-panel.ts';
import { type PanelStepName, panelSteps } from './panel-steps.ts';
import {
  cancelSlots,
  closeExamSheets,
  holdPanel,
  listExamSheets,
  listSlots,
  moveSlots,
  type PanelRecord,
  type SlotRecord,
  updatePanel,
} from './panels.repository.ts';
import { invitation, sayWhen } from './plan-panel.ts';
import { panelSubject } from './slot-steps.ts';

/**
 * Gives a panel that nobody has marked another time and place; appointments keep their distances. Examiners and candidates whose
 * evaluation runs are told. Throws `panel-not-found`, `not-allowed`, `step-not-possible`, `version-stale`, `request-invalid` for a time not ahead.
 */
export async function movePanel(
  context: WorkContext,
  actor: Actor,
  id: string,
  { version, startsAt, place }: ExamPanelMove,
): Promise<void> {
  if (Date.parse(startsAt) <= context.now().getTime()) {
    const problem = { path: '/startsAt', expected: '将来的时间 · an instant ahead', found: startsAt };
    throw new AppError('request-invalid', { problems: [problem] });
  }
  await change(context, actor, {
    ...{ id, version, step: 'move', columns: {}, detail: { startsAt } },
    async work(tx, { panel }) {
      const later = Date.parse(startsAt) - Date.parse(panel.starts_at);
      await moveSlots(tx, id, { later, place });
    },
    tellCandidate(panel, slot) {
      const { zh, en } = invitation(slot.number, panel.method, { startsAt: slot.starts_at, place });
      return { zh: `${zh}（时间地点变更）`, en: `${en} (changed)` };
    },
    tellExaminer(panel) {
      const when = sayWhen({ startsAt, place });
      return { zh: `考核时间地点变更：${panel.title}${when}`, en: `Changed: ${panel.title}${when}` };
    },
  });
}

/** Calls a panel off that nobody has marked; its candidates can be given another. All are told, as by a move. Throws as `movePanel`. */
export async function cancelPanel(
  context: WorkContext,
  actor: Actor,
  { id, version, reason }: { readonly id: string; readonly version: number; readonly reason: string },
): Promise<void> {
  await change(context, actor, {
    ...{ id, version, step: 'cancel', columns: { cancel_reason: reason }, detail: { reason } },
    async work(tx, { sheets }) {
      await closeExamSheets(tx, sheets);
      await cancelSlots(tx, id);
    },
    tellCandidate: ({ method }, { number }) => ({
      zh: `${number}：${methodWords[method].zh}取消`,
      en: `${number}: ${methodWords[method].en} cancelled`,
    }),
    tellExaminer: ({ title }) => ({ zh: `考核取消：${title}`, en: `Cancelled: ${title}` }),
  });
}

interface Standing {
  readonly panel: PanelRecord;
  /** Ids of the sheets that are open. */
  readonly sheets: readonly string[];
}

interface Change {
  readonly id: string;
  readonly version: number;
  readonly step: PanelStepName;
  readonly columns: Parameters<typeof updatePanel>[2];
  readonly detail: Readonly<Record<string, string>>;
  readonly work: (tx: DatabaseTransaction, standing: Standing) => Promise<void>;
  readonly tellCandidate: (panel: PanelRecord, slot: SlotRecord) => Text;
  readonly tellExaminer: (panel: PanelRecord) => Text;
}

async function change(
  context: WorkContext,
  actor: Actor,
  { id, version, step, columns, detail, work, tellCandidate, tellExaminer }: Change,
): Promise<void> {
  const { database, now, newId } = context;
  await database.transaction(actor, async (tx) => {
    authorise(actor, `exam-panel.${step}`, panelSubject(await getPanel(tx, id)));
  });
  await asProduct(context, `${step}-panel`, async (tx) => {
    await holdPanel(tx, id);
    const panel = await getPanel(tx, id);
    const sheets = await listExamSheets(tx, id);
    const possible = panelSteps({ panel, slots: await listSlots(tx, id), sheets })[step];
    authoriseStep(actor, panelSubject(panel), possible);
    if (!(await updatePanel(tx, { id, version }, columns))) throw new AppError('version-stale');
    const open = sheets.filter(({ state }) => state === 'open');
    await work(tx, { panel, sheets: open.map((sheet) => sheet.id) });
    const slots = (await listSlots(tx, id)).filter((slot) => !isLapsed(slot));
    const examiners = [...new Set(open.map(({ account_id }) => account_id))];
    const notice = () => ({ id: newId(), now: now() });
    await enqueueJobs(tx, [
      ...slots.map((slot) =>
        candidateNotice({ ...notice(), subject: tellCandidate(panel, slot) }, slot.application_id),
      ),
      ...examiners.map((accountId) => examinerNotice({ ...notice(), subject: tellExaminer(panel) }, accountId)),
    ]);
    await recordEvaluation(tx, {
      ...{ actor, at: now().toISOString(), cycleId: panel.cycle_id, jurisdiction: panel.jurisdiction },
      action: possible.action,
      subject: { kind: 'exam-panel', id },
      detail: { ...detail, candidates: slots.length, examiners: examiners.length },
    });
  });
}
