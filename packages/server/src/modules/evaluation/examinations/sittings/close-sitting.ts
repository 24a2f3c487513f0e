import { z } from 'zod';
import type { Database } from '../../../../database/database.ts';
import { eachApart, type OnFault } from '../../../../jobs/each-apart.ts';
import type { NewJob } from '../../../../jobs/enqueue-job.ts';
import type { JobHandler } from '../../../../jobs/job-handler.ts';
import { recordEvaluation } from '../../record-evaluation.ts';
import { markAbsent } from '../attempts/attempts.repository.ts';
import { type HandInWork, handInAtDeadline } from '../attempts/hand-in.ts';
import { makeMark } from '../marks/make-mark.ts';
import { findSitting, holdSitting, listSittingCandidates, updateSitting } from './sittings.repository.ts';

/** The kind of job that hands in what runs when a sitting ends, and notes who did not come. */
export const CLOSE_SITTING = 'close-sitting';

/** The job for the end of a sitting; one a sitting and end. */
export function closingJob(of: {
  readonly id: string;
  readonly now: Date;
  readonly sittingId: string;
  readonly closesAt: string;
}): NewJob {
  const { id, now, sittingId, closesAt } = of;
  return {
    ...{ id, kind: CLOSE_SITTING, now, payload: { sittingId } },
    // The last millisecond still belongs to the candidates.
    runAt: new Date(Date.parse(closesAt) + 1),
    idempotencyKey: `${CLOSE_SITTING}:${sittingId}:${closesAt}`,
  };
}

const payloadSchema = z.object({ sittingId: z.uuid() });
const system = { role: 'system', purpose: 'close-sitting' } as const;

export function createCloseSitting(work: HandInWork & { readonly onFault: OnFault }): JobHandler {
  return async ({ job, database }) => {
    const { sittingId } = payloadSchema.parse(job.payload);
    return closeSitting(database, sittingId, work);
  };
}

/** Does nothing before the end, or for a sitting that was cancelled. Run again it finds nothing left to do. */
export async function closeSitting(
  database: Database,
  sittingId: string,
  work: HandInWork & { readonly onFault: OnFault },
): Promise<{ readonly handedIn: number; readonly absent: number }> {
  const { now, newId } = work;
  const candidates = await database.transaction(system, async (tx) => {
    const sitting = await findSitting(tx, sittingId);
    const isOver = sitting !== undefined && sitting.cancel_reason === null && now().toISOString() > sitting.closes_at;
    return isOver && sitting.closed_at === null ? listSittingCandidates(tx, sittingId) : undefined;
  });
  if (candidates === undefined) return { handedIn: 0, absent: 0 };
  const running = candidates.filter((each) => each.started_at !== null && each.handed_in_at === null);
  const handedIn = await eachApart(
    running,
    ({ person_id }) => handInAtDeadline(database, { sittingId, personId: person_id }, work),
    work.onFault,
  );
  const absent = await database.transaction(system, async (tx) => {
    await holdSitting(tx, sittingId);
    const sitting = await findSitting(tx, sittingId);
    if (sitting === undefined || sitting.closed_at !== null) return 0;
    const missing = await markAbsent(tx, sittingId);
    const at = now().toISOString();
    for (const { application_id, body_id, jurisdiction, person_id, evaluation } of missing)
      await makeMark(tx, {
        ...{
          id: newId(),
          at,
          method: 'theory',
          result: { kind: 'absent' },
          source: { kind: 'sitting', id: sittingId },
        },
        case: { application_id, cycle_id: sitting.cycle_id, body_id, jurisdiction, person_id, evaluation },
      });
    await updateSitting(tx, sitting, { closed_at: at });
    await recordEvaluation(tx, {
      ...{ actor: null, at, cycleId: sitting.cycle_id, jurisdiction: sitting.jurisdiction },
      action: 'exam-sitting.close',
      subject: { kind: 'exam-sitting', id: sittingId },
      detail: {
        handedIn: candidates.filter(({ started_at }) => started_at !== null).length,
        absent: missing.length,
      },
    });
    return missing.length;
  });
  return { handedIn, absent };
}
