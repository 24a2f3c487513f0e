import type { CredentialEvidence } from '@guantong/proofs/credential';
import { findDocument } from './api.ts';

interface EvidenceOptions {
  /** The instant of the question, ISO 8601. */
  readonly at: string;
  readonly alone: boolean;
}

/**
 * What a credential is verified with: the files somebody gave, and for what is missing the documents of this server. They
 * are asked for by the paths the credential names, on this server only: a credential never sends its reader elsewhere.
 */
export async function evidenceFrom(
  credential: unknown,
  given: readonly unknown[],
  { at, alone }: EvidenceOptions,
): Promise<CredentialEvidence> {
  const { readCredential, readIssuerRegister } = await import('@guantong/proofs/credential');
  const reading = readCredential(credential);
  const ask = (address: string | undefined) =>
    alone || address === undefined ? Promise.resolve(undefined) : findDocument(address);
  const content = reading.ok ? reading.credential.content : undefined;
  const givenDocument = given.find((file) => memberOf(file, 'id') === content?.issuer.did);
  const givenRegister = given.map(readIssuerRegister).find((register) => register !== undefined);
  const givenLists = given.filter((file) => memberOf(file, 'credentialSubject') !== undefined);
  const [didDocument, revocations, suspensions, register] = await Promise.all([
    givenDocument ?? ask(documentPath(content?.issuer.did)),
    ask(listPath(content?.status.revocationList)),
    ask(listPath(content?.status.suspensionList)),
    givenRegister ?? ask('/api/public/issuers'),
  ]);
  const known = readIssuerRegister(register);
  return {
    at,
    didDocument,
    statusLists: [...givenLists, revocations, suspensions],
    ...(known === undefined ? {} : { register: known }),
  };
}

/** `did:web:host:issuers:id` keeps its document at `/issuers/id/did.json` of that host (did:web, section 3.2). */
function documentPath(did: string | undefined): string | undefined {
  const id = /:issuers:([0-9a-f-]{36})$/.exec(did ?? '')?.[1];
  return id === undefined ? undefined : `/issuers/${id}/did.json`;
}

function listPath(address: string | undefined): string | undefined {
  return /\/issuers\/[0-9a-f-]{36}\/status\/\d+\/(?:revocation|suspension)$/.exec(address ?? '')?.[0];
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
