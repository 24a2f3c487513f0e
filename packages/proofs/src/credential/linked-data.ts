/** The linked-data libraries, loaded when they are first needed: they take longer to start than all the rest. */
export async function loadLinkedData() {
  const [{ issue, verifyCredential }, { DataIntegrityProof }, { cryptosuite }, { from, generate }] = await Promise.all([
    import('@digitalbazaar/vc'),
    import('@digitalbazaar/data-integrity'),
    import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite'),
    import('@digitalbazaar/ed25519-multikey'),
  ]);
  return { issue, verifyCredential, DataIntegrityProof, cryptosuite, keyFrom: from, generateKey: generate };
}

/** The bits of status lists; the same. */
export async function loadStatusLists() {
  const { createList, decodeList } = await import('@digitalbazaar/vc-bitstring-status-list');
  return { createList, decodeList };
}
