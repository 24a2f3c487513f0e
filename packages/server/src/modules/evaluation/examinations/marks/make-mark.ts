import type { EvaluationMethod } from '@guantong/contracts';
import type { MethodResult } from '@guantong/procedure';
import type { DatabaseTransaction } from '../../../../database/database.ts';
import type { ExamMarksTable } from '../examinations.tables.ts';
import { awaitsMarks, insertMark, supersedeMark } from './marks.repository.ts';

export interface MarkToMake {
  readonly id: string;
  readonly at: string;
  readonly case: Pick<
    ExamMarksTable,
    'application_id' | 'cycle_id' | 'body_id' | 'jurisdiction' | 'person_id' | 'evaluation'
  >;
  readonly method: EvaluationMethod;
  readonly result: Exclude<MethodResult, { readonly kind: 'not-examined' }>;
  readonly source: { readonly kind: ExamMarksTable['source_kind']; readonly id: string };
}

/**
 * Keeps a mark that nobody but the chair reads until it is released; it takes the place of an earlier one of the same evaluation. Where
 * that evaluation has its result, or another has begun, nothing waits for the mark and none is made. Needs a system transaction.
 */
export async function makeMark(tx: DatabaseTransaction, mark: MarkToMake): Promise<void> {
  const { id, at, method, result, source } = mark;
  const { application_id: applicationId, evaluation } = mark.case;
  if (!(await awaitsMarks(tx, { applicationId, evaluation }))) return;
  await supersedeMark(tx, { applicationId, evaluation, method, at });
  await insertMark(tx, {
    ...mark.case,
    ...{ id, method, source_kind: source.kind, source_id: source.id, made_at: at },
    mark_tenths: result.kind === 'mark' ? Math.round(result.mark * 10) : null,
  });
}
