import type { ProcedureCheck } from '@guantong/contracts';
import type { DatabaseTransaction } from '../../database/database.ts';
import type { CycleRecord } from './cycles.repository.ts';

export async function checkPublication(
  _tx: DatabaseTransaction,
  _cycle: CycleRecord,
  _today: string,
): Promise<readonly ProcedureCheck[]> {
  return [];
}
