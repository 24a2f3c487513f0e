import { canonicalJson, toCanonicalJson } from '../canonical/canonical-json.ts';
import { checkRecord, isRecord } from '../canonical/check-record.ts';
import { statusListContexts } from './credential-contexts.ts';
import { isInstantInSeconds, isListAddress } from './form-rules.ts';
import { loadStatusLists } from './linked-data.ts';
import { type SigningKey, signDocument } from './sign-document.ts';
import { proofFields, type SigningProof } from './signing-proof.ts';
import { statusListLength } from './status-list-length.ts';

export const statusPurposes = ['revocation', 'suspension'] as const;
/** Revocation is for good; suspension can end. */
export type StatusPurpose = (typeof statusPurposes)[number];

export interface StatusListContent {
  readonly address: string;
  readonly did: string;
  readonly purpose: StatusPurpose;
  /** When it was made; UTC in whole seconds. */
  readonly at: string;
  /** Until when it may be relied on. */
  readonly until: string;
}

/** Makes and signs a status list (W3C Bitstring Status List v1.0): the bits at `places` are set, all others are not. */
export async function issueStatusList(
  content: StatusListContent,
  places: Iterable<number>,
  key: SigningKey,
): Promise<Readonly<Record<string, unknown>>> {
  const { createList } = await loadStatusLists();
  const list = await createList({ length: statusListLength });
  for (const place of places) list.setStatus(place, true);
  return signDocument(buildStatusList(content, await list.encode()), key, content.at);
}

export interface ReadStatusList {
  readonly content: StatusListContent;
  readonly encodedList: string;
  readonly proof: SigningProof;
  readonly document: Readonly<Record<string, unknown>>;
}

/** Reads a status list from outside by writing it again, as credentials are read; undefined for anything else. */
export function readStatusList(value: unknown): ReadStatusList | undefined {
  if (!isRecord(value) || !toCanonicalJson(value).ok) return undefined;
  const { proof: proofs, ...unsigned } = value;
  const proof = Array.isArray(proofs) && proofs.length === 1 ? proofs[0] : undefined;
  if (checkRecord(proof, proofFields).length > 0 || !isRecord(unsigned.credentialSubject)) return undefined;
  const { encodedList, statusPurpose } = unsigned.credentialSubject;
  const { id: address, issuer: did, validFrom: at, validUntil: until } = unsigned;
  const purpose = statusPurposes.find((each) => each === statusPurpose);
  if (purpose === undefined || typeof encodedList !== 'string' || typeof did !== 'string') return undefined;
  if (!isListAddress(address) || !isInstantInSeconds(at) || !isInstantInSeconds(until)) return undefined;
  const content = { address, did, purpose, at, until };
  if (canonicalJson(buildStatusList(content, encodedList)) !== canonicalJson(unsigned)) return undefined;
  return { content, encodedList, proof: proof as SigningProof, document: value };
}

/** The bit of one place. Only for a list whose signature was verified: the list is unpacked. */
export async function statusAt({ encodedList }: ReadStatusList, index: number): Promise<boolean> {
  const { decodeList } = await loadStatusLists();
  const list = await decodeList({ encodedList });
  if (index >= list.length) throw new RangeError(`the list has ${list.length} places, asked for ${index}`);
  return list.getStatus(index);
}

function buildStatusList(content: StatusListContent, encodedList: string): Readonly<Record<string, unknown>> {
  return {
    '@context': [...statusListContexts],
    id: content.address,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: content.did,
    validFrom: content.at,
    validUntil: content.until,
    credentialSubject: {
      id: `${content.address}#list`,
      type: 'BitstringStatusList',
      statusPurpose: content.purpose,
      encodedList,
    },
  };
}
