import { createPolicyLibrary, type PolicyBundle, type PolicyLibrary } from '@guantong/engine';
import type { DatabaseTransaction } from '../../database/database.ts';
import { findPolicyBundle } from '../cycles/cycles.repository.ts';

/** Gives the policy of a bundle by its hash: what a cycle pinned is judged by it for ever. */
export type PolicyByHash = (tx: DatabaseTransaction, sha256: string) => Promise<PolicyLibrary>;

/** How many compiled bundles a process keeps besides the present one. */
const KEPT = 8;

/** Compiled bundles are kept; throws where the database has no bundle of that hash, which only we can have caused. */
export function createPolicyByHash(present: PolicyLibrary): PolicyByHash {
  const kept = new Map<string, PolicyLibrary>();
  return async (tx, sha256) => {
    if (sha256 === present.bundle.sha256) return present;
    const known = kept.get(sha256);
    if (known !== undefined) return known;
    const row = await findPolicyBundle(tx, sha256);
    if (row === undefined) throw new Error(`expected a policy bundle ${sha256}, found none`);
    const library = createPolicyLibrary(row.content as PolicyBundle);
    if (kept.size >= KEPT) kept.clear();
    kept.set(sha256, library);
    return library;
  };
}
