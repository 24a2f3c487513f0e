import { multikeyContext } from './credential-contexts.ts';
import { createDocumentLoader } from './document-loader.ts';
import type { IssuerKeyPair } from './issuer-key-pair.ts';
import { loadLinkedData } from './linked-data.ts';

export interface SigningKey extends IssuerKeyPair {
  readonly did: string;
  /** The name of the key within the issuer. */
  readonly name: string;
}

/** Signs with eddsa-rdfc-2022; `proof` is a list of one. `at` is UTC in whole seconds. */
export async function signDocument(
  document: Readonly<Record<string, unknown>>,
  key: SigningKey,
  at: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { did, name, publicKeyMultibase, secretKeyMultibase } = key;
  const { issue, DataIntegrityProof, cryptosuite, keyFrom } = await loadLinkedData();
  const pair = await keyFrom({
    '@context': multikeyContext,
    type: 'Multikey',
    id: `${did}#${name}`,
    controller: did,
    publicKeyMultibase,
    secretKeyMultibase,
  });
  const suite = new DataIntegrityProof({ signer: pair.signer(), date: at, cryptosuite });
  const documentLoader = createDocumentLoader(null);
  const { proof, ...unsigned } = await issue({
    credential: structuredClone(document),
    suite,
    documentLoader,
    now: new Date(at),
  });
  return { ...unsigned, proof: [proof] };
}
