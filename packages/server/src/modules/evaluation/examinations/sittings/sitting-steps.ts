import type { ExamSitting } from '@guantong/contracts';
import type { Subject } from '../../../../access/conditions.ts';
import type { PossibleStep } from '../../../../access/list-can.ts';
import type { SittingRecord } from './sittings.repository.ts';

type Times = Pick<SittingRecord, 'opens_at' | 'closes_at' | 'cancel_reason'>;

/** What the access table is asked about a sitting. */
export function sittingSubject({ body_id, jurisdiction }: Pick<SittingRecord, 'body_id' | 'jurisdiction'>): Subject {
  return { bodyId: body_id, region: jurisdiction };
}

/** The state by the clock of the server; both ends belong to the time. */
export function sittingState({ opens_at, closes_at, cancel_reason }: Times, now: Date): ExamSitting['state'] {
  if (cancel_reason !== null) return 'cancelled';
  const at = now.toISOString();
  if (at < opens_at) return 'planned';
  return at <= closes_at ? 'open' : 'closed';
}

export function sittingSteps(record: Times, now: Date): Readonly<Record<'move' | 'cancel', PossibleStep>> {
  const state = sittingState(record, now);
  const begun = { zh: '考试已开始、结束或取消', en: 'the sitting has begun, ended or been cancelled' };
  const obstacle = state === 'planned' ? undefined : begun;
  return { move: { action: 'exam-sitting.move', obstacle }, cancel: { action: 'exam-sitting.cancel', obstacle } };
}
