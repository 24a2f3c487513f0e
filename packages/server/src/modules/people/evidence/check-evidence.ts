import type { DatabaseTransaction } from '../../../database/database.ts';
import { AppError } from '../../../http/app-error.ts';
import { listEvidence } from './evidence.repository.ts';

/** Throws `request-invalid` unless every id names a file of the person. */
export async function checkEvidence(tx: DatabaseTransaction, personId: string, ids: readonly string[]): Promise<void> {
  const known = new Set((await listEvidence(tx, { personId, ids })).map(({ id }) => id));
  const problems = ids.flatMap((id, index) =>
    known.has(id)
      ? []
      : [{ path: `/evidence/${index}`, expected: '本人已上传的材料 · a file of this person', found: `"${id}"` }],
  );
  if (problems.length > 0) throw new AppError('request-invalid', { problems });
}
