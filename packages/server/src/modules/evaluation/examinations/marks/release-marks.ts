import type { EvaluationMethod, MarkRelease, MarkReleasePreview, MarksReleased } from '@guantong/contracts';
import { evaluationOf, panelMark, panelRules } from '@guantong/procedure';
import type { Actor } from '../../../../access/actor.ts';
import { authorise } from '../../../../access/authorise.ts';
import { listCan } from '../../../../access/list-can.ts';
import type { DatabaseTransaction } from '../../../../database/database.ts';
import { AppError } from '../../../../http/app-error.ts';
import type { WorkContext } from '../../../../http/route-context.ts';
import { todayInChina } from '../../../../http/today.ts';
import { enqueueJobs } from '../../../../jobs/enqueue-job.ts';
import { cycleSubject } from '../../../cycles/cycle-steps.ts';
import type { CycleRecord } from '../../../cycles/cycles.repository.ts';
import { getCycle } from '../../../cycles/cycles.service.ts';
import { asIfProduct, asProduct } from '../../as-product.ts';
import { type CaseToReview, listCasesToReview } from '../../groups/review-groups.repository.ts';
import { reviewSettingsOf } from '../../groups/review-settings.service.ts';
import { recordEvaluation } from '../../record-evaluation.ts';
import { findCountedOutcome, recordCaseResult } from '../../results/record-case-result.ts';
import { listRecordedRounds } from '../../results/recorded-rounds.repository.ts';
import { listSheets } from '../../sheets/sheets.repository.ts';
import { candidateNotice } from '../examination-notices.ts';
import { methodsAsked, passMarkOf } from '../methods-asked.ts';
import { makeMark } from './make-mark.ts';
import { listMarksOf, listMarksOfGroup, releaseMarks } from './marks.repository.ts';

/**
 * The head of the body releases the marks of a method in a group, of a dossier review those of its signed sheets. Candidates are
 * told; a case that has all it needs gets its result, also one whose marks were released while it was on hold. Throws `cycle-not-found`, `not-allowed`, `group-not-found`,
 * `step-not-possible` where there is nothing to release.
 */
export async function releaseGroupMarks(
  context: WorkContext,
  actor: Actor,
  place: MarkRelease,
): Promise<MarksReleased> {
  await authoriseRelease(context, actor, place);
  return asProduct(context, 'release-marks', async (tx) => {
    const { due, recorded, pending } = await release(tx, { context, actor, place });
    if (due.length + recorded === 0) throw new AppError('step-not-possible', { reason: nothingToRelease });
    return { released: due.length, recorded, pending };
  });
}

/** What the release would do, worked out by doing it and taking it back. Throws as the release, but for there being nothing. */
export async function previewRelease(
  context: WorkContext,
  actor: Actor,
  place: MarkRelease,
): Promise<MarkReleasePreview> {
  await authoriseRelease(context, actor, place);
  return asIfProduct(context, 'preview-release', async (tx) => {
    const { cycle, cases, marks, due, recorded } = await release(tx, { context, actor, place });
    const outcomes = due.map(({ target, mark_tenths: tenths }) => {
      if (tenths === null) return 'absent';
      return tenths >= passMarkOf(cycle, target, place.method) * 10 ? 'passed' : 'failed';
    });
    const countOf = (outcome: 'absent' | 'passed' | 'failed') => outcomes.filter((each) => each === outcome).length;
    const marked = new Set(marks.map(({ application_id }) => application_id));
    const missing = cases.filter((each) => asksNow(cycle, each, place.method) && !marked.has(each.id));
    return {
      ...{ cycleId: place.cycleId, group: place.group, method: place.method, cycleName: cycle.name, recorded },
      ...{ due: due.length, released: marks.length - due.length },
      ...{ passed: countOf('passed'), failed: countOf('failed'), absent: countOf('absent') },
      missing: missing.map(({ id, number, person_name: name }) => ({ applicationId: id, number, name })),
      can: listCan(actor, cycleSubject(cycle), [
        { action: 'exam-mark.release', obstacle: due.length + recorded === 0 ? nothingToRelease : undefined },
      ]),
    };
  });
}

async function authoriseRelease(
  { database, now }: WorkContext,
  actor: Actor,
  { cycleId }: Pick<MarkRelease, 'cycleId'>,
): Promise<void> {
  await database.transaction(actor, async (tx) => {
    const cycle = await getCycle(tx, { id: cycleId, today: todayInChina(now()) });
    authorise(actor, 'exam-mark.release', cycleSubject(cycle));
  });
}

interface Release {
  readonly context: WorkContext;
  readonly actor: Actor;
  readonly place: MarkRelease;
}

async function release(tx: DatabaseTransaction, { context, actor, place: { cycleId, group, method } }: Release) {
  const { now, newId } = context;
  const cycle = await getCycle(tx, { id: cycleId, today: todayInChina(now()) });
  const cases = await listCasesToReview(tx, { cycleId, group });
  if (cases.length === 0) throw new AppError('group-not-found');
  if (method === 'dossier-review') await collectSheets(tx, context, { cycle, cases });
  const marks = await listMarksOfGroup(tx, { cycleId, group, method });
  const due = marks.filter(({ released_at }) => released_at === null);
  const at = now().toISOString();
  const ids = due.map(({ id }) => id);
  await releaseMarks(tx, { ids, by: actor.accountId, at });
  const numbers = new Map(cases.map(({ id, number }) => [id, number]));
  await enqueueJobs(
    tx,
    due.map(({ application_id }) => {
      const number = numbers.get(application_id) ?? '';
      const subject = { zh: `${number}：成绩已发布`, en: `${number}: a mark was released` };
      return candidateNotice({ id: newId(), now: now(), subject }, application_id);
    }),
  );
  let [recorded, pending] = [0, 0];
  // Also cases that could not have their result when the mark was released, such as one on hold then.
  for (const { application_id } of marks) {
    const done = await recordCaseResult({ tx, newId, now: now() }, application_id);
    if (done === 'recorded') recorded += 1;
    if (done === 'pending') pending += 1;
  }
  await recordEvaluation(tx, {
    ...{ actor, at, cycleId, jurisdiction: cycle.jurisdiction },
    action: 'exam-mark.release',
    subject: { kind: 'cycle', id: cycleId },
    detail: { group, method, marks: ids, recorded },
  });
  return { cycle, cases, marks, due, recorded, pending };
}

/** Whether a case is examined by the method now. */
function asksNow(cycle: CycleRecord, each: CaseToReview, method: EvaluationMethod): boolean {
  const isDue = each.state === 'under-evaluation' && each.case_state.result === null;
  return isDue && methodsAsked(cycle, each).some((asked) => asked.method === method);
}

/** Whether a sealed ballot has counted a case: before, its mark would foretell the vote. */
async function isVotedOn(tx: DatabaseTransaction, applicationId: string): Promise<boolean> {
  const known = await listRecordedRounds(tx, applicationId);
  return (await findCountedOutcome(tx, applicationId, known)) !== undefined;
}

/** Makes the mark of a dossier review from the signed sheets of each case whose level asks for it, where all are signed. */
async function collectSheets(
  tx: DatabaseTransaction,
  { now, newId }: WorkContext,
  { cycle, cases }: { readonly cycle: CycleRecord; readonly cases: readonly CaseToReview[] },
): Promise<void> {
  const { rubric } = await reviewSettingsOf(tx, cycle.id);
  for (const each of cases) {
    const { id, case_state, body_id, jurisdiction, person_id } = each;
    if (!asksNow(cycle, each, 'dossier-review')) continue;
    if (cycle.kind === 'title-review' && !(await isVotedOn(tx, id))) continue;
    const all = await listSheets(tx, { applicationId: id }, { offset: 0, limit: 100 });
    const evaluation = evaluationOf(case_state);
    const sheets = all.filter(({ round }) => round === evaluation);
    if (sheets.length === 0 || sheets.some((sheet) => sheet.state !== 'signed')) continue;
    const marks = await listMarksOf(tx, { applicationId: id, evaluation });
    const known = marks.find(({ method }) => method === 'dossier-review');
    // A mark of these sheets is there already.
    if (known !== undefined && sheets.every(({ signed_at }) => (signed_at ?? '') <= known.made_at)) continue;
    const answer = panelMark(
      { items: rubric },
      {
        rule: panelRules['dossier-review'],
        sheets: sheets.map(({ expert_id, scores }) => ({ expertId: expert_id, enteredBy: expert_id, scores })),
      },
    );
    if (!answer.ok) continue;
    await makeMark(tx, {
      ...{ id: newId(), at: now().toISOString(), method: 'dossier-review' },
      result: { kind: 'mark', mark: answer.result.mark },
      source: { kind: 'sheets', id },
      case: { application_id: id, cycle_id: cycle.id, body_id, jurisdiction, person_id, evaluation },
    });
  }
}

const nothingToRelease = {
  zh: '本组该项没有待发布的成绩；考试结束、评分封存后才有',
  en: 'no mark of this method waits in the group: there is one when the examination is over or the marks are sealed',
};
