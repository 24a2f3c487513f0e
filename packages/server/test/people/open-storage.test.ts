import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Environment } from '../../src/config/environment.ts';
import { defaultConfig, type ServerConfig } from '../../src/config/server-config.ts';
import { defaultSignIn } from '../../src/config/sign-in-config.ts';
import { generateKeys } from '../../src/keys/read-keys.ts';
import { openToken, sealToken } from '../../src/keys/seal.ts';
import { findAccount, keepTotpSecret } from '../../src/modules/people/accounts/account.repository.ts';
import { makeFirstAdministrators } from '../../src/modules/people/accounts/first-administrators.ts';
import { resealAll } from '../../src/modules/people/persons/reseal-all.ts';
import { openResidentId } from '../../src/modules/people/persons/resident-id.ts';
import { secondFactorContext } from '../../src/modules/people/sign-in/second-factor.ts';
import { openStorage } from '../../src/start/open-storage.ts';
import { madeUpResidentId } from '../../src/testing/made-up-resident-id.ts';
import { cheapPasswordCost, createTestActors, createTestKeys } from '../../src/testing/test-actors.ts';
import { openTestDatabase, type TestDatabase } from '../../src/testing/test-database.ts';

const system = { role: 'system', purpose: 'test' } as const;

describe('opening the storage', () => {
  let folder: string;
  let database: TestDatabase;
  let closed = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guantong-storage-'));
    database = await openTestDatabase();
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  const configOf = (mode: ServerConfig['mode'], host = '127.0.0.1'): ServerConfig => ({
    ...defaultConfig,
    mode,
    host,
    signIn: { ...defaultSignIn, passwordCost: cheapPasswordCost },
    storage: { ...defaultConfig.storage, dataFolder: folder },
  });
  const open = (config: ServerConfig, environment: Environment) =>
    openStorage(config, {
      environment,
      now: () => new Date(),
      newId: randomUUID,
      onFault: (error) => {
        throw error;
      },
      // The same one each time, as a restarted server finds it.
      open: async () => ({
        ...database,
        async close() {
          closed += 1;
        },
      }),
    });

  test('production tells at once that its keys are absent and that nothing stands in front', async () => {
    const opening = await open(configOf('production', '0.0.0.0'), {});
    expect(opening.ok ? [] : opening.problems.map((problem) => problem.split(':', 1)[0])).toEqual([
      'HOST, GUANTONG_PUBLIC_URL',
      'GUANTONG_IDENTITY_KEYS',
      'GUANTONG_DIGEST_KEY',
      'GUANTONG_WEBHOOK_SECRET',
      'GUANTONG_CREDENTIAL_KEYS',
    ]);
  });

  test('development makes its keys; production over accounts of the demonstration is refused', async () => {
    const development = await open(configOf('development'), {});
    if (!development.ok) throw new Error(development.problems.join());
    const { actor } = await createTestActors(database, development.storage.keys).signedIn('worker');
    await database.transaction(system, (transaction) =>
      transaction.updateTable('accounts').set({ demonstration: true }).where('id', '=', actor.accountId).execute(),
    );
    const production = await open(configOf('production'), generateKeys());
    expect(production.ok ? [] : production.problems).toEqual([expect.stringContaining('演示账号')]);
    expect(closed).toBe(1);
  });
});

describe('the first administrators', () => {
  let database: TestDatabase;
  let folder: string;
  const keys = createTestKeys();
  beforeAll(async () => {
    database = await openTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'guantong-first-'));
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });
  const make = (text: string, mode: ServerConfig['mode'] = 'development') =>
    makeFirstAdministrators(
      { database, keys },
      {
        environment: { GUANTONG_FIRST_ADMINISTRATORS: text },
        config: {
          ...defaultConfig,
          mode,
          signIn: { ...defaultSignIn, passwordCost: cheapPasswordCost },
          storage: { ...defaultConfig.storage, dataFolder: folder },
        },
        now: () => new Date(),
        newId: randomUUID,
      },
    );
  const person = (login: string, id = madeUpResidentId()) => `${login}:${id}`;

  test('are three people: two of one resident id, two of one name, or another number are refused', async () => {
    const id = madeUpResidentId();
    for (const text of [
      [person('sys'), person('sec')].join(),
      [person('sys', id), person('sec', id), person('aud')].join(),
      [person('sys'), person('sys'), person('aud')].join(),
      [person('sys'), person('sec'), 'aud:123'].join(),
      [person('sys'), person('sec'), person('aud'), person('more')].join(),
    ])
      expect((await make(text)).ok).toBe(false);
    expect(await make('', 'production')).toMatchObject({
      ok: true,
      notice: expect.stringContaining('there is no administrator'),
    });
    const made = await make([person('sys-admin'), person('sec-admin'), person('aud-admin')].join());
    expect(made).toMatchObject({ ok: true, notice: expect.stringContaining('first-administrators.txt') });
    const file = join(folder, 'first-administrators.txt');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readFile(file, 'utf8')).trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^system-administrator sys-admin \S{16}$/),
      expect.stringMatching(/^security-administrator sec-admin \S{16}$/),
      expect.stringMatching(/^audit-administrator aud-admin \S{16}$/),
    ]);
    expect(await make('whatever')).toEqual({ ok: true, notice: undefined });
  });

  test('a new first key seals every resident id anew, and the old one may go', async () => {
    const { actor } = await createTestActors(database, keys).signedIn('worker');
    const [next] = createTestKeys().identity;
    const renewed = { ...keys, identity: [{ ...next, name: 'next' }, ...keys.identity] as const };
    const read = () =>
      database.transaction(system, (transaction) =>
        transaction
          .selectFrom('persons')
          .where('id', '=', actor.personId)
          .select(['resident_id_sealed', 'resident_id_key', 'resident_id_masked'])
          .executeTakeFirstOrThrow(),
      );
    expect((await read()).resident_id_key).toBe('first');
    const context = secondFactorContext(actor.accountId);
    await database.transaction(system, (transaction) =>
      keepTotpSecret(transaction, actor.accountId, sealToken('GEZDGNBV', context, keys)),
    );
    expect(await resealAll({ database, keys: renewed })).toBe(2);
    expect(await resealAll({ database, keys: renewed })).toBe(0);
    const { resident_id_sealed, resident_id_key, resident_id_masked } = await read();
    expect(resident_id_key).toBe('next');
    const alone = { identity: [{ ...next, name: 'next' }] as const };
    const account = await database.transaction(system, (transaction) => findAccount(transaction, actor.accountId));
    expect(openToken(account?.totp_secret ?? '', context, alone)).toBe('GEZDGNBV');
    const sealed = { resident_id_sealed: resident_id_sealed ?? '', resident_id_key: resident_id_key ?? '' };
    const id = openResidentId(sealed, actor.personId ?? '', alone);
    expect([id.slice(0, 6), id.slice(14)]).toEqual([resident_id_masked?.slice(0, 6), resident_id_masked?.slice(14)]);
  });
});
