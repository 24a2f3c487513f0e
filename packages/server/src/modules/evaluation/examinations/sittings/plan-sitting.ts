import type { NewExamSitting } from '@guantong/contracts';
import { evaluationOf } from '@guantong/procedure';
import type { Actor } from '../../../../access/actor.ts';
import { authorise } from '../../../../access/authorise.ts';
import { AppError } from '../../../../http/app-error.ts';
import type { WorkContext } from '../../../../http/route-context.ts';
import { sayInstantInChina } from '../../../../http/say-instant.ts';
import { todayInChina } from '../../../../http/today.ts';
import { enqueueJob, enqueueJobs } from '../../../../jobs/enqueue-job.ts';
import { cycleSubject } from '../../../cycles/cycle-steps.ts';
import { getCycle } from '../../../cycles/cycles.service.ts';
import { asProduct } from '../../as-product.ts';
import { recordEvaluation } from '../../record-evaluation.ts';
import { admissionNumber } from '../admission-number.ts';
import { casesWanting } from '../cases-wanting.ts';
import { candidateNotice } from '../examination-notices.ts';
import { findPaper } from '../papers/papers.repository.ts';
import { closingJob } from './close-sitting.ts';
import { holdGroup, insertSitting, listSeated } from './sittings.repository.ts';

/**
 * Plans a sitting: a paper, a room, a time, and as candidates the cases of the group that want a theory examination at the
 * level of the paper and have no sitting before them. Each candidate is told place and time. Throws `cycle-not-found`,
 * `not-allowed`, `paper-not-found`, `group-not-found`, `step-not-possible`, `request-invalid` for times that do not fit.
 */
export async function planSitting(context: WorkContext, actor: Actor, wanted: NewExamSitting): Promise<string> {
  const { database, now, newId } = context;
  const today = todayInChina(now());
  checkTimes(wanted, now());
  await database.transaction(actor, async (tx) => {
    const cycle = await getCycle(tx, { id: wanted.cycleId, today });
    authorise(actor, 'exam-sitting.plan', cycleSubject(cycle));
  });
  return asProduct(context, 'plan-sitting', async (tx) => {
    await holdGroup(tx, wanted);
    const cycle = await getCycle(tx, { id: wanted.cycleId, today });
    const paper = await findPaper(tx, wanted.paperId);
    if (paper === undefined || paper.cycle_id !== cycle.id) throw new AppError('paper-not-found');
    const { subject, level, content } = paper;
    const place = { cycleId: cycle.id, group: wanted.group };
    const only = wanted.applications;
    const cases = await casesWanting(tx, { cycle, place, method: 'theory', level, subject, only });
    const seated = await listSeated(tx, { applications: cases.map(({ id }) => id), now: now().toISOString() });
    const waiting = cases.filter(({ id }) => !seated.has(id));
    // Who has two such cases sits for one now and for the other in another sitting.
    const due = waiting.filter(
      ({ person_id: person }, at) => waiting.findIndex((each) => each.person_id === person) === at,
    );
    if (due.length === 0) throw new AppError('step-not-possible', { reason: allSeated });
    const [id, at] = [newId(), now().toISOString()];
    const { title, room, opensAt, closesAt, minutes } = wanted;
    await insertSitting(tx, {
      sitting: {
        ...{ id, cycle_id: cycle.id, body_id: cycle.body_id, jurisdiction: cycle.jurisdiction },
        ...{ group_name: wanted.group, paper_id: paper.id, subject, level, title, room, minutes },
        shape: JSON.stringify(
          Object.fromEntries(
            content.map(({ id: question, options }) => [question, options.map((each) => each.id).join('')]),
          ),
        ),
        ...{ opens_at: opensAt, closes_at: closesAt, cancel_reason: null, closed_at: null },
        ...{ created_by: actor.accountId, created_at: at },
      },
      candidates: due.map(({ id: application_id, person_id, case_state }, index) => ({
        ...{ sitting_id: id, application_id, body_id: cycle.body_id, jurisdiction: cycle.jurisdiction, person_id },
        evaluation: evaluationOf(case_state),
        ...{ admission_number: admissionNumber({ id, at: opensAt, place: index + 1 }), seat: index + 1 },
        ...{ started_at: null, deadline_at: null, handed_in_at: null, handed_in_by: null, journal_sha256: null },
      })),
    });
    await enqueueJob(tx, closingJob({ id: newId(), now: now(), sittingId: id, closesAt }));
    await enqueueJobs(
      tx,
      due.map((each) =>
        candidateNotice({ id: newId(), now: now(), subject: invitation(each.number, wanted) }, each.id),
      ),
    );
    await recordEvaluation(tx, {
      ...{ actor, at, cycleId: cycle.id, jurisdiction: cycle.jurisdiction },
      action: 'exam-sitting.plan',
      subject: { kind: 'exam-sitting', id },
      detail: { paperHash: paper.hash, candidates: due.length, opensAt, closesAt, minutes },
    });
    return id;
  });
}

type Times = Pick<NewExamSitting, 'opensAt' | 'closesAt' | 'minutes'>;

/** Throws `request-invalid` unless the time lies ahead and is long enough. */
export function checkTimes({ opensAt, closesAt, minutes }: Times, now: Date): void {
  const length = Date.parse(closesAt) - Date.parse(opensAt);
  const fault =
    Date.parse(opensAt) <= now.getTime()
      ? { path: '/opensAt', expected: '将来的时间 · an instant ahead', found: opensAt }
      : length < minutes * 60_000
        ? {
            path: '/closesAt',
            expected: `开考后至少 ${minutes} 分钟 · ${minutes} minutes after the opening`,
            found: closesAt,
          }
        : undefined;
  if (fault !== undefined) throw new AppError('request-invalid', { problems: [fault] });
}

/** What a candidate is told: place and time. */
export function invitation(
  number: string,
  { room, opensAt, minutes }: Pick<NewExamSitting, 'room' | 'opensAt' | 'minutes'>,
) {
  const at = sayInstantInChina(opensAt);
  return {
    zh: `${number}：理论知识考试 ${at}，${room}，${minutes} 分钟`,
    en: `${number}: theory examination ${at}, ${room}, ${minutes} minutes`,
  };
}

const allSeated = { zh: '本组考生均已安排考试', en: 'every candidate of the group has a sitting before them' };
