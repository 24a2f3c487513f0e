import type { Ballot, BallotFile } from '@guantong/proofs';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { BallotPapersTable, BallotRoundsTable } from './meetings.tables.ts';

export type RoundRecord = Selectable<BallotRoundsTable>;

/** Everything here needs a system transaction: nobody reads a ballot box. */
export async function findRound(tx: DatabaseTransaction, id: string): Promise<RoundRecord | undefined> {
  return tx.selectFrom('ballot_rounds').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Who casts shares the box; who closes it waits for them, and they for him. */
export async function holdRound(tx: DatabaseTransaction, id: string, purpose: 'cast' | 'close'): Promise<void> {
  const key = sql`hashtextextended(${`round:${id}`}, 0)`;
  await (purpose === 'cast'
    ? sql`select pg_advisory_xact_lock_shared(${key})`
    : sql`select pg_advisory_xact_lock(${key})`
  ).execute(tx);
}

/** The rounds of a meeting, with how many papers were fetched; never how many ballots came in. */
export async function listRounds(tx: DatabaseTransaction, meetingId: string) {
  return tx
    .selectFrom('ballot_rounds')
    .selectAll()
    .select(sql<number>`(select count(*) from ballot_papers where round_id = ballot_rounds.id)`.as('papers'))
    .where('meeting_id', '=', meetingId)
    .orderBy(sql`round ->> 'openedAt'`)
    .execute();
}

export type RoundWithPapers = Awaited<ReturnType<typeof listRounds>>[number];

export async function insertRound(
  tx: DatabaseTransaction,
  row: Insertable<BallotRoundsTable>,
  sealedKey: string,
): Promise<void> {
  await tx.insertInto('ballot_rounds').values(row).execute();
  await tx.insertInto('ballot_keys').values({ round_id: row.id, sealed: sealedKey }).execute();
}

export async function getSealedKey(tx: DatabaseTransaction, roundId: string): Promise<string> {
  const { sealed } = await tx
    .selectFrom('ballot_keys')
    .select('sealed')
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  return sealed;
}

export async function findPaper(
  tx: DatabaseTransaction,
  { roundId, expertId }: { readonly roundId: string; readonly expertId: string },
): Promise<Selectable<BallotPapersTable> | undefined> {
  return tx
    .selectFrom('ballot_papers')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('expert_id', '=', expertId)
    .executeTakeFirst();
}

export async function insertPaper(tx: DatabaseTransaction, row: Insertable<BallotPapersTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('ballot_papers')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Puts a ballot into the box; the one that is there under the token, if another is. */
export async function insertBallot(
  tx: DatabaseTransaction,
  { roundId, tokenSha256, ballot }: { readonly roundId: string; readonly tokenSha256: string; readonly ballot: Ballot },
): Promise<Ballot> {
  await tx
    .insertInto('ballots')
    .values({ round_id: roundId, token_sha256: tokenSha256, ballot: JSON.stringify(ballot) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const there = await tx
    .selectFrom('ballots')
    .select('ballot')
    .where('round_id', '=', roundId)
    .where('token_sha256', '=', tokenSha256)
    .executeTakeFirstOrThrow();
  return there.ballot;
}

/** Empties the box in the order of the tokens, and destroys the key. */
export async function emptyBox(tx: DatabaseTransaction, roundId: string): Promise<readonly Ballot[]> {
  const rows = await tx
    .selectFrom('ballots')
    .select('ballot')
    .where('round_id', '=', roundId)
    .orderBy('token_sha256')
    .execute();
  await tx.deleteFrom('ballots').where('round_id', '=', roundId).execute();
  await tx.deleteFrom('ballot_keys').where('round_id', '=', roundId).execute();
  return rows.map(({ ballot }) => ballot);
}

export async function closeRoundRow(tx: DatabaseTransaction, id: string, file: BallotFile): Promise<void> {
  await tx
    .updateTable('ballot_rounds')
    .set({ state: 'closed', file: JSON.stringify(file) })
    .where('id', '=', id)
    .execute();
}
