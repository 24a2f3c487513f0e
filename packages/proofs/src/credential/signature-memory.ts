/**
 * Signatures that were found to fit, by what they fit (see `signatureHash`): whoever verifies often does not compute them
 * anew. What was found wrong is never kept. Nothing in it goes stale: another document or another key has another hash.
 */
export interface SignatureMemory {
  has(hash: string): boolean;
  keep(hash: string): void;
}

/** A memory of at most so many signatures; the ones asked for last stay. */
export function createSignatureMemory(most: number): SignatureMemory {
  const hashes = new Set<string>();
  return {
    has(hash) {
      if (!hashes.delete(hash)) return false;
      hashes.add(hash);
      return true;
    },
    keep(hash) {
      hashes.add(hash);
      for (const oldest of hashes) {
        if (hashes.size <= most) break;
        hashes.delete(oldest);
      }
    },
  };
}
