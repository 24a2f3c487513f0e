import type { ExamSlot, OwnExaminations } from '@guantong/contracts';
import { authorise } from '../../../../access/authorise.ts';
import type { Act } from '../../../../http/act.ts';
import { isLapsed } from '../../earlier-evaluation.ts';
import { passMarkOf } from '../methods-asked.ts';
import { slotState } from '../panels/slot-steps.ts';
import { sittingState } from '../sittings/sitting-steps.ts';
import { listOwnMarks, listOwnSittings, listOwnSlots } from './own-examinations.repository.ts';

type Admission = OwnExaminations['admissions'][number];
type OwnSitting = Awaited<ReturnType<typeof listOwnSittings>>[number];
type OwnSlot = Awaited<ReturnType<typeof listOwnSlots>>[number];

/** What the caller is invited to as a candidate, the next first, and the own marks that are released. */
export async function readOwnExaminations({
  tx,
  actor,
  now,
}: Pick<Act, 'tx' | 'actor' | 'now'>): Promise<OwnExaminations> {
  authorise(actor, 'examination.read-own');
  const personId = actor.personId ?? '';
  if (personId === '') return { admissions: [], marks: [] };
  const sittings = await listOwnSittings(tx, personId);
  const slots = await listOwnSlots(tx, personId);
  const admissions = [...sittings.map((each) => ofSitting(each, now)), ...slots.map(ofSlot)];
  return {
    admissions: admissions.sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1)),
    marks: (await listOwnMarks(tx, personId)).flatMap((record) => {
      const { application_id: applicationId, number, method, mark_tenths: tenths, released_at: releasedAt } = record;
      const { evaluation, evaluation_now } = record;
      if (releasedAt === null) return [];
      const passMark = passMarkOf(record, record.target, method);
      const result = tenths === null ? ({ kind: 'absent' } as const) : ({ kind: 'mark', mark: tenths / 10 } as const);
      return [
        {
          applicationId,
          number,
          evaluation,
          current: evaluation === evaluation_now,
          method,
          result,
          passMark,
          passed: tenths !== null && tenths >= passMark * 10,
          releasedAt,
        },
      ];
    }),
  };
}

function ofSitting(record: OwnSitting, now: Date): Admission {
  const { sitting_id, application_id, number, cycle_name, title, admission_number, seat, room, minutes } = record;
  return {
    ...{ kind: 'sitting', id: sitting_id, applicationId: application_id, number, cycleName: cycle_name, title, seat },
    ...{ method: 'theory', admissionNumber: admission_number, place: room, minutes },
    ...{ startsAt: record.opens_at, endsAt: record.closes_at, state: stateOf(record, now) },
  };
}

function stateOf(record: OwnSitting, now: Date): Admission['state'] {
  const state = sittingState(record, now);
  if (state === 'cancelled') return 'cancelled';
  if (record.handed_in_at !== null) return 'handed-in';
  if (isLapsed(record) && !record.absent) return 'lapsed';
  if (record.deadline_at !== null) return now.toISOString() <= record.deadline_at ? 'running' : 'handed-in';
  if (state === 'closed') return 'absent';
  return state;
}

function ofSlot(record: OwnSlot): Admission {
  const { panel_id, application_id, number, cycle_name, title, method, admission_number, place, starts_at } = record;
  return {
    ...{
      kind: 'panel',
      id: panel_id,
      applicationId: application_id,
      number,
      cycleName: cycle_name,
      title,
      method,
      place,
    },
    ...{ admissionNumber: admission_number, seat: null, startsAt: starts_at, endsAt: null, minutes: null },
    state: slotStates[slotState(record)],
  };
}

/** What a candidate reads of how far the marking is: nothing of marks that lie apart. */
const slotStates: Readonly<Record<ExamSlot['state'], Admission['state']>> = {
  marking: 'planned',
  spread: 'planned',
  sealed: 'done',
  absent: 'absent',
  cancelled: 'cancelled',
  lapsed: 'lapsed',
};
