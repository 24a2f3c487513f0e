import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface OidcIssuer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who is signed in there from now on. */
  signInAs(subject: string): void;
  /** Follows the browser from the address it was sent to until it is sent back to `callback`; returns that address. */
  follow(address: string, callback: string): Promise<string>;
  close(): Promise<void>;
}

/** A real OpenID provider on loopback, whose users are signed in without being asked. */
export async function openOidcIssuer(callback: string): Promise<OidcIssuer> {
  let subject = 'nobody';
  const [clientId, clientSecret] = ['guantong', 'a secret of the tests'];
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${portOf(server.address())}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [callback] }],
    pkce: { required: () => true },
    cookies: { keys: ['cookies of the tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    async loadExistingGrant({ oidc }) {
      const { client, session } = oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/'))
      void provider.interactionFinished(request, response, { login: { accountId: subject } });
    else void answer(request, response);
  });
  return {
    issuer,
    clientId,
    clientSecret,
    signInAs(next) {
      subject = next;
    },
    follow: followRedirects,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A browser that begins without cookies. */
async function followRedirects(address: string, callback: string): Promise<string> {
  const cookies = new Map<string, string>();
  for (let next = address, hops = 0; hops < 10; hops++) {
    if (next.startsWith(callback)) return next;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';', 1)[0]?.split('=') ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`expected a redirect, found ${response.status}: ${await response.text()}`);
    next = new URL(location, next).href;
  }
  throw new Error('expected to come back');
}

export function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('expected a port');
  return address.port;
}
