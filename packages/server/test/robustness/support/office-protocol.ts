import type { DatabasePlace } from '../../../src/database/open-database.ts';
import type { generateKeys } from '../../../src/keys/read-keys.ts';

/** What a server process is started with. */
export interface OfficeSettings {
  readonly place: DatabasePlace;
  readonly keys: ReturnType<typeof generateKeys>;
  /** The instant its clock begins at. */
  readonly now: string;
}

export type OfficeOrder = { readonly kind: 'move'; readonly now: string } | { readonly kind: 'stop' };

export type OfficeReport =
  | { readonly kind: 'listening'; readonly address: string }
  | { readonly kind: 'moved' }
  | { readonly kind: 'failure'; readonly error: string };
