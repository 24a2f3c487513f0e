import type { EvaluationMethod, LevelMethods } from '@guantong/contracts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { AppError } from '../../../http/app-error.ts';
import type { CycleRecord } from '../../cycles/cycles.repository.ts';
import { type CaseToReview, type GroupPlace, listCasesToReview } from '../groups/review-groups.repository.ts';
import { levelOf, methodsAsked } from './methods-asked.ts';

export interface CasesWanted {
  readonly cycle: Pick<CycleRecord, 'methods'>;
  readonly place: GroupPlace;
  readonly method: EvaluationMethod;
  readonly level: LevelMethods['level'];
  /** Only cases for this occupation; another subject than an occupation fits every case of the level. */
  readonly subject?: string | undefined;
  readonly only?: readonly string[] | undefined;
}

/**
 * The cases of a group that are under evaluation at a level, have no result yet and whose methods ask for this one, by number.
 * Throws `group-not-found` where there is none, `step-not-possible` where one that was named is not among them.
 */
export async function casesWanting(tx: DatabaseTransaction, wanted: CasesWanted): Promise<readonly CaseToReview[]> {
  const { cycle, place, method, level, subject, only } = wanted;
  const all = (await listCasesToReview(tx, place)).filter(
    (each) =>
      each.state === 'under-evaluation' &&
      each.case_state.result === null &&
      levelOf(each.target) === level &&
      isOfSubject(each.target, subject) &&
      methodsAsked(cycle, each).some((asked) => asked.method === method),
  );
  if (all.length === 0) throw new AppError('group-not-found', { reason: noneWaits });
  if (only === undefined) return all;
  const chosen = all.filter(({ id }) => only.includes(id));
  if (chosen.length < new Set(only).size) throw new AppError('step-not-possible', { reason: notWaiting });
  return chosen;
}

/** A subject that is no occupation fits every case. */
function isOfSubject(target: CaseToReview['target'], subject: string | undefined): boolean {
  if (subject === undefined || target.type !== 'skill-level' || !isOccupation(subject)) return true;
  return target.occupation === subject;
}

function isOccupation(subject: string): boolean {
  return /^[1-8]-\d{2}-\d{2}-\d{2}$/.test(subject);
}

const noneWaits = {
  zh: '本组没有评价中、需要该项考试或考核的申报',
  en: 'no case of the group is under evaluation and wants this method',
};
const notWaiting = {
  zh: '所选申报须属于本组、在评价中、尚无结果并需要该项考试或考核',
  en: 'each case belongs to the group, is under evaluation without a result and wants this method',
};
