import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { portOf } from './oidc-issuer.ts';

export interface CasServer {
  readonly url: string;
  /** Who is signed in there from now on. */
  signInAs(user: string): void;
  /** What serviceValidate says from now on instead of the truth. */
  answerWith(text: string | undefined): void;
  /** Where the browser is sent back to from a login address. */
  follow(address: string): Promise<string>;
  close(): Promise<void>;
}

/** A little CAS server (protocol 3.0) on loopback: tickets that fit one service and one use. */
export async function openCasServer(): Promise<CasServer> {
  let user = 'nobody';
  let forced: string | undefined;
  const tickets = new Map<string, { readonly service: string; readonly user: string }>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://cas');
    const service = searchParams.get('service') ?? '';
    if (pathname === '/cas/login') {
      const ticket = `ST-${randomUUID()}`;
      tickets.set(ticket, { service, user });
      const back = new URL(service);
      back.searchParams.set('ticket', ticket);
      response.writeHead(302, { location: back.href }).end();
      return;
    }
    const ticket = searchParams.get('ticket') ?? '';
    const issued = tickets.get(ticket);
    tickets.delete(ticket);
    const known = pathname === '/cas/p3/serviceValidate' && issued?.service === service;
    const content = known
      ? `<cas:authenticationSuccess><cas:user>${issued.user}</cas:user><cas:attributes/></cas:authenticationSuccess>`
      : `<cas:authenticationFailure code="INVALID_TICKET">not recognised</cas:authenticationFailure>`;
    const text = `<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">${content}</cas:serviceResponse>`;
    response.writeHead(200, { 'content-type': 'application/xml' }).end(forced ?? text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/cas`,
    signInAs(next) {
      user = next;
    },
    answerWith(text) {
      forced = text;
    },
    async follow(address) {
      const response = await fetch(address, { redirect: 'manual' });
      return response.headers.get('location') ?? '';
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
