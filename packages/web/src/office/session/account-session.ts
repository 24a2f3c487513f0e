import type { SessionView } from '@guantong/contracts';

/** Who is signed in, the role acted in, and what that role may ever do. */
export type AccountSession = SessionView;

/** A role as the caller holds it. */
export type Assignment = SessionView['assignments'][number];
