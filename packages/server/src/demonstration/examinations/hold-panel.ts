import type { ExamStation, LevelMethods, NewExamPanel } from '@guantong/contracts';
import type { Actor } from '../../access/actor.ts';
import { listMarking } from '../../modules/evaluation/examinations/marking/marking.repository.ts';
import { fillMarking, signMarking } from '../../modules/evaluation/examinations/marking/marking.service.ts';
import { noteAbsence } from '../../modules/evaluation/examinations/panels/act-on-slot.ts';
import { listPanels, listSlots } from '../../modules/evaluation/examinations/panels/panels.repository.ts';
import { planPanel } from '../../modules/evaluation/examinations/panels/plan-panel.ts';
import { contextAt, look, type ReviewStage } from '../reviews/review-stage.ts';

export interface PanelCandidate {
  readonly applicationId: string;
  /** Absent: not marked yet. Shares of the highest mark, one of each examiner who has signed. */
  readonly shares: readonly number[];
  readonly isAbsent: boolean;
}

export interface PanelToHold {
  readonly cycleId: string;
  readonly group: string;
  readonly method: NewExamPanel['method'];
  readonly level: LevelMethods['level'];
  readonly title: string;
  readonly place: string;
  readonly stations: readonly ExamStation[];
  readonly clerk: Actor;
  readonly examiners: readonly { readonly expertId: string; readonly actor: Actor }[];
  readonly plannedAt: Date;
  /** The first appointment; the next ones half an hour later each. */
  readonly begins: Date;
  readonly candidates: readonly PanelCandidate[];
}

const MINUTE = 60_000;

/** Plans a panel, and lets its examiners mark whom they have marked by now. */
export async function holdPanel(stage: ReviewStage, panel: PanelToHold): Promise<void> {
  const id = await planOnce(stage, panel);
  for (const [place, candidate] of panel.candidates.entries()) {
    const after = new Date(panel.begins.getTime() + (place * 30 + 40) * MINUTE);
    if (candidate.isAbsent) await stayAway(stage, panel, { id, candidate, after });
    else await markOne(stage, panel, { id, candidate, after });
  }
}

async function planOnce(stage: ReviewStage, panel: PanelToHold): Promise<string> {
  const { cycleId, group, method, level, title, place, clerk, plannedAt, begins } = panel;
  const find = { cycle: cycleId, group, method };
  const [there] = await look(stage, (tx) => listPanels(tx, find, { offset: 0, limit: 1 }));
  if (there !== undefined) return there.id;
  return planPanel(contextAt(stage, plannedAt), clerk, {
    ...{ cycleId, group, method, level, title, spreadLimit: 15 },
    stations: [...panel.stations],
    examiners: panel.examiners.map(({ expertId }) => expertId),
    slots: panel.candidates.map(({ applicationId }, index) => ({
      applicationId,
      startsAt: new Date(begins.getTime() + index * 30 * MINUTE).toISOString(),
      place,
    })),
  });
}

interface Marking {
  readonly id: string;
  readonly candidate: PanelCandidate;
  readonly after: Date;
}

async function markOne(
  stage: ReviewStage,
  { examiners, stations }: PanelToHold,
  { id, candidate, after }: Marking,
): Promise<void> {
  const items = stations.flatMap((station) => station.items);
  // The last examiners sign first: whose log-in is told comes first in the list, and may still have to mark.
  for (const [index, share] of candidate.shares.entries()) {
    const actor = examiners.at(-1 - index)?.actor;
    if (actor === undefined) continue;
    const wanted = { accountId: actor.accountId, state: 'open' } as const;
    const open = await look(stage, (tx) => listMarking(tx, wanted, { offset: 0, limit: 100 }));
    const sheet = open.find((each) => each.panel_id === id && each.application_id === candidate.applicationId);
    if (sheet === undefined) continue;
    const scores = Object.fromEntries(items.map(({ id: item, maximum }) => [item, Math.round(maximum * share)]));
    const context = contextAt(stage, new Date(after.getTime() + index * 3 * MINUTE));
    await fillMarking(context, actor, sheet.id, {
      version: sheet.version,
      scores,
      comment: '操作规范，按时完成（演示）。',
    });
    await signMarking(context, actor, { id: sheet.id, version: sheet.version + 1 });
  }
}

async function stayAway(
  stage: ReviewStage,
  { clerk }: PanelToHold,
  { id, candidate: { applicationId }, after }: Marking,
): Promise<void> {
  const [slot] = await look(stage, (tx) => listSlots(tx, id, applicationId));
  if (slot?.state !== 'marking') return;
  const place = { panelId: id, applicationId };
  await noteAbsence(contextAt(stage, after), clerk, place, { version: slot.version });
}
