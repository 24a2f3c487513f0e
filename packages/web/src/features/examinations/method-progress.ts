import type { EvaluationMethod, ExamCase, ExamCaseState } from '@guantong/contracts';

/** How far the cases of a group are with one method. */
export interface MethodProgress {
  readonly method: EvaluationMethod;
  readonly cases: readonly ExamCase[];
  readonly counts: Readonly<Record<ExamCaseState, number>>;
}

const order = ['theory', 'skill', 'interview', 'dossier-review', 'competition'] as const;

/** The methods that any case of a group is examined by, in the order of an evaluation. */
export function progressByMethod(cases: readonly ExamCase[]): readonly MethodProgress[] {
  return order.flatMap((method) => {
    const own = cases.filter((each) => each.method === method);
    const countOf = (state: ExamCaseState) => own.filter((each) => each.state === state).length;
    const counts = {
      waiting: countOf('waiting'),
      planned: countOf('planned'),
      marked: countOf('marked'),
      released: countOf('released'),
    };
    return own.length === 0 ? [] : [{ method, cases: own, counts }];
  });
}
