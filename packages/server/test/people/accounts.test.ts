import { createExportCheck, parseExportHeader } from '@guantong/proofs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeUpResidentId } from '../../src/testing/made-up-resident-id.ts';
import type { TestActor, TestOrganisation } from '../../src/testing/test-actors.ts';
import { createTestOffice, type TestOffice } from '../../src/testing/test-office.ts';

const password = '车间里的第三台旧铣床还在转';

describe('accounts, roles and the audit record', () => {
  let office: TestOffice;
  let system: TestActor;
  let security: TestActor;
  let audit: TestActor;
  let employer: TestOrganisation;
  let hr: TestActor;
  beforeAll(async () => {
    office = await createTestOffice();
    [system, security, audit] = [
      await office.actors.signedIn('system-administrator'),
      await office.actors.signedIn('security-administrator'),
      await office.actors.signedIn('audit-administrator'),
    ];
    employer = await office.actors.organisation('employer');
    hr = await office.actors.signedIn('employer-hr', { at: employer });
  });
  afterAll(() => office.close());

  const newAccount = (loginName: string, residentId = madeUpResidentId()) =>
    office.ask('POST', '/api/accounts/staff', { as: system, body: { loginName, displayName: '某人', residentId } });
  const grant = (as: TestActor, accountId: string, role: string, organisationId: string | null = null) =>
    office.ask('POST', `/api/accounts/${accountId}/roles`, { as, body: { role, organisationId } });
  const codeOf = (response: { json(): { readonly code?: string } }) => response.json().code;

  test('administrators of system and security list accounts, nobody else does', async () => {
    for (const as of [system, security]) {
      const response = await office.ask('GET', '/api/accounts?role=employer-hr&size=5', { as });
      expect(response.json()).toMatchObject({
        total: 1,
        page: 1,
        size: 5,
        items: [{ loginName: hr.loginName, roles: [{ role: 'employer-hr', organisation: { name: employer.name } }] }],
      });
    }
    for (const as of [audit, hr]) expect(codeOf(await office.ask('GET', '/api/accounts', { as }))).toBe('not-allowed');
    expect(codeOf(await office.ask('GET', '/api/accounts'))).toBe('not-signed-in');
    expect(codeOf(await office.ask('GET', '/api/accounts?size=0', { as: system }))).toBe('request-invalid');
    const named = await office.ask('GET', '/api/accounts?name=100%25_', { as: system });
    expect(named.json().total).toBe(0);
    const workbook = await office.ask('GET', '/api/accounts/export.xlsx?role=employer-hr', { as: security });
    expect([workbook.statusCode, workbook.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });

  test('the system administrator makes an account; its first password must be changed before anything else', async () => {
    const created = await newAccount('first-password');
    expect(created.statusCode).toBe(201);
    const { accountId, password: first } = created.json();
    expect(
      (await grant(security, accountId, 'body-clerk', (await office.actors.organisation('evaluation-body')).id))
        .statusCode,
    ).toBe(201);
    const signedIn = await office.ask('POST', '/api/session', {
      body: { loginName: 'first-password', password: first },
    });
    expect(signedIn.json()).toMatchObject({ passwordChangeNeeded: true, can: [] });
    const cookie = `guantong_session=${signedIn.cookies[0]?.value}`;
    expect(codeOf(await office.ask('GET', '/api/sessions', { cookie }))).toBe('password-change-needed');
    const changed = await office.ask('PUT', '/api/account/password', {
      cookie,
      body: { current: first, next: password },
    });
    expect(changed.json()).toMatchObject({ passwordChangeNeeded: false, secondFactor: 'enrol' });
  });

  test('one human, one account: also among the staff', async () => {
    const residentId = madeUpResidentId();
    expect((await newAccount('twice-one', residentId)).statusCode).toBe(201);
    expect(codeOf(await newAccount('twice-two', residentId))).toBe('person-registered');
    expect(codeOf(await newAccount('twice-one'))).toBe('login-name-taken');
    for (const as of [security, audit, hr])
      expect(
        codeOf(
          await office.ask('POST', '/api/accounts/staff', {
            as,
            body: { loginName: 'not-mine', displayName: '某人', residentId: madeUpResidentId() },
          }),
        ),
      ).toBe('not-allowed');
  });

  test('locking signs out and shuts out; a stale change is refused; nobody locks oneself', async () => {
    const victim = await office.actors.signedIn('examiner', { password });
    const address = `/api/accounts/${victim.actor.accountId}`;
    const before = (await office.ask('GET', address, { as: system })).json();
    expect(before.can).toContainEqual({ action: 'account.lock', allowed: true });
    expect(before.can).toContainEqual({
      action: 'account.unlock',
      allowed: false,
      whyNot: { zh: '账号在用', en: 'the account is in use' },
    });
    const change = (as: TestActor, body: object) => office.ask('PATCH', address, { as, body });
    expect(codeOf(await change(security, { version: before.version, state: 'locked' }))).toBe('not-allowed');
    const locked = await change(system, { version: before.version, state: 'locked' });
    expect(locked.json()).toMatchObject({ state: 'locked', version: before.version + 1 });
    expect(codeOf(await change(system, { version: before.version, state: 'active' }))).toBe('version-stale');
    expect(codeOf(await change(system, { version: before.version + 1, state: 'odd' }))).toBe('request-invalid');
    expect((await office.ask('GET', '/api/session', { as: victim })).statusCode).toBe(401);
    const body = { loginName: victim.loginName, password };
    expect(codeOf(await office.ask('POST', '/api/session', { body }))).toBe('sign-in-failed');
    expect((await change(system, { version: before.version + 1, state: 'active' })).statusCode).toBe(200);
    expect((await office.ask('POST', '/api/session', { body })).statusCode).toBe(201);
    const own = await office.ask('PATCH', `/api/accounts/${system.actor.accountId}`, {
      as: system,
      body: { version: 1, state: 'locked' },
    });
    expect(own.json()).toMatchObject({ code: 'not-allowed', detail: expect.stringContaining('不能对自己的账号办理') });
    const nobody = await office.ask('GET', `/api/accounts/${crypto.randomUUID()}`, { as: system });
    expect([nobody.statusCode, codeOf(nobody)]).toEqual([404, 'account-not-found']);
  });

  test('a password is the system administrator’s to reset, a second factor the security administrator’s', async () => {
    const someone = await office.actors.signedIn('expert', { password });
    const reset = (as: TestActor, what: string) =>
      office.ask('POST', `/api/accounts/${someone.actor.accountId}/${what}`, { as });
    expect(codeOf(await reset(security, 'reset-password'))).toBe('not-allowed');
    expect(codeOf(await reset(system, 'reset-second-factor'))).toBe('not-allowed');
    expect(codeOf(await reset(security, 'reset-second-factor'))).toBe('step-not-possible');
    const { password: first } = (await reset(system, 'reset-password')).json();
    expect((await office.ask('GET', '/api/session', { as: someone })).statusCode).toBe(401);
    const signedIn = await office.ask('POST', '/api/session', {
      body: { loginName: someone.loginName, password: first },
    });
    expect(signedIn.json()).toMatchObject({ passwordChangeNeeded: true });
  });

  test('roles are the security administrator’s to grant, at the right place, never to oneself', async () => {
    const { accountId } = (await newAccount('gets-roles')).json();
    for (const as of [system, audit]) expect(codeOf(await grant(as, accountId, 'expert'))).toBe('not-allowed');
    expect(codeOf(await grant(hr, accountId, 'expert'))).toBe('account-not-found');
    expect(codeOf(await grant(security, security.actor.accountId, 'expert'))).toBe('not-allowed');
    expect((await grant(security, accountId, 'employer-hr', employer.id)).json()).toMatchObject({
      items: [{ role: 'employer-hr', organisation: { id: employer.id } }],
    });
    expect(codeOf(await grant(security, accountId, 'employer-hr', employer.id))).toBe('role-granted');
    for (const [role, place] of [
      ['body-clerk', employer.id],
      ['bureau-officer', null],
      ['expert', employer.id],
      ['employer-hr', crypto.randomUUID()],
    ] as const)
      expect((await grant(security, accountId, role, place)).json()).toMatchObject({
        code: 'request-invalid',
        problems: [{ path: '/organisationId' }],
      });
    expect(codeOf(await grant(security, crypto.randomUUID(), 'expert'))).toBe('account-not-found');
  });

  test('the three administrators are three people without another office', async () => {
    const { accountId } = (await newAccount('one-office')).json();
    expect((await grant(security, accountId, 'audit-administrator')).statusCode).toBe(201);
    for (const role of ['system-administrator', 'security-administrator', 'expert'])
      expect(codeOf(await grant(security, accountId, role))).toBe('administrator-alone');
    expect((await grant(security, accountId, 'worker')).statusCode).toBe(201);
    const { accountId: other } = (await newAccount('other-office')).json();
    expect((await grant(security, other, 'expert')).statusCode).toBe(201);
    expect(codeOf(await grant(security, other, 'system-administrator'))).toBe('administrator-alone');
    const { accountId: race } = (await newAccount('race-office')).json();
    const both = await Promise.all(
      ['system-administrator', 'security-administrator', 'expert'].map((role) => grant(security, race, role)),
    );
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409]);
  });

  test('a revoked role acts no more', async () => {
    const officer = await office.actors.signedIn('expert');
    const held = await office.ask('GET', `/api/accounts/${officer.actor.accountId}/roles`, { as: security });
    const [{ assignmentId }] = held.json().items;
    const revoke = (id: string) =>
      office.ask('DELETE', `/api/accounts/${officer.actor.accountId}/roles/${id}`, { as: security });
    expect(codeOf(await revoke(crypto.randomUUID()))).toBe('role-not-found');
    expect((await revoke(assignmentId)).json()).toEqual({ items: [] });
    expect(codeOf(await revoke(assignmentId))).toBe('role-not-found');
    expect((await office.ask('GET', '/api/sessions', { as: officer })).statusCode).toBe(401);
  });

  test('whoever holds several roles acts in one, and chooses it', async () => {
    const { accountId, password: first } = (await newAccount('two-roles')).json();
    await grant(security, accountId, 'worker');
    const [, second] = (await grant(security, accountId, 'expert')).json().items;
    const signedIn = await office.ask('POST', '/api/session', { body: { loginName: 'two-roles', password: first } });
    expect(signedIn.json()).toMatchObject({ acting: { role: 'worker' } });
    const chosen = await office.ask('PUT', '/api/session/role', {
      cookie: `guantong_session=${signedIn.cookies[0]?.value}`,
      body: { assignmentId: second.assignmentId },
    });
    expect(chosen.json()).toMatchObject({ acting: { role: 'expert' } });
  });

  test('sessions: one’s own are listed and ended; others’ are not there, but for the security administrator', async () => {
    const someone = await office.actors.signedIn('worker');
    const own = (await office.ask('GET', '/api/sessions', { as: someone })).json();
    expect(own.items).toMatchObject([
      { id: someone.actor.sessionId, current: true, role: 'worker', userAgent: 'test' },
    ]);
    const end = (as: TestActor) => office.ask('DELETE', `/api/sessions/${someone.actor.sessionId}`, { as });
    expect(codeOf(await end(hr))).toBe('session-not-found');
    expect(codeOf(await office.ask('GET', `/api/sessions?accountId=${someone.actor.accountId}`, { as: hr }))).toBe(
      'not-allowed',
    );
    const seen = await office.ask('GET', `/api/sessions?accountId=${someone.actor.accountId}`, { as: security });
    expect(seen.json().items).toHaveLength(1);
    expect((await end(security)).statusCode).toBe(204);
    expect((await office.ask('GET', '/api/session', { as: someone })).statusCode).toBe(401);
    const [mine, other] = [await office.actors.signedIn('worker'), await office.actors.signedIn('worker')];
    expect((await office.ask('DELETE', `/api/sessions/${other.actor.sessionId}`, { as: mine })).statusCode).toBe(404);
    expect((await office.ask('DELETE', `/api/sessions/${mine.actor.sessionId}`, { as: mine })).statusCode).toBe(204);
  });

  test('the database itself hides accounts, sessions, persons and the audit record from those they are not for', async () => {
    const [one, two] = [await office.actors.signedIn('worker'), await office.actors.signedIn('worker')];
    const seen = await office.database.transaction(one.actor, async (transaction) => ({
      accounts: await transaction.selectFrom('accounts').select('id').execute(),
      sessions: await transaction.selectFrom('sessions').select('account_id').execute(),
      roles: await transaction.selectFrom('role_assignments').select('account_id').execute(),
      persons: await transaction.selectFrom('persons').select('id').execute(),
      audit: await transaction.selectFrom('audit_entries').select('chain').execute(),
    }));
    expect(seen).toEqual({
      accounts: [{ id: one.actor.accountId }],
      sessions: [{ account_id: one.actor.accountId }],
      roles: [{ account_id: one.actor.accountId }],
      persons: [{ id: one.actor.personId }],
      audit: [],
    });
    const touched = await office.database.transaction(one.actor, (transaction) =>
      transaction
        .updateTable('accounts')
        .set({ display_name: 'x' })
        .where('id', '=', two.actor.accountId)
        .executeTakeFirst(),
    );
    expect(Number(touched.numUpdatedRows)).toBe(0);
    const forged = office.database.transaction(system.actor, (transaction) =>
      transaction
        .insertInto('role_assignments')
        .values({
          id: crypto.randomUUID(),
          account_id: two.actor.accountId,
          role: 'expert',
          organisation_id: null,
          granted_by: null,
          granted_at: new Date().toISOString(),
          revoked_at: null,
        })
        .execute(),
    );
    await expect(forged).rejects.toThrow('row-level security');
  });

  test('the audit administrator reads and exports the record, which verifies offline; nobody else does', async () => {
    for (const as of [system, security, hr])
      for (const url of ['/api/audit', '/api/audit/export.ndjson'])
        expect(codeOf(await office.ask('GET', url, { as }))).toBe('not-allowed');
    const grants = await office.ask('GET', `/api/audit?action=role.grant&actor=${security.actor.accountId}&size=2`, {
      as: audit,
    });
    expect(grants.json().items).toHaveLength(2);
    expect(grants.json().items[0]).toMatchObject({
      action: 'role.grant',
      actor: { accountId: security.actor.accountId, role: 'security-administrator', displayName: '测试用户' },
      detail: { role: expect.any(String) },
    });
    const chain = grants.json().items[0].chain;
    expect((await office.ask('GET', `/api/audit?chain=${chain}`, { as: audit })).json().total).toBeGreaterThan(1);
    expect((await office.ask('GET', '/api/audit?to=2020-01-01', { as: audit })).json().total).toBe(0);
    expect(codeOf(await office.ask('GET', '/api/audit?from=yesterday', { as: audit }))).toBe('request-invalid');
    const file = await office.ask('GET', '/api/audit/export.ndjson', { as: audit });
    const [head = '', ...lines] = file.body.trimEnd().split('\n');
    const header = parseExportHeader(head);
    if (!header.ok) throw new Error('expected the header of an export');
    const check = createExportCheck(header.header, []);
    for (const line of lines) expect(check.push(line).problems).toEqual([]);
    expect(check.end().problems).toEqual([]);
    expect(lines.length).toBeGreaterThan(10);
    const one = (await office.ask('GET', `/api/audit/export.ndjson?chain=${chain}`, { as: audit })).body;
    expect(JSON.parse(one.split('\n')[0] ?? '')).toMatchObject({ format: 'guantong-audit-1', chains: 1 });
  });

  test('everybody reads the access table', async () => {
    const table = (await office.ask('GET', '/api/access')).json();
    expect(table.roles).toHaveLength(11);
    expect(table.actions).toContainEqual({
      action: 'application.accept',
      words: { zh: '受理', en: 'Accept' },
      allowed: [{ role: 'body-clerk', conditions: ['own-body', 'not-own-case'] }],
    });
  });
});
