import type { DrawFile } from '@guantong/proofs';
import { seatsNow } from '@guantong/proofs';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { drawnNotice, type ExpertNotice, recusedNotice, substitutedNotice, tellExperts } from '../expert-notices.ts';
import { type DrawRecord, listDrawExperts } from './draws.repository.ts';

type Telling = Parameters<typeof tellExperts>[1];

/** Tells who was drawn, once the last secret is revealed; substitutes learn nothing until a seat is theirs. */
export async function tellDrawn(
  tx: DatabaseTransaction,
  telling: Telling,
  { record, file }: { readonly record: DrawRecord; readonly file: DrawFile },
): Promise<void> {
  const seated = new Map(seatsNow(file).map(({ id }) => [id, drawnNotice(record)]));
  await tell(tx, telling, { drawId: record.id, notices: seated });
}

/** Tells who leaves a seat and who takes it; why is between the expert and the body. */
export async function tellRedrawn(
  tx: DatabaseTransaction,
  telling: Telling,
  { record, recused, file }: { readonly record: DrawRecord; readonly recused: string; readonly file: DrawFile },
): Promise<void> {
  const before = new Set(record.file === null ? [] : seatsNow(record.file).map(({ id }) => id));
  const taking = seatsNow(file).filter(({ id }) => !before.has(id));
  const notices = new Map<string, ExpertNotice>([[recused, recusedNotice(record)]]);
  for (const { id } of taking) notices.set(id, substitutedNotice(record));
  await tell(tx, telling, { drawId: record.id, notices });
}

interface ToSeats {
  readonly drawId: string;
  /** By the id of the draw. */
  readonly notices: ReadonlyMap<string, ExpertNotice>;
}

async function tell(tx: DatabaseTransaction, telling: Telling, { drawId, notices }: ToSeats): Promise<void> {
  const experts = await listDrawExperts(tx, drawId);
  await tellExperts(
    tx,
    telling,
    experts.flatMap(({ opaque_id, account_id: accountId }) => {
      const notice = notices.get(opaque_id);
      return notice === undefined ? [] : [{ ...notice, accountId }];
    }),
  );
}
