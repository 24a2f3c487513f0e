import type { ExamPanel, ExamPanelRow, ExamSlot, PanelFilter } from '@guantong/contracts';
import { sumOfScores } from '@guantong/procedure';
import type { Actor } from '../../../../access/actor.ts';
import { authorise } from '../../../../access/authorise.ts';
import { listCan } from '../../../../access/list-can.ts';
import { inParts, type Page } from '../../../../database/slice.ts';
import type { Act } from '../../../../http/act.ts';
import type { WorkContext } from '../../../../http/route-context.ts';
import { asProduct } from '../../as-product.ts';
import { examinationSources } from '../examination-sources.ts';
import { getPanel } from './get-panel.ts';
import { panelSteps } from './panel-steps.ts';
import {
  countPanels,
  type ExamSheetRecord,
  listExamSheets,
  listPanels,
  listSlots,
  type PanelRecord,
  type SlotRecord,
} from './panels.repository.ts';
import { spreadTenths } from './settle-slot.ts';
import { panelSubject, slotState, slotSteps } from './slot-steps.ts';

export async function readPanels({ tx, actor }: Act, { page, size, ...filter }: PanelFilter & Page) {
  authorise(actor, 'exam-panel.list');
  const rows = await listPanels(tx, filter, { offset: (page - 1) * size, limit: size });
  return { items: rows.map(presentRow), total: await countPanels(tx, filter), page, size };
}

/** All of a filter, a part at a time, for an export. */
export async function* exportPanels({ tx, actor }: Act, filter: PanelFilter): AsyncGenerator<ExamPanelRow> {
  authorise(actor, 'exam-panel.list');
  for await (const row of inParts((slice) => listPanels(tx, filter, slice))) yield presentRow(row);
}

/**
 * A panel with its candidates. Who examines the body knows alone; what each gave, and the marks before their release, the chair
 * alone. Throws `panel-not-found`, `not-allowed`.
 */
export async function readPanel(context: WorkContext, actor: Actor, id: string): Promise<ExamPanel> {
  await context.database.transaction(actor, async (tx) => {
    authorise(actor, 'exam-panel.read', panelSubject(await getPanel(tx, id)));
  });
  return asProduct(context, 'read-panel', async (tx) => {
    const panel = await getPanel(tx, id);
    const [slots, sheets] = [await listSlots(tx, id), await listExamSheets(tx, id)];
    const { examiners, spread, mark } = examinationSources;
    const isReleased = slots.length > 0 && slots.every(({ released_at }) => released_at !== null);
    return {
      ...presentRow(panel),
      stations: panel.stations.map((station) => ({ ...station, items: [...station.items] })),
      spreadLimit: panel.spread_limit_tenths / 10,
      sources: { examiners, spread, mark },
      slots: slots.map((slot) =>
        presentSlot({
          ...{ actor, panel, slot },
          sheets: sheets.filter(({ application_id }) => application_id === slot.application_id),
        }),
      ),
      cancelReason: panel.cancel_reason,
      version: panel.version,
      can: listCan(actor, panelSubject(panel), [
        ...Object.values(panelSteps({ panel, slots, sheets })),
        { action: 'exam-mark.release', obstacle: isReleased ? allReleased : undefined },
      ]),
    };
  });
}

/** The candidates of a panel, for an export. */
export async function listPanelCandidates(
  context: WorkContext,
  actor: Actor,
  id: string,
): Promise<readonly ExamSlot[]> {
  return (await readPanel(context, actor, id)).slots ?? [];
}

const allReleased = { zh: '成绩均已发布', en: 'all marks are released' };

function presentRow(record: PanelRecord): ExamPanelRow {
  const { id, cycle_id, cycle_name, group_name, method, level, title, candidates, sealed, to_decide } = record;
  return {
    ...{ id, cycleId: cycle_id, cycleName: cycle_name, group: group_name, method, level, title, candidates, sealed },
    ...{ toDecide: to_decide, startsAt: record.starts_at, cancelled: record.cancel_reason !== null },
  };
}

interface SlotToPresent {
  readonly actor: Actor;
  readonly panel: PanelRecord;
  readonly slot: SlotRecord;
  readonly sheets: readonly ExamSheetRecord[];
}

function presentSlot({ actor, panel, slot, sheets }: SlotToPresent): ExamSlot {
  const isChair = actor.role === 'body-chair';
  const round = sheets.filter((each) => each.round === slot.round && each.state !== 'closed');
  const totals = round.filter(({ state }) => state === 'signed').map(({ scores }) => sumOfScores(scores));
  const isKnown = slot.released_at !== null || isChair;
  const isDone = slot.state === 'sealed' || slot.state === 'absent';
  const state = slotState(slot);
  return {
    ...{ applicationId: slot.application_id, number: slot.number, name: slot.person_name },
    ...{ employerName: slot.employer_name, admissionNumber: slot.admission_number, startsAt: slot.starts_at },
    ...{ place: slot.place, state, round: slot.round, version: slot.version },
    examiners:
      isChair || actor.role === 'body-clerk'
        ? round.map((sheet) => ({
            ...{ expertId: sheet.expert_id, name: sheet.expert_name },
            state: sheet.state === 'signed' ? 'signed' : 'open',
            total: isChair && sheet.state === 'signed' && slot.state !== 'marking' ? sumOfScores(sheet.scores) : null,
          }))
        : null,
    spread: isChair && slot.state !== 'marking' && totals.length > 1 ? spreadTenths(totals) / 10 : null,
    decision: slot.decision,
    result: !isDone || !isKnown ? null : resultOf(slot),
    can: listCan(
      actor,
      panelSubject(panel),
      Object.values(slotSteps({ state, anySigned: sheets.some((sheet) => sheet.state === 'signed') })),
    ),
  };
}

function resultOf({ state, mark_tenths }: SlotRecord): ExamSlot['result'] {
  if (state === 'absent') return { kind: 'absent' };
  return mark_tenths === null ? null : { kind: 'mark', mark: mark_tenths / 10 };
}
