import type { ExamSlot } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import type { Subject } from '../../../../access/conditions.ts';
import type { PossibleStep } from '../../../../access/list-can.ts';
import { earlierEvaluation, isLapsed } from '../../earlier-evaluation.ts';
import { panelCancelled } from './panel-steps.ts';
import type { PanelRecord, SlotRecord } from './panels.repository.ts';

/** What the access table is asked about a panel. */
export function panelSubject({ body_id, jurisdiction }: Pick<PanelRecord, 'body_id' | 'jurisdiction'>): Subject {
  return { bodyId: body_id, region: jurisdiction };
}

/** How a candidate of a panel stands; what was not done when the evaluation began again is not needed any more. */
export function slotState(slot: Pick<SlotRecord, 'state' | 'evaluation' | 'evaluation_now'>): ExamSlot['state'] {
  const isOpen = slot.state === 'marking' || slot.state === 'spread';
  return isOpen && isLapsed(slot) ? 'lapsed' : slot.state;
}

export type SlotStepName = 'replaceExaminers' | 'noteAbsence' | 'decideSpread';

/** What may be done with a candidate of a panel, and what about it stands in the way. */
export function slotSteps({
  state,
  anySigned,
}: {
  readonly state: ExamSlot['state'];
  readonly anySigned: boolean;
}): Readonly<Record<SlotStepName, PossibleStep>> {
  const open = state === 'marking' ? (anySigned ? signed : undefined) : (over[state] ?? notMarking);
  return {
    replaceExaminers: { action: 'exam-panel.replace-examiners', obstacle: open },
    noteAbsence: { action: 'exam-panel.note-absence', obstacle: open },
    decideSpread: {
      action: 'exam-panel.decide-spread',
      obstacle: state === 'spread' ? undefined : (over[state] ?? noSpread),
    },
  };
}

const over: Partial<Readonly<Record<ExamSlot['state'], Text>>> = {
  cancelled: panelCancelled,
  lapsed: earlierEvaluation,
};
const notMarking: Text = { zh: '该考生已不在评分中', en: 'the candidate is not being marked' };
const signed: Text = { zh: '已有考评员签署评分', en: 'an examiner has signed' };
const noSpread: Text = { zh: '没有待裁定的分差', en: 'no marks lie too far apart' };
