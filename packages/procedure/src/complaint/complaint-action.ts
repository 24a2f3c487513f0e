import type { ComplaintActionKind, ComplaintEffect, ComplaintHandler, ComplaintRole } from './complaint-names.ts';

/** What was found, and what follows from it; a complaint that is not upheld has no effect. */
export interface Finding {
  readonly upheld: boolean;
  readonly effect: ComplaintEffect;
  readonly reason: string;
}

interface Payloads {
  dispatch: { readonly handler: ComplaintHandler; readonly organisationId: string };
  'start-handling': unknown;
  reply: Finding;
  'request-recheck': { readonly reason: string };
  'reply-recheck': Finding;
  close: unknown;
}

interface Envelope {
  /** ISO 8601 instant with `Z` or an offset; never earlier than that of the action before. */
  readonly at: string;
  /** A complainant without an account acts by the code of the complaint. */
  readonly actor: { readonly accountId: string | null; readonly role: ComplaintRole };
}

/** One action of a kind, as it stands in the log. */
export type ComplaintActionOf<Kind extends ComplaintActionKind> = Envelope & { readonly kind: Kind } & Payloads[Kind];

/** An entry of a complaint's log: plain JSON. */
export type ComplaintAction = { [Kind in ComplaintActionKind]: ComplaintActionOf<Kind> }[ComplaintActionKind];
