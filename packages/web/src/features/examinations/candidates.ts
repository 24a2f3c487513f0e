import type { EvaluationMethod, ExamCase, ExamPaperRow } from '@guantong/contracts';
import { isOccupationCode } from '../../lib/occupations/is-occupation-code.ts';

/** What somebody ticked otherwise than it stood at first, by case. */
export type Ticks = Readonly<Record<string, boolean>>;

/** Whether a case may be given an examination of its method now: another one must not be before it. */
export function isFree({ state }: ExamCase): boolean {
  return state !== 'planned';
}

/** Who has no examination of the method yet is chosen at first; who has a mark may be examined again. */
export function isChosen(each: ExamCase, ticks: Ticks): boolean {
  return isFree(each) && (ticks[each.applicationId] ?? each.state === 'waiting');
}

/** The cases that a method examines at a level. */
export function casesFor(
  cases: readonly ExamCase[],
  { method, level }: { readonly method: EvaluationMethod; readonly level: string },
): readonly ExamCase[] {
  return cases.filter((each) => each.method === method && each.level === level);
}

/** The cases that a paper can examine: a subject that is no occupation fits every case of its level. */
export function casesForPaper(
  cases: readonly ExamCase[],
  { subject, level }: Pick<ExamPaperRow, 'subject' | 'level'>,
): readonly ExamCase[] {
  return casesFor(cases, { method: 'theory', level }).filter(
    ({ occupation }) => occupation === null || !isOccupationCode(subject) || occupation === subject,
  );
}

/** Ticks that choose all or none. */
export function tickAll(cases: readonly ExamCase[], ticked: boolean): Ticks {
  return Object.fromEntries(cases.filter(isFree).map(({ applicationId }) => [applicationId, ticked]));
}
