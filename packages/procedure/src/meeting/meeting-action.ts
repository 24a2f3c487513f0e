import type { MeetingActionKind, MeetingRole, RecusalGround } from './meeting-names.ts';

/** Who attends, by expert id, and the one of them who presides: the chair or a vice-chair. */
export interface Attending {
  readonly present: readonly string[];
  readonly presiding: string;
}

/** What a closed round amounts to, as the sealed ballot says it. Whole numbers. */
export interface RoundCount {
  /** SHA-256 of the ballot file, 64 lower-case hexadecimal digits. */
  readonly hash: string;
  /** How many members got a blind signature. */
  readonly tokens: number;
  readonly ballots: number;
  readonly items: readonly ItemCount[];
}

/** Every ballot has one choice for every item; who cast none is in no count. */
export interface ItemCount {
  readonly applicationId: string;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

interface Payloads {
  'open-meeting': unknown;
  /** Everybody who attends now, in the place of what was recorded before. */
  'record-attendance': Attending;
  'record-recusal': { readonly expertId: string; readonly applicationId: string; readonly ground: RecusalGround };
  'start-deliberation': unknown;
  'defer-item': { readonly applicationId: string; readonly reason: string };
  /** `held` is what the cases say in the same moment: whoever opens a round has looked. */
  'open-round': {
    readonly roundId: string;
    readonly items: readonly { readonly applicationId: string; readonly held: boolean }[];
  };
  'close-round': unknown;
  'record-count': RoundCount & { readonly roundId: string };
  /** The SHA-256 of the minutes as they are shown. */
  'generate-minutes': { readonly hash: string };
  'sign-minutes': { readonly expertId: string; readonly hash: string };
  /** The SHA-256 of the sealed record: minutes, signature and ballots. */
  'seal-meeting': { readonly hash: string };
  'call-off': { readonly reason: string };
}

interface Envelope {
  /** ISO 8601 instant with `Z` or an offset; never earlier than that of the action before. */
  readonly at: string;
  readonly actor: { readonly accountId: string; readonly role: MeetingRole };
}

/** One action of a kind, as it stands in the log. */
export type MeetingActionOf<Kind extends MeetingActionKind> = Envelope & { readonly kind: Kind } & Payloads[Kind];

/** An entry of a meeting's log: plain JSON. */
export type MeetingAction = { [Kind in MeetingActionKind]: MeetingActionOf<Kind> }[MeetingActionKind];
