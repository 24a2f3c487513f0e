import { AsyncResource } from 'node:async_hooks';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, SystemActor } from '../../src/access/actor.ts';
import { openTestDatabase, type TestDatabase } from '../../src/testing/test-database.ts';

const system: SystemActor = { role: 'system', purpose: 'test' };
const officer: Actor = {
  accountId: '0190a000-0000-7000-8000-000000000001',
  sessionId: '0190a000-0000-7000-8000-000000000009',
  role: 'bureau-officer',
  organisationId: null,
  personId: null,
  province: null,
  bureauRegion: 'CN',
  displayName: '测试',
};
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.asOwner(
    'create table counters (name text primary key, value int8 not null, seen date, at timestamptz)',
  );
  await database.asOwner(`insert into counters values ('a', 0, '2026-02-28', '2026-02-28 08:00:00+08')`);
});
afterAll(() => database.close());

async function counterOf(name: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select value from counters where name = ${name}`.execute(
    database.kysely,
  );
  return rows[0]?.value;
}

test('values come out alike from both databases', async () => {
  const { rows } = await sql`
    select value, seen, at, ${JSON.stringify({ a: [1] })}::jsonb as json, ${['x', 'y,"z"']}::text[] as list,
      9007199254740993::int8 as beyond, null::int as nothing, ${new Uint8Array([1, 255])}::bytea as bytes
    from counters`.execute(database.kysely);
  expect(rows).toEqual([
    {
      value: 0,
      seen: '2026-02-28',
      at: '2026-02-28T00:00:00.000Z',
      json: { a: [1] },
      list: ['x', 'y,"z"'],
      beyond: '9007199254740993',
      nothing: null,
      bytes: new Uint8Array([1, 255]),
    },
  ]);
});

test('works as the role of the application', async () => {
  const { rows } = await sql`select current_user`.execute(database.kysely);
  expect(rows).toEqual([{ current_user: 'guantong_application' }]);
  await expect(sql`create table x ()`.execute(database.kysely)).rejects.toMatchObject({ code: '42501' });
});

test('transactions that run together lose no step and see nothing half done', async () => {
  await Promise.all(
    Array.from({ length: 20 }, () =>
      database.transaction(system, async (transaction) => {
        const { rows } = await sql<{
          value: number;
        }>`select value from counters where name = 'a' for update`.execute(transaction);
        const before = rows[0]?.value ?? Number.NaN;
        expect(before % 2).toBe(0);
        await sql`update counters set value = ${before + 1} where name = 'a'`.execute(transaction);
        await new Promise((resolve) => setTimeout(resolve, 1));
        await sql`update counters set value = ${before + 2} where name = 'a'`.execute(transaction);
      }),
    ),
  );
  expect(await counterOf('a')).toBe(40);
});

test('a query outside does not see an open transaction, and a failed one leaves nothing', async () => {
  let seen: Promise<unknown> = Promise.resolve();
  const ask = outsideOf(() => counterOf('b'));
  const work = database.transaction(system, async (transaction) => {
    await sql`insert into counters values ('b', 1)`.execute(transaction);
    seen = ask();
    throw new Error('on purpose');
  });
  await expect(work).rejects.toThrow('on purpose');
  expect(await seen).toBeUndefined();
});

test('inside a transaction the way around it is refused', async () => {
  const work = database.transaction(system, () => counterOf('a'));
  await expect(work).rejects.toThrow('everything goes through it');
});

test('a commit after a failed statement is an error', async () => {
  const work = database.transaction(system, async (transaction) => {
    await sql`insert into counters values ('c', 1)`.execute(transaction);
    await sql`select 1 / 0`.execute(transaction).catch(() => undefined);
  });
  await expect(work).rejects.toThrow('nothing was committed');
  expect(await counterOf('c')).toBeUndefined();
});

test('a serialisation failure is tried three times in all', async () => {
  let attempts = 0;
  const fail = (code: string) =>
    database.transaction(system, async (transaction) => {
      attempts += 1;
      await sql.raw(`do $$ begin raise exception 'on purpose' using errcode = '${code}'; end $$`).execute(transaction);
    });
  await expect(fail('40001')).rejects.toMatchObject({ code: '40001' });
  expect(attempts).toBe(3);
  await expect(fail('23505')).rejects.toMatchObject({ code: '23505' });
  expect(attempts).toBe(4);
});

test('a table that gains a column under prepared statements is read with it by the next transaction', async () => {
  await database.asOwner('create table changing as select 1 as id');
  let attempts = 0;
  const read = () =>
    database.transaction(system, async (transaction) => {
      attempts += 1;
      const { rows } = await sql`select * from changing where id = ${1}`.execute(transaction);
      return rows;
    });
  // A text is prepared from the second time on.
  for (let count = 0; count < 3; count += 1) expect(await read()).toEqual([{ id: 1 }]);
  await database.asOwner('alter table changing add column note text');
  attempts = 0;
  expect(await read()).toEqual([{ id: 1, note: null }]);
  // PostgreSQL refuses the plan (0A000), and the transaction runs again with a new one; embedded nothing is prepared.
  const again = (process.env.DATABASE_URL ?? '') === '' ? 0 : 1;
  expect(attempts).toBe(1 + again);
  expect(await read()).toEqual([{ id: 1, note: null }]);
  expect(attempts).toBe(2 + again);
});

test('row security knows the actor during the transaction and nobody after it', async () => {
  const [accountId, organisationId] = [officer.accountId, '0190a000-0000-7000-8000-000000000002'];
  const actor: Actor = { ...officer, role: 'employer-hr', organisationId, bureauRegion: null };
  const ask = sql`select guantong.is_system() as system, guantong.current_account() as account,
    guantong.current_person() as person, guantong.acts_as('employer-hr') as hr,
    guantong.acts_for_employer(${organisationId}) as own, guantong.acts_for_employer(${accountId}) as other,
    guantong.acts_for_body(${organisationId}) as body, guantong.bureau_covers('440000') as bureau`;
  const inside = await database.transaction(actor, (transaction) => ask.execute(transaction));
  const nobody = { system: false, account: null, person: null, hr: false, own: false, other: false, body: false };
  expect(inside.rows).toEqual([{ ...nobody, account: accountId, hr: true, own: true, bureau: false }]);
  const outside = await ask.execute(database.kysely);
  expect(outside.rows).toEqual([{ ...nobody, bureau: false }]);
});

test.each([
  ['CN', ['440000', '440106', 'CN'], []],
  ['440000', ['440000', '440100', '440106'], ['CN', '450000']],
  ['440100', ['440100', '440106'], ['440000', '440300', 'CN']],
  ['440106', ['440106'], ['440100', '440105']],
])('a bureau of %s covers what lies below it', async (bureauRegion, covered, others) => {
  const actor: Actor = { ...officer, bureauRegion };
  const { rows } = await database.transaction(actor, (transaction) =>
    sql<{ region: string }>`
      select region from unnest(${[...covered, ...others]}::text[]) as region where guantong.bureau_covers(region)
    `.execute(transaction),
  );
  expect(rows.map(({ region }) => region)).toEqual(covered);
});

/** Runs where the test was, not inside of the transaction that calls it. */
function outsideOf<T>(work: () => Promise<T>): () => Promise<T> {
  return AsyncResource.bind(work);
}
