import type { ExamStation, NewExamPanel, newPanelSchema } from '@guantong/contracts';
import { checkRubric, evaluationOf, type Rubric } from '@guantong/procedure';
import type { z } from 'zod';
import type { Actor } from '../../../../access/actor.ts';
import { authorise } from '../../../../access/authorise.ts';
import { AppError } from '../../../../http/app-error.ts';
import type { WorkContext } from '../../../../http/route-context.ts';
import { sayInstantInChina } from '../../../../http/say-instant.ts';
import { todayInChina } from '../../../../http/today.ts';
import { enqueueJobs } from '../../../../jobs/enqueue-job.ts';
import { cycleSubject } from '../../../cycles/cycle-steps.ts';
import { getCycle } from '../../../cycles/cycles.service.ts';
import { asProduct } from '../../as-product.ts';
import { recordEvaluation } from '../../record-evaluation.ts';
import { admissionNumber } from '../admission-number.ts';
import { casesWanting } from '../cases-wanting.ts';
import { candidateNotice, examinerNotice } from '../examination-notices.ts';
import { holdGroup } from '../sittings/sittings.repository.ts';
import { chooseExaminers } from './choose-examiners.ts';
import { insertPanel, listBeforePanels } from './panels.repository.ts';

/**
 * Plans a skill examination or an interview: stations, an appointment a candidate, an odd number of examiners of three at least
 * who have no tie to any of them. Candidates are told place and time, examiners that they are asked. Throws
 * `cycle-not-found`, `not-allowed`, `group-not-found`, `step-not-possible`, `request-invalid`, `examiner-excluded`.
 */
export async function planPanel(
  context: WorkContext,
  actor: Actor,
  wanted: z.output<typeof newPanelSchema>,
): Promise<string> {
  const { database, now, newId } = context;
  const today = todayInChina(now());
  const { method, level, title, stations, slots } = wanted;
  checkStations(stations);
  checkSlots(slots, now());
  await database.transaction(actor, async (tx) => {
    const cycle = await getCycle(tx, { id: wanted.cycleId, today });
    authorise(actor, 'exam-panel.plan', cycleSubject(cycle));
  });
  return asProduct(context, 'plan-panel', async (tx) => {
    await holdGroup(tx, wanted);
    const cycle = await getCycle(tx, { id: wanted.cycleId, today });
    const applications = slots.map(({ applicationId }) => applicationId);
    const place = { cycleId: cycle.id, group: wanted.group };
    const cases = await casesWanting(tx, { cycle, place, method, level, only: applications });
    if ((await listBeforePanels(tx, { applications, method })).length > 0)
      throw new AppError('step-not-possible', { reason: beforeAnother });
    const examiners = await chooseExaminers(tx, {
      cycleId: cycle.id,
      today,
      level,
      cases,
      examiners: wanted.examiners,
    });
    const [id, at] = [newId(), now().toISOString()];
    const people = new Map(cases.map((each) => [each.id, each]));
    const evaluations = new Map(cases.map((each) => [each.id, evaluationOf(each.case_state)]));
    const ordered = slots.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0));
    const body_id = cycle.body_id;
    await insertPanel(tx, {
      panel: {
        ...{ id, cycle_id: cycle.id, body_id, jurisdiction: cycle.jurisdiction, group_name: wanted.group },
        ...{ method, level, title, stations: JSON.stringify(stations) },
        ...{ spread_limit_tenths: Math.round(wanted.spreadLimit * 10), created_by: actor.accountId, created_at: at },
      },
      slots: ordered.map(({ applicationId, startsAt, place: where }, index) => ({
        ...{ panel_id: id, application_id: applicationId, body_id, jurisdiction: cycle.jurisdiction },
        ...{ person_id: people.get(applicationId)?.person_id ?? '', starts_at: startsAt, place: where, decision: null },
        evaluation: evaluations.get(applicationId) ?? 1,
        admission_number: admissionNumber({ id, at: startsAt, place: index + 1 }),
      })),
      sheets: ordered.flatMap(({ applicationId }) =>
        examiners.map(({ expertId, accountId }) => ({
          ...{ id: newId(), panel_id: id, application_id: applicationId, body_id, round: 1, signed_at: null },
          ...{ expert_id: expertId, account_id: accountId },
        })),
      ),
    });
    const notice = () => ({ id: newId(), now: now() });
    await enqueueJobs(tx, [
      ...ordered.map((slot) => {
        const subject = invitation(people.get(slot.applicationId)?.number ?? '', method, slot);
        return candidateNotice({ ...notice(), subject }, slot.applicationId);
      }),
      ...examiners.map(({ accountId }) =>
        examinerNotice({ ...notice(), subject: request(title, ordered[0]) }, accountId),
      ),
    ]);
    await recordEvaluation(tx, {
      ...{ actor, at, cycleId: cycle.id, jurisdiction: cycle.jurisdiction },
      action: 'exam-panel.plan',
      subject: { kind: 'exam-panel', id },
      detail: { method, candidates: ordered.length, examiners: examiners.length },
    });
    return id;
  });
}

/** What examiners mark by: the items of all stations. */
export function rubricOf(stations: readonly ExamStation[]): Rubric {
  return {
    items: stations.flatMap(({ items }) =>
      items.map(({ id, name, maximum }) => ({ id, name: { zh: name, en: name }, maximum })),
    ),
  };
}

/** What an examiner is told. */
export function request(title: string, first: Pick<NewExamPanel['slots'][number], 'startsAt' | 'place'> | undefined) {
  const when = first === undefined ? '' : sayWhen(first);
  return { zh: `请担任考评员：${title}${when}`, en: `You are asked to examine: ${title}${when}` };
}

/** Behind the title of a panel: when the first candidate comes, and where. */
export function sayWhen({ startsAt, place }: Pick<NewExamPanel['slots'][number], 'startsAt' | 'place'>): string {
  return ` ${sayInstantInChina(startsAt)}，${place}`;
}

/** What a candidate is told. */
export function invitation(
  number: string,
  method: NewExamPanel['method'],
  { startsAt, place }: Pick<NewExamPanel['slots'][number], 'startsAt' | 'place'>,
) {
  const at = sayInstantInChina(startsAt);
  const { zh, en } = method === 'skill' ? skillWords : interviewWords;
  return { zh: `${number}：${zh} ${at}，${place}`, en: `${number}: ${en} ${at}, ${place}` };
}

function checkStations(stations: readonly ExamStation[]): void {
  const ids = stations.map(({ id }) => id);
  const words = checkRubric(rubricOf(stations)).map((problem) => problem.words);
  const expected = words.map(({ zh, en }) => `${zh} · ${en}`);
  if (new Set(ids).size !== ids.length) expected.push('工位标识各不相同 · ids of stations that differ');
  if (expected.length === 0) return;
  const problems = expected.map((each) => ({ path: '/stations', expected: each, found: 'what was sent' }));
  throw new AppError('request-invalid', { problems });
}

function checkSlots(slots: NewExamPanel['slots'], now: Date): void {
  const ids = slots.map(({ applicationId }) => applicationId);
  const past = slots.findIndex(({ startsAt }) => Date.parse(startsAt) <= now.getTime());
  const fault =
    new Set(ids).size !== ids.length
      ? { path: '/slots', expected: '每名考生一个时间 · one appointment a candidate', found: 'a candidate twice' }
      : past >= 0
        ? {
            path: `/slots/${past}/startsAt`,
            expected: '将来的时间 · an instant ahead',
            found: slots[past]?.startsAt ?? '',
          }
        : undefined;
  if (fault !== undefined) throw new AppError('request-invalid', { problems: [fault] });
}

const skillWords = { zh: '技能操作考核', en: 'skill examination' };
const interviewWords = { zh: '面试答辩', en: 'interview' };
const beforeAnother = {
  zh: '有的考生已排在同类考核中，尚未结束',
  en: 'a candidate has another examination of this method that is not done',
};
