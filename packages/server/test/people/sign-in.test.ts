import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSession } from '../../src/modules/people/sessions/session.repository.ts';
import { hashSessionToken } from '../../src/modules/people/sessions/session-token.ts';
import { totpCode } from '../../src/modules/people/sign-in/second-factor.ts';
import { madeUpResidentId } from '../../src/testing/made-up-resident-id.ts';
import { createTestOffice, type TestOffice } from '../../src/testing/test-office.ts';

const password = '车间里的第三台旧铣床还在转';
const MINUTE = 60_000;

describe('signing in', () => {
  let office: TestOffice;
  let time = Date.parse('2026-03-02T01:00:00.000Z');
  const now = () => new Date(time);
  beforeAll(async () => {
    office = await createTestOffice({ now });
  });
  afterAll(() => office.close());

  const signIn = (loginName: string, secret: string) =>
    office.ask('POST', '/api/session', { body: { loginName, password: secret } });
  const cookieOf = (response: { readonly cookies: { readonly name: string; readonly value: string }[] }) =>
    `guantong_session=${response.cookies.find(({ name }) => name === 'guantong_session')?.value}`;
  const register = (loginName: string, residentId = madeUpResidentId()) =>
    office.ask('POST', '/api/accounts', { body: { loginName, password, name: '王 小明', residentId } });

  test('a worker registers, is signed in, and finds the person’s row', async () => {
    const registered = await register('wang-xiaoming');
    expect(registered.statusCode).toBe(201);
    expect(registered.json()).toMatchObject({
      account: { loginName: 'wang-xiaoming', province: '99', personId: expect.any(String) },
      acting: { role: 'worker', roleName: { zh: '申报人' }, organisation: null },
      secondFactor: 'done',
      passwordChangeNeeded: false,
    });
    expect(registered.json().can).toContain('application.create');
    const [cookie] = registered.cookies;
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
    expect(cookie?.secure).toBeUndefined();
    const session = await office.ask('GET', '/api/session', { cookie: cookieOf(registered) });
    expect(session.json()).toEqual(registered.json());
    for (const response of [registered, session]) expect(response.headers['cache-control']).toBe('no-store');
  });

  test('outside of this machine the cookie travels over TLS alone', async () => {
    await register('over-tls');
    const response = await office.ask('POST', '/api/session', {
      body: { loginName: 'over-tls', password },
      headers: { host: 'guantong.example.cn' },
    });
    expect(response.cookies[0]?.secure).toBe(true);
  });

  test('one login name, one human; nothing repeats the resident id', async () => {
    const residentId = madeUpResidentId();
    expect((await register('li-si', residentId)).statusCode).toBe(201);
    const sameName = await register('li-si');
    expect([sameName.statusCode, sameName.json().code]).toEqual([409, 'login-name-taken']);
    const sameHuman = await register('li-si-2', residentId.toLowerCase());
    expect([sameHuman.statusCode, sameHuman.json().code]).toEqual([409, 'person-registered']);
    const wrong = `${residentId.slice(0, 17)}${residentId.endsWith('1') ? '2' : '1'}`;
    const refused = await register('li-si-3', wrong);
    expect(refused.json()).toMatchObject({ code: 'request-invalid', problems: [{ path: '/residentId' }] });
    const long = await register('li-si-4', `${residentId}`.repeat(3));
    expect(long.json()).toMatchObject({ code: 'request-invalid', problems: [{ path: '/residentId' }] });
    for (const response of [sameHuman, refused, long]) expect(response.body).not.toContain(residentId.slice(0, 12));
    expect(JSON.stringify(office.logged)).not.toContain(residentId);
  });

  test('a resident id opens one account: after it was closed too, nobody gets the dossier by naming the id', async () => {
    const residentId = madeUpResidentId();
    const first = (await register('wang-wu', residentId)).json();
    expect((await register('wang-wu-2', residentId)).json().code).toBe('person-registered');
    await office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
      tx.updateTable('accounts').set({ state: 'closed' }).where('id', '=', first.account.id).execute(),
    );
    const again = await register('wang-wu-3', residentId);
    expect([again.statusCode, again.json().code]).toEqual([409, 'person-registered']);
  });

  test('a common password and a short one are refused, and not repeated', async () => {
    for (const common of ['Password123', 'short']) {
      const response = await office.ask('POST', '/api/accounts', {
        body: { loginName: 'weak-one', password: common, name: '某人', residentId: madeUpResidentId() },
      });
      expect(response.json()).toMatchObject({ code: 'request-invalid', problems: [{ path: '/password' }] });
      expect(response.body).not.toContain(common);
    }
  });

  test('a wrong password and an unknown name are answered alike', async () => {
    await register('zhao-liu');
    const [wrong, unknown] = [await signIn('zhao-liu', 'something else'), await signIn('nobody-here', password)];
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401]);
    expect({ ...wrong.json(), instance: '' }).toEqual({ ...unknown.json(), instance: '' });
    expect((await signIn(' Zhao-Liu ', password)).statusCode).toBe(201);
  });

  test('after failures sign-in pauses, also for the right password, longer each time', async () => {
    await register('sun-qi');
    for (let each = 0; each < 5; each++) expect((await signIn('sun-qi', 'wrong')).statusCode).toBe(401);
    expect((await signIn('sun-qi', password)).statusCode).toBe(401);
    time += MINUTE + 1;
    expect((await signIn('sun-qi', 'wrong')).statusCode).toBe(401);
    time += MINUTE + 1;
    expect((await signIn('sun-qi', password)).statusCode).toBe(401);
    time += MINUTE + 1;
    expect((await signIn('sun-qi', password)).statusCode).toBe(201);
    for (let each = 0; each < 4; each++) await signIn('sun-qi', 'wrong');
    expect((await signIn('sun-qi', password)).statusCode).toBe(201);
  });

  test('guesses at the same time are counted one by one', async () => {
    await register('zhou-ba');
    const guesses = await Promise.all(Array.from({ length: 20 }, () => signIn('zhou-ba', 'wrong')));
    expect(guesses.every(({ statusCode }) => statusCode === 401)).toBe(true);
    const chain = await office.database.transaction({ role: 'system', purpose: 'test' }, (transaction) =>
      transaction
        .selectFrom('audit_entries')
        .innerJoin('accounts', 'accounts.id', 'audit_entries.actor_account')
        .where('login_name', '=', 'zhou-ba')
        .where('action', '=', 'session.begin')
        .select('chain')
        .executeTakeFirstOrThrow(),
    );
    const failures = await office.database.transaction({ role: 'system', purpose: 'test' }, (transaction) =>
      transaction
        .selectFrom('audit_entries')
        .where('chain', '=', chain.chain)
        .where('action', '=', 'sign-in.fail')
        .select('detail')
        .execute(),
    );
    expect(failures).toHaveLength(5);
  });

  test('a session ends when it is silent, when it is old, and when signed out', async () => {
    const begun = await register('wu-jiu');
    const cookie = cookieOf(begun);
    const status = async () => (await office.ask('GET', '/api/session', { cookie })).statusCode;
    for (let each = 0; each < 20; each++) {
      time += 29 * MINUTE;
      expect(await status()).toBe(200);
    }
    time += 31 * MINUTE;
    expect(await status()).toBe(401);
    const again = cookieOf(await signIn('wu-jiu', password));
    for (let each = 0; each < 26; each++) {
      time += 28 * MINUTE;
      await office.ask('GET', '/api/session', { cookie: again });
    }
    expect((await office.ask('GET', '/api/session', { cookie: again })).statusCode).toBe(401);
    const third = cookieOf(await signIn('wu-jiu', password));
    expect((await office.ask('DELETE', '/api/session', { cookie: third })).statusCode).toBe(204);
    expect((await office.ask('GET', '/api/session', { cookie: third })).statusCode).toBe(401);
  });

  test('the table holds the hash of a token, never the token', async () => {
    const token = cookieOf(await register('zheng-shi')).split('=')[1] ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const at = { now: now().toISOString(), idleSince: new Date(time - MINUTE).toISOString() };
    await office.database.transaction({ role: 'system', purpose: 'test' }, async (transaction) => {
      expect(await findSession(transaction, { tokenHash: token, ...at })).toBeUndefined();
      expect(await findSession(transaction, { tokenHash: hashSessionToken(token), ...at })).toBeDefined();
    });
  });

  test('another password ends all other sessions and goes on under another token', async () => {
    const first = cookieOf(await register('feng-er'));
    const second = cookieOf(await signIn('feng-er', password));
    const change = (cookie: string, current: string, next: string) =>
      office.ask('PUT', '/api/account/password', { cookie, body: { current, next } });
    expect((await change(second, 'not it', '新的密码也很长很长啊')).json()).toMatchObject({ code: 'password-wrong' });
    expect((await change(second, password, password)).json()).toMatchObject({ problems: [{ path: '/next' }] });
    const changed = await change(second, password, '新的密码也很长很长啊');
    expect(changed.statusCode).toBe(200);
    for (const cookie of [first, second])
      expect((await office.ask('GET', '/api/session', { cookie })).statusCode).toBe(401);
    expect((await office.ask('GET', '/api/session', { cookie: cookieOf(changed) })).statusCode).toBe(200);
    expect((await signIn('feng-er', password)).statusCode).toBe(401);
    expect((await signIn('feng-er', '新的密码也很长很长啊')).statusCode).toBe(201);
  });

  test('another site may not ask for a change, a program may', async () => {
    const cookie = cookieOf(await register('chen-wu'));
    const role = (headers: Record<string, string>) =>
      office.ask('PUT', '/api/session/role', { cookie, headers, body: { assignmentId: crypto.randomUUID() } });
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
    ])
      expect((await role(headers)).json().code).toBe('cross-site-refused');
    for (const headers of [{}, { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' }])
      expect((await role(headers)).json().code).toBe('role-not-found');
    const form = await office.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'content-type': 'text/plain' },
      payload: '{}',
    });
    expect(form.json().code).toBe('media-type-unsupported');
  });

  test('whoever works at an office sets a second factor up, shows it at each sign-in, and no code twice', async () => {
    const employer = await office.actors.organisation('employer');
    const { loginName } = await office.actors.signedIn('employer-hr', { at: employer, password, now: now() });
    const first = await signIn(loginName, password);
    expect(first.json()).toMatchObject({ secondFactor: 'enrol', can: [] });
    const cookie = cookieOf(first);
    expect((await office.ask('GET', '/api/sessions', { cookie })).json().code).toBe('second-factor-needed');
    const { secret, uri } = (await office.ask('POST', '/api/session/second-factor/enrol', { cookie })).json();
    expect(uri).toContain(`secret=${secret}`);
    const confirm = (code: string) =>
      office.ask('POST', '/api/session/second-factor/confirm', { cookie, body: { code } });
    const wrong = totpCode(secret, new Date(time + 10 * MINUTE));
    expect((await confirm(wrong)).json().code).toBe('second-factor-wrong');
    const confirmed = await confirm(totpCode(secret, now()));
    expect(confirmed.json()).toMatchObject({ secondFactor: 'done', acting: { role: 'employer-hr' } });
    // The token from before the second factor is worth nothing now.
    expect((await office.ask('GET', '/api/session', { cookie })).statusCode).toBe(401);
    expect((await office.ask('GET', '/api/sessions', { cookie: cookieOf(confirmed) })).statusCode).toBe(200);

    const second = await signIn(loginName, password);
    expect(second.json()).toMatchObject({ secondFactor: 'needed' });
    const show = (code: string) =>
      office.ask('POST', '/api/session/second-factor', { cookie: cookieOf(second), body: { code } });
    expect((await show(totpCode(secret, now()))).json().code).toBe('second-factor-wrong');
    expect(
      (await office.ask('POST', '/api/session/second-factor/enrol', { cookie: cookieOf(second) })).json().code,
    ).toBe('second-factor-set');
    const change = await office.ask('PUT', '/api/account/password', {
      cookie: cookieOf(second),
      body: { current: password, next: '换一个很长很长的密码' },
    });
    expect(change.json().code).toBe('second-factor-needed');
    time += MINUTE;
    expect((await show(totpCode(secret, now()))).json()).toMatchObject({ secondFactor: 'done' });
  });

  test('knowing the password wins no new guesses at the code', async () => {
    const { loginName } = await office.actors.signedIn('body-clerk', {
      at: await office.actors.organisation('evaluation-body'),
      password,
      now: now(),
    });
    const begun = await signIn(loginName, password);
    const { secret } = (
      await office.ask('POST', '/api/session/second-factor/enrol', { cookie: cookieOf(begun) })
    ).json();
    const body = { code: totpCode(secret, now()) };
    await office.ask('POST', '/api/session/second-factor/confirm', { cookie: cookieOf(begun), body });
    time += MINUTE;
    let signedIn = 0;
    for (let each = 0; each < 12; each++) {
      const again = await signIn(loginName, password);
      if (again.statusCode !== 201) break;
      signedIn += 1;
      await office.ask('POST', '/api/session/second-factor', {
        cookie: cookieOf(again),
        body: { code: totpCode(secret, new Date(time + 30 * MINUTE)) },
      });
    }
    expect(signedIn).toBe(5);
  });
});
