import type { Minutes } from '@guantong/contracts';
import type { MeetingState, MeetingStateName, MemberOffice } from '@guantong/procedure';
import type { Ballot, BallotFile, BallotRound } from '@guantong/proofs';
import type { ColumnType } from 'kysely';

/** Written as JSON text, read as its value. */
type Json<Value> = ColumnType<Value, string, string>;

/** Migration 0006. In the log and the state of a meeting an application stands by the id of its item. */
export interface MeetingsTable {
  id: string;
  cycle_id: string;
  body_id: string;
  jurisdiction: string;
  group_name: string;
  draw_id: string;
  title: string;
  place: string;
  planned_at: string;
  meeting_state: Json<MeetingState>;
  state: MeetingStateName;
  minutes: Json<Omit<Minutes, 'hash'>> | null;
  created_by: string;
  created_at: string;
  version: number;
}

export interface MeetingMembersTable {
  meeting_id: string;
  expert_id: string;
  account_id: string | null;
  body_id: string;
  office: MemberOffice;
}

export interface MeetingItemsTable {
  meeting_id: string;
  item_id: string;
  application_id: string;
  place: number;
}

export interface MeetingActionsTable {
  meeting_id: string;
  sequence: number;
  kind: string;
  actor_account: string | null;
  actor_role: string;
  at: string;
  payload: ColumnType<unknown, string, never>;
}

export interface MeetingCheckInsTable {
  meeting_id: string;
  expert_id: string;
  account_id: string;
  present: boolean;
  at: string;
}

export interface BallotRoundsTable {
  id: string;
  meeting_id: string;
  body_id: string;
  round: Json<BallotRound>;
  state: 'open' | 'closed';
  file: Json<BallotFile> | null;
}

export interface BallotKeysTable {
  round_id: string;
  sealed: string;
}

export interface BallotPapersTable {
  round_id: string;
  expert_id: string;
  blinded_sha256: string;
}

export interface BallotsTable {
  round_id: string;
  token_sha256: string;
  ballot: Json<Ballot>;
}

/** The tables of this module, by name. */
export interface MeetingTables {
  meetings: MeetingsTable;
  meeting_members: MeetingMembersTable;
  meeting_items: MeetingItemsTable;
  meeting_actions: MeetingActionsTable;
  meeting_check_ins: MeetingCheckInsTable;
  ballot_rounds: BallotRoundsTable;
  ballot_keys: BallotKeysTable;
  ballot_papers: BallotPapersTable;
  ballots: BallotsTable;
}
