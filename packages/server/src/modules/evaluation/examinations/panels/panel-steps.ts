import type { Text } from '@guantong/engine';
import type { PossibleStep } from '../../../../access/list-can.ts';
import type { ExamSheetRecord, PanelRecord, SlotRecord } from './panels.repository.ts';

export type PanelStepName = 'move' | 'cancel';

interface PanelStanding {
  readonly panel: Pick<PanelRecord, 'cancel_reason'>;
  readonly slots: readonly Pick<SlotRecord, 'state'>[];
  readonly sheets: readonly Pick<ExamSheetRecord, 'state' | 'scores'>[];
}

/** What may be done with a panel as a whole: nothing once it is called off, or an examiner has begun to mark, or somebody was absent. */
export function panelSteps(standing: PanelStanding): Readonly<Record<PanelStepName, PossibleStep>> {
  const obstacle = obstacleTo(standing);
  return { move: { action: 'exam-panel.move', obstacle }, cancel: { action: 'exam-panel.cancel', obstacle } };
}

function obstacleTo({ panel, slots, sheets }: PanelStanding): Text | undefined {
  if (panel.cancel_reason !== null) return panelCancelled;
  // A sheet of an examiner who was replaced is closed, whatever stands on it.
  if (sheets.some(({ state, scores }) => state !== 'closed' && Object.keys(scores).length > 0)) return marked;
  return slots.some(({ state }) => state !== 'marking') ? absent : undefined;
}

export const panelCancelled: Text = { zh: '考核已取消', en: 'the panel is called off' };
const marked: Text = {
  zh: '已有考评员开始评分，整场不能再变更或取消；其余考生请逐人办理',
  en: 'an examiner has begun to mark, so the panel can be neither moved nor called off: deal with the other candidates one by one',
};
const absent: Text = {
  zh: '已有考生登记缺考，整场不能再变更或取消；其余考生请逐人办理',
  en: 'an absence is noted, so the panel can be neither moved nor called off: deal with the other candidates one by one',
};
