import type { PolicyLibrary } from '@guantong/engine';
import type { ServerConfig } from '../config/server-config.ts';
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
