import { canonicalJson } from '../canonical/canonical-json.ts';
import { sha256Hex } from '../canonical/sha256-hex.ts';
import type { IssuerKeys } from './did-document.ts';
import { createDocumentLoader } from './document-loader.ts';
import { loadLinkedData } from './linked-data.ts';
import type { SignatureMemory } from './signature-memory.ts';
import type { SigningProof } from './signing-proof.ts';

export interface SignedDocument {
  /** Whole, with its proof. */
  readonly document: Readonly<Record<string, unknown>>;
  readonly proof: SigningProof;
}

/** Whether the proof of a document was made by the key it names. Dates, status and what the key may do are judged elsewhere. */
export async function verifySignature(
  signed: SignedDocument,
  issuer: IssuerKeys,
  memory?: SignatureMemory,
): Promise<boolean> {
  const hash = memory === undefined ? undefined : signatureHash(signed, issuer);
  if (hash !== undefined && memory?.has(hash) === true) return true;
  const fits = await compute(signed, issuer);
  if (fits && hash !== undefined) memory?.keep(hash);
  return fits;
}

/** Of all that a signature depends on: the document with its proof, and the key that the proof names. Undefined without a key. */
function signatureHash({ document, proof }: SignedDocument, { did, keys }: IssuerKeys): string | undefined {
  const key = keys.find(({ name }) => `${did}#${name}` === proof.verificationMethod);
  return key && sha256Hex(canonicalJson({ document, did, key: key.publicKeyMultibase }));
}

async function compute({ document, proof }: SignedDocument, issuer: IssuerKeys): Promise<boolean> {
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
