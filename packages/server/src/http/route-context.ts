import type { PolicyLibrary } from '@guantong/engine';
import type { Authenticator } from '../access/authenticator.ts';
import type { ServerConfig } from '../config/server-config.ts';
import type { Database } from '../database/database.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import type { RequestLimits } from './request-limits.ts';
import type { ServerLog } from './server-log.ts';

/** What routes are given: the policy, the settings, the counts of requests, the log and the time. */
export interface RouteContext {
  readonly library: PolicyLibrary;
  readonly config: ServerConfig;
  readonly limits: RequestLimits;
  readonly log: ServerLog;
  readonly now: () => Date;
}

/** What the back office works with; without it the server answers for the public pages alone. */
export interface OfficeStorage {
  readonly database: Database;
  readonly keys: ServerKeys;
}

/** What the routes of the back office are given besides: storage, keys, who asks, and new ids. */
export interface OfficeContext extends RouteContext, OfficeStorage {
  readonly authenticator: Authenticator;
  readonly newId: () => string;
}

/** What the services of the back office need of it, so that work without a request can call them as well. */
export type WorkContext = Pick<OfficeContext, 'database' | 'keys' | 'library' | 'config' | 'now' | 'newId'>;
