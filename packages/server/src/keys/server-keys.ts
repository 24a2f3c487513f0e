/** A key of 256 bits with the name that is kept beside everything sealed with it. */
export interface SealingKey {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The secrets of the server. */
export interface ServerKeys {
  /** Resident ids and second factors: the first seals, every one opens. Never empty. */
  readonly identity: readonly [SealingKey, ...SealingKey[]];
  /** Digests by which a resident id is found again without being opened. It cannot be changed: every digest hangs on it. */
  readonly digest: Buffer;
  /** Secret keys of issuers of certificates: the first seals, every one opens. Never empty. */
  readonly credential: readonly [SealingKey, ...SealingKey[]];
  /** Signs what is sent to webhooks. */
  readonly webhook: Buffer;
}
