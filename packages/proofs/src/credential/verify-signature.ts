import type { IssuerKeys } from './did-document.ts';
import { createDocumentLoader } from './document-loader.ts';
import { loadLinkedData } from './linked-data.ts';
import type { SigningProof } from './signing-proof.ts';

/** Whether the proof of a document was made by the key it names. Dates, status and what the key may do are judged elsewhere. */
export async function verifySignature(
  document: Readonly<Record<string, unknown>>,
  proof: SigningProof,
  issuer: IssuerKeys,
): Promise<boolean> {
  const { verifyCredential, DataIntegrityProof, cryptosuite } = await loadLinkedData();
  const { verified } = await verifyCredential({
    credential: structuredClone(document),
    suite: new DataIntegrityProof({ cryptosuite }),
    // A revoked key is told apart from a false signature: here every key of the issuer may sign.
    documentLoader: createDocumentLoader({ ...issuer, keys: issuer.keys.map((key) => ({ ...key, revokedAt: null })) }),
    checkStatus: async () => ({ verified: true }),
    now: new Date(proof.created),
  });
  return verified;
}
