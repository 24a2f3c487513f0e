import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOidcProvider } from '../../src/modules/people/sign-in/external/oidc-provider.ts';
import { createTestOffice, type TestOffice } from '../../src/testing/test-office.ts';
import { type CasServer, openCasServer } from './support/cas-server.ts';
import { type OidcIssuer, openOidcIssuer } from './support/oidc-issuer.ts';

const publicUrl = 'http://guantong.test';
const callbackOf = (kind: string) => `${publicUrl}/api/sign-in/${kind}/callback`;
const name = { zh: '统一认证', en: 'Single sign-on' };

describe('signing in by another service', () => {
  let office: TestOffice;
  let oidc: OidcIssuer;
  let cas: CasServer;
  beforeAll(async () => {
    oidc = await openOidcIssuer(callbackOf('oidc'));
    cas = await openCasServer();
    const { issuer, clientId, clientSecret } = oidc;
    const signIn = { publicUrl, oidc: { issuer, clientId, clientSecret, name }, cas: { url: cas.url, name } };
    office = await createTestOffice({ signIn });
  });
  afterAll(async () => {
    await office.close();
    await oidc.close();
    await cas.close();
  });

  const start = async (kind: string, query = '', cookie?: string) => {
    const response = await office.ask('GET', `/api/sign-in/${kind}/start${query}`, { cookie });
    const flow = response.cookies.map((each) => `${each.name}=${each.value}`).join('; ');
    return { status: response.statusCode, location: String(response.headers.location), flow, response };
  };
  const follow = (kind: string, location: string) =>
    kind === 'oidc' ? oidc.follow(location, callbackOf('oidc')) : cas.follow(location);
  const comeBack = (address: string, cookie: string) => {
    const { pathname, search } = new URL(address);
    return office.ask('GET', pathname + search, { cookie });
  };
  const signInAs = (kind: string, subject: string) => (kind === 'oidc' ? oidc : cas).signInAs(subject);

  test('the services are listed', async () => {
    const { providers } = (await office.ask('GET', '/api/sign-in/providers')).json();
    expect(providers).toEqual([
      { key: 'oidc', kind: 'oidc', name, start: '/api/sign-in/oidc/start' },
      { key: 'cas', kind: 'cas', name, start: '/api/sign-in/cas/start' },
    ]);
  });

  describe.each(['oidc', 'cas'])('%s', (kind) => {
    test('an identity is linked while signed in, and then signs in', async () => {
      const worker = await office.actors.signedIn('worker', { name: '有账号的人' });
      signInAs(kind, `linked-${kind}`);
      const linking = await start(kind, '?link=true&back=/office/account', worker.cookie);
      expect(linking.status).toBe(303);
      const linked = await comeBack(await follow(kind, linking.location), linking.flow);
      expect([linked.statusCode, linked.headers.location]).toEqual([303, '/office/account']);

      const begun = await start(kind, '?back=/office/cases');
      const done = await comeBack(await follow(kind, begun.location), begun.flow);
      expect([done.statusCode, done.headers.location]).toEqual([303, '/office/cases']);
      const token = done.cookies.find((each) => each.name === 'guantong_session');
      expect(token).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
      const session = await office.ask('GET', '/api/session', { cookie: `guantong_session=${token?.value}` });
      expect(session.json()).toMatchObject({ account: { id: worker.actor.accountId } });
    });

    test('an identity that is linked to nobody is told so, and one that is another’s is not linked', async () => {
      signInAs(kind, `stranger-${kind}`);
      const begun = await start(kind);
      const done = await comeBack(await follow(kind, begun.location), begun.flow);
      expect(done.headers.location).toBe('/sign-in?problem=identity-unknown');
      const [one, two] = [await office.actors.signedIn('worker'), await office.actors.signedIn('worker')];
      signInAs(kind, `shared-${kind}`);
      for (const [{ cookie }, location] of [
        [one, '/office'],
        [one, '/office'],
        [two, '/sign-in?problem=identity-linked'],
      ] as const) {
        const linking = await start(kind, '?link=true', cookie);
        expect((await comeBack(await follow(kind, linking.location), linking.flow)).headers.location).toBe(location);
      }
    });

    test('linking needs somebody who is signed in', async () => {
      expect((await start(kind, '?link=true')).response.json().code).toBe('not-signed-in');
    });

    test('what comes back without its cookie, with another’s, or twice, is refused', async () => {
      signInAs(kind, `linked-${kind}`);
      const failed = '/sign-in?problem=external-sign-in-failed';
      const [mine, other] = [await start(kind), await start(kind)];
      const address = await follow(kind, mine.location);
      for (const cookie of ['', other.flow, `guantong_sign_in=made-up`, mine.flow.slice(0, -2)])
        expect((await comeBack(address, cookie)).headers.location).toBe(failed);
      const crossed = kind === 'oidc' ? 'cas' : 'oidc';
      expect((await comeBack(address.replace(`/${kind}/`, `/${crossed}/`), mine.flow)).headers.location).toBe(failed);
      expect((await comeBack(address, mine.flow)).headers.location).toBe('/office');
      expect((await comeBack(address, mine.flow)).headers.location).toBe(failed);
      expect(JSON.stringify(office.logged)).not.toContain(new URL(address).search);
    });

    test('comes back to pages of this site alone', async () => {
      for (const back of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'office'])
        expect((await start(kind, `?back=${encodeURIComponent(back)}`)).response.json().code).toBe('request-invalid');
    });
  });

  test('an ID token for another sign-in (nonce) and a code of another verifier (PKCE) are refused', async () => {
    const provider = createOidcProvider(
      { issuer: oidc.issuer, clientId: oidc.clientId, clientSecret: oidc.clientSecret, name },
      { callback: callbackOf('oidc') },
    );
    const checks = { state: 's'.repeat(43), nonce: 'n'.repeat(43), codeVerifier: 'v'.repeat(43) };
    oidc.signInAs('somebody');
    const comeBackWith = async () =>
      new URL(await oidc.follow(await provider.startAddress(checks), callbackOf('oidc')));
    for (const wrong of [{ nonce: 'x'.repeat(43) }, { codeVerifier: 'x'.repeat(43) }, { state: 'x'.repeat(43) }])
      await expect(provider.identify(await comeBackWith(), { ...checks, ...wrong })).rejects.toThrow();
    expect(await provider.identify(await comeBackWith(), checks)).toEqual({
      kind: 'oidc',
      issuer: oidc.issuer,
      subject: 'somebody',
    });
  });

  test('a CAS answer that is not one, or hides a second user, signs nobody in', async () => {
    cas.signInAs('linked-cas');
    for (const text of [
      '<html>',
      '<!DOCTYPE x [<!ENTITY u "linked-cas">]><cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas"><cas:authenticationSuccess><cas:user>&u;</cas:user></cas:authenticationSuccess></cas:serviceResponse>',
      '<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas"><cas:authenticationSuccess><cas:user>x</cas:user><cas:user>linked-cas</cas:user></cas:authenticationSuccess></cas:serviceResponse>',
    ]) {
      cas.answerWith(text);
      const begun = await start('cas');
      const done = await comeBack(await cas.follow(begun.location), begun.flow);
      expect(done.headers.location).toBe('/sign-in?problem=external-sign-in-failed');
    }
    cas.answerWith(undefined);
  });

  test('a service that is not set up is not there', async () => {
    const plain = await createTestOffice();
    expect((await plain.ask('GET', '/api/sign-in/providers')).json()).toEqual({ providers: [] });
    expect((await plain.ask('GET', '/api/sign-in/oidc/start')).json().code).toBe('sign-in-provider-not-found');
    expect((await plain.ask('GET', '/api/sign-in/other/start')).json().code).toBe('request-invalid');
    expect((await plain.ask('GET', '/api/sign-in/demonstration')).json()).toEqual({ logIns: [] });
    await plain.close();
  });
});
