import type { ProcedureCheck } from '@guantong/contracts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { CommitteeRecord, MemberRecord } from './committees.repository.ts';

export async function checkCommittee(
  _tx: DatabaseTransaction,
  _committee: CommitteeRecord,
  _members: readonly MemberRecord[],
): Promise<readonly ProcedureCheck[]> {
  return [];
}

export function checkFiling(
  _committee: CommitteeRecord,
  _filing: { readonly from: string; readonly to: string; readonly bureauRegion: string | null },
): readonly ProcedureCheck[] {
  return [];
}
