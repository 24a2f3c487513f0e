import type { ComplaintReceipt } from '@guantong/contracts';
import type { DatabaseTransaction } from '../../database/database.ts';
import { complaintNumberOf } from '../../modules/complaints/complaint-number.ts';
import { takeComplaintNumber } from '../../modules/complaints/complaints.repository.ts';

/** The receipt of the complaint that people are told of. Its code is no secret: what it opens is made up. */
export type DemonstrationReceipt = Pick<ComplaintReceipt, 'number' | 'code'>;

const code = 'DEM0-NSTR-AT10-N001';

/** Takes the number of the complaint before it is filed, so that it can be told at the start. Needs a system transaction. */
export async function reserveReceipt(
  tx: DatabaseTransaction,
  place: { readonly province: string; readonly year: number },
): Promise<DemonstrationReceipt> {
  const serial = await takeComplaintNumber(tx, place);
  return { number: complaintNumberOf({ ...place, serial }), code };
}
