import type { ExamCase, ExamCaseFilter, ExamCases } from '@guantong/contracts';
import type { Actor } from '../../../../access/actor.ts';
import { authorise } from '../../../../access/authorise.ts';
import { listCan } from '../../../../access/list-can.ts';
import type { DatabaseTransaction } from '../../../../database/database.ts';
import { AppError } from '../../../../http/app-error.ts';
import type { WorkContext } from '../../../../http/route-context.ts';
import { todayInChina } from '../../../../http/today.ts';
import { cycleSubject } from '../../../cycles/cycle-steps.ts';
import { getCycle } from '../../../cycles/cycles.service.ts';
import { asProduct } from '../../as-product.ts';
import { type CaseToReview, listCasesToReview } from '../../groups/review-groups.repository.ts';
import { levelOf, methodsAsked } from '../methods-asked.ts';
import { listMarksOfCases, listSeatsOf, listSheeted, listSlotsOf } from './exam-cases.repository.ts';

/**
 * What the cases of a group that are under evaluation and have no result are to be examined by, and how far that is; nothing
 * of a mark but that there is one. Throws `cycle-not-found`, `not-allowed`, `group-not-found`.
 */
export async function readExamCases(context: WorkContext, actor: Actor, filter: ExamCaseFilter): Promise<ExamCases> {
  const { cycle: cycleId, group, method, state } = filter;
  const today = todayInChina(context.now());
  await context.database.transaction(actor, async (tx) => {
    const cycle = await getCycle(tx, { id: cycleId, today });
    authorise(actor, 'exam-case.list', cycleSubject(cycle));
  });
  return asProduct(context, 'list-exam-cases', async (tx) => {
    const cycle = await getCycle(tx, { id: cycleId, today });
    const all = await listCasesToReview(tx, { cycleId, group });
    if (all.length === 0) throw new AppError('group-not-found');
    const cases = all.filter((each) => each.state === 'under-evaluation' && each.case_state.result === null);
    const standing = await readStanding(tx, cases);
    const items = cases
      .flatMap((each) => methodsAsked(cycle, each).map((asked) => present(each, asked, standing)))
      .filter((each) => (method ?? each.method) === each.method && (state ?? each.state) === each.state);
    return {
      ...{ cycleId, group, cycleName: cycle.name, items },
      can: listCan(actor, cycleSubject(cycle), [
        { action: 'exam-sitting.plan' },
        { action: 'exam-panel.plan' },
        { action: 'exam-mark.record-competition' },
        { action: 'exam-mark.release' },
      ]),
    };
  });
}

/** What is there of examinations of the cases. */
async function readStanding(tx: DatabaseTransaction, cases: readonly CaseToReview[]) {
  const ids = cases.map(({ id }) => id);
  const [seats, slots, marks] = await Promise.all([
    listSeatsOf(tx, ids),
    listSlotsOf(tx, ids),
    listMarksOfCases(tx, ids),
  ]);
  return {
    sheeted: await listSheeted(tx, ids),
    marks: new Map(marks.map((each) => [`${each.application_id} ${each.method}`, each])),
    // The latest of several stays.
    examinations: new Map<string, ExamCase['examination']>([
      ...seats.map((each) => [`${each.application_id} theory`, of('sitting', each)] as const),
      ...slots.map((each) => [`${each.application_id} ${each.method}`, of('panel', each)] as const),
    ]),
  };
}

interface Placed {
  readonly id: string;
  readonly title: string;
  readonly starts_at: string;
}

function of(kind: 'sitting' | 'panel', { id, title, starts_at: startsAt }: Placed): ExamCase['examination'] {
  return { kind, id, title, startsAt };
}

function present(
  record: CaseToReview,
  { method, passMark }: ReturnType<typeof methodsAsked>[number],
  { sheeted, marks, examinations }: Awaited<ReturnType<typeof readStanding>>,
): ExamCase {
  const { id, number, person_name: name, employer_name: employerName, target } = record;
  const mark = marks.get(`${id} ${method}`);
  const examination = examinations.get(`${id} ${method}`) ?? null;
  const isPlanned = examination !== null || (method === 'dossier-review' && sheeted.has(id));
  return {
    ...{ applicationId: id, number, name, employerName, method, passMark, examination },
    level: levelOf(target) ?? 'intermediate',
    occupation: target.type === 'skill-level' ? target.occupation : null,
    state: mark === undefined ? (isPlanned ? 'planned' : 'waiting') : mark.released_at === null ? 'marked' : 'released',
  };
}
