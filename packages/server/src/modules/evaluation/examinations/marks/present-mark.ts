import type { MarkRow } from '@guantong/contracts';
import type { Actor } from '../../../../access/actor.ts';
import { listCan } from '../../../../access/list-can.ts';
import { earlierEvaluation } from '../../earlier-evaluation.ts';
import { levelOf, methodsOf } from '../methods-asked.ts';
import type { ListedMark } from './marks.repository.ts';

/** A mark as row security shows it: who may not know one before its release does not see the row. */
export function presentMark(actor: Actor, record: ListedMark): MarkRow {
  const { id, application_id, evaluation, number, person_name, cycle_id, cycle_name, group_name, method, released_at } =
    record;
  const level = levelOf(record.target) ?? 'intermediate';
  const asked = methodsOf(record, level).find((each) => each.method === method);
  const { mark_tenths: tenths } = record;
  const current = evaluation === record.evaluation_now;
  const passMark = asked?.passMark ?? 60;
  return {
    ...{ id, applicationId: application_id, number, name: person_name, cycleId: cycle_id, cycleName: cycle_name },
    ...{ evaluation, current },
    ...{ group: group_name, level, method, weight: asked?.weight ?? 0, passMark, clause: record.clause },
    source: { kind: record.source_kind, id: record.source_id },
    state: released_at === null ? 'made' : 'released',
    ...{ madeAt: record.made_at, releasedAt: released_at },
    result: tenths === null ? { kind: 'absent' } : { kind: 'mark', mark: tenths / 10 },
    passed: tenths !== null && tenths >= passMark * 10,
    can: listCan(actor, { bodyId: record.body_id, region: record.jurisdiction }, [
      {
        action: 'exam-mark.release',
        obstacle: released_at !== null ? released : current ? undefined : earlierEvaluation,
      },
    ]),
  };
}

const released = { zh: '成绩已发布', en: 'the mark is released' };
