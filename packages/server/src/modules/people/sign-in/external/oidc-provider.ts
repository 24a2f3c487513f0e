import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
} from 'openid-client';
import type { OidcConfig } from '../../../../config/sign-in-config.ts';
import type { Provider } from './provider.ts';

/**
 * OpenID Connect by the authorization code with PKCE (RFC 7636), state and nonce. The issuer's discovery document is read
 * at the first need and kept while it works. An issuer on http:// is for this machine and for tests.
 */
export function createOidcProvider(
  { issuer, clientId, clientSecret, name }: OidcConfig,
  { callback }: { readonly callback: string },
): Provider {
  let known: Promise<Configuration> | undefined;
  const configuration = () => {
    known ??= discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute: issuer.startsWith('http:') ? [allowInsecureRequests] : [],
      timeout: 10,
    }).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    kind: 'oidc',
    name,
    async startAddress({ state, nonce, codeVerifier }) {
      const address = buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback,
        scope: 'openid',
        response_type: 'code',
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      });
      return address.href;
    },
    async identify(returned, { state, nonce, codeVerifier }) {
      // The address as the issuer knows it, whatever stands between it and this process.
      const current = new URL(callback);
      current.search = returned.search;
      const tokens = await authorizationCodeGrant(await configuration(), current, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('expected an ID token, found none');
      return { kind: 'oidc', issuer: claims.iss, subject: claims.sub };
    },
  };
}
