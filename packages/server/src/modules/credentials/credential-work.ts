import type { PolicyLibrary } from '@guantong/engine';
import type { Actor } from '../../access/actor.ts';
import type { ServerConfig } from '../../config/server-config.ts';
import type { DatabaseTransaction } from '../../database/database.ts';
import type { WorkContext } from '../../http/route-context.ts';
import type { ServerKeys } from '../../keys/server-keys.ts';

/**
 * What issuing is given. The transaction is the product's own: keys, numbers and status lists are for nobody else, and the
 * case says that the product issues. Whoever begins it has authorised `by` first.
 */
export interface CredentialWork {
  readonly tx: DatabaseTransaction;
  readonly now: Date;
  readonly newId: () => string;
  readonly keys: Pick<ServerKeys, 'credential'>;
  readonly library: Pick<PolicyLibrary, 'directory'>;
  /** Where the server is reached from outside, without a slash at the end. */
  readonly publicUrl: string;
  /** Who asked for it: the audit names them. */
  readonly by: Doer;
}

export interface Doer {
  /** Null: the product itself. */
  readonly accountId: string | null;
  readonly role: string;
}

export function doerOf({ accountId, role }: Actor): Doer {
  return { accountId, role };
}

/** Where browsers reach the server; without a setting where it listens, for development. */
export function publicUrlOf({ signIn, host, port }: Pick<ServerConfig, 'signIn' | 'host' | 'port'>): string {
  return (signIn.publicUrl ?? `http://${host}:${port}`).replace(/\/$/, '');
}

/** Runs work of the product for somebody in one transaction. */
export function runCredentialWork<T>(
  { database, now, newId, keys, library, config }: WorkContext,
  by: Doer,
  work: (work: CredentialWork) => Promise<T>,
): Promise<T> {
  return database.transaction({ role: 'system', purpose: 'certificates' }, (tx) =>
    work({ tx, now: now(), newId, keys, library, publicUrl: publicUrlOf(config), by }),
  );
}
