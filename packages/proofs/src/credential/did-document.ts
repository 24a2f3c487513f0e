import { isRecord } from '../canonical/check-record.ts';
import { isInstantInSeconds } from './form-rules.ts';

/** A public key of an issuer with the time in which it signed; retired keys stay, so that what they signed still verifies. */
export interface IssuerKey {
  /** The name of the key within the issuer: `key-1`. */
  readonly name: string;
  readonly publicKeyMultibase: string;
  /** The first instant it may sign. UTC in whole seconds, as all of these. */
  readonly from: string;
  /** From this instant on it signs no more; null while it signs. */
  readonly to: string | null;
  /** Known to others since, or doubted: nothing it signed counts any more, whenever it was signed. */
  readonly revokedAt: string | null;
}

export interface IssuerKeys {
  readonly did: string;
  readonly keys: readonly IssuerKey[];
}

/**
 * The document of a did:web, with the history of the keys: `validFrom` and `expires` bound the time in which a key signs,
 * `revoked` ends all trust in it. A revoked key stays listed but may not assert anything, so that other verifiers, which do
 * not look at dates, refuse it too.
 */
export function buildDidDocument({ did, keys }: IssuerKeys): Readonly<Record<string, unknown>> {
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1', { validFrom }],
    id: did,
    verificationMethod: keys.map(({ name, publicKeyMultibase, from, to, revokedAt }) => ({
      id: `${did}#${name}`,
      type: 'Multikey',
      controller: did,
      publicKeyMultibase,
      validFrom: from,
      ...(to === null ? {} : { expires: to }),
      ...(revokedAt === null ? {} : { revoked: revokedAt }),
    })),
    assertionMethod: keys.filter(({ revokedAt }) => revokedAt === null).map(({ name }) => `${did}#${name}`),
  };
}

const validFrom = {
  '@id': 'https://www.w3.org/2018/credentials#validFrom',
  '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
};

/** Reads the document of a did from outside; undefined for what is none of this format. */
export function readDidDocument(value: unknown): IssuerKeys | undefined {
  if (!isRecord(value) || typeof value.id !== 'string' || !Array.isArray(value.verificationMethod)) return undefined;
  const did = value.id;
  const asserting: readonly unknown[] = Array.isArray(value.assertionMethod) ? value.assertionMethod : [];
  const keys: IssuerKey[] = [];
  for (const method of value.verificationMethod) {
    const key = readKey(method, did);
    if (key === undefined) return undefined;
    // A key that may assert nothing is as good as revoked, whatever else is said of it.
    const asserts = asserting.includes(`${did}#${key.name}`);
    keys.push(asserts ? key : { ...key, revokedAt: key.revokedAt ?? key.from });
  }
  return { did, keys };
}

function readKey(method: unknown, did: string): IssuerKey | undefined {
  if (!isRecord(method) || typeof method.id !== 'string' || !method.id.startsWith(`${did}#`)) return undefined;
  const { publicKeyMultibase, validFrom: from, expires: to = null, revoked: revokedAt = null } = method;
  if (method.type !== 'Multikey' || method.controller !== did || typeof publicKeyMultibase !== 'string')
    return undefined;
  if (!isInstantInSeconds(from) || !isInstantOrNull(to) || !isInstantOrNull(revokedAt)) return undefined;
  return { name: method.id.slice(did.length + 1), publicKeyMultibase, from, to, revokedAt };
}

function isInstantOrNull(value: unknown): value is string | null {
  return value === null || isInstantInSeconds(value);
}

/** The did:web of an issuer at an address (`https://host/issuers/7` is `did:web:host:issuers:7`). */
export function addressToDid(address: string): string {
  const { host, pathname } = new URL(address);
  const path = pathname.split('/').filter((part) => part !== '');
  return ['did:web', encodeURIComponent(host), ...path.map(encodeURIComponent)].join(':');
}
