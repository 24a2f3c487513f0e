import type { Role } from '@guantong/contracts';

/** Who asks, and in which role: an account acts in one role at a time. Row security reads exactly this. */
export interface Actor {
  readonly accountId: string;
  readonly sessionId: string;
  readonly role: Role;
  /** The employer, body or bureau the role is held at; null for roles without one. */
  readonly organisationId: string | null;
  /** The account's own person, where it has one. */
  readonly personId: string | null;
  readonly province: string | null;
  /** Six digits of GB/T 2260, or CN: what the bureau of a bureau's role covers; else null. */
  readonly bureauRegion: string | null;
  readonly displayName: string;
}

/** Work of the product itself: jobs, sign-in, public pages. Row security lets it through; the code decides what it reads. */
export interface SystemActor {
  readonly role: 'system';
  /** What runs, such as 'sign-in' or 'jobs'; kept with the audit entries. */
  readonly purpose: string;
}
