import { loadLinkedData } from './linked-data.ts';

/** An Ed25519 key pair as multibase texts; the secret one never leaves whoever keeps it. */
export interface IssuerKeyPair {
  readonly publicKeyMultibase: string;
  readonly secretKeyMultibase: string;
}

/** `seed` is 32 random bytes: whoever asks says where the randomness comes from. */
export async function createIssuerKeyPair(seed: Uint8Array): Promise<IssuerKeyPair> {
  if (seed.length !== 32) throw new TypeError(`a seed has 32 bytes, found ${seed.length}`);
  const { generateKey } = await loadLinkedData();
  const { publicKeyMultibase, secretKeyMultibase } = await generateKey({ seed });
  return { publicKeyMultibase, secretKeyMultibase };
}
