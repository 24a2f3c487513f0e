import type { PolicyLibrary } from '@guantong/engine';
import type { Act } from '../../http/act.ts';
import type { PolicyByHash } from './policy-by-hash.ts';

/** What is done to an application also knows the policies it may be judged by. */
export interface ApplicationAct extends Act {
  readonly library: PolicyLibrary;
  readonly policyByHash: PolicyByHash;
}
