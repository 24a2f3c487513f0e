/** The contexts of a credential, exactly these and in this order; the signature does not cover the list itself. */
export const credentialContexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
] as const;

/** The contexts of a status list. */
export const statusListContexts = ['https://www.w3.org/ns/credentials/v2'] as const;

export const multikeyContext = 'https://w3id.org/security/multikey/v1';
