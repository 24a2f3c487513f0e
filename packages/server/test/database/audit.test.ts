import { mkdtemp, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareWithAnchors, verifyAnchors, verifyChain } from '@guantong/proofs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, SystemActor } from '../../src/access/actor.ts';
import { anchorHeads } from '../../src/database/anchor-heads.ts';
import { appendAudit, auditEntryOf } from '../../src/database/append-audit.ts';
import { openTestDatabase, type TestDatabase } from '../../src/testing/test-database.ts';

const system: SystemActor = { role: 'system', purpose: 'test' };
const chain = 'case:0190a000-0000-7000-8000-00000000000a';
const clerk: Actor = {
  accountId: '0190a000-0000-7000-8000-000000000001',
  sessionId: '0190a000-0000-7000-8000-000000000009',
  role: 'body-clerk',
  organisationId: '0190a000-0000-7000-8000-000000000002',
  personId: null,
  province: '99',
  bureauRegion: null,
  displayName: '测试',
};
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'guantong-audit-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

function eventOf(step: number, from: Actor | SystemActor = system) {
  return {
    chain,
    at: new Date(Date.UTC(2026, 1, 3, 4, 5, 6, step)).toISOString(),
    actor: { accountId: from.role === 'system' ? null : from.accountId, role: from.role },
    action: 'case.step',
    subject: { kind: 'case', id: 'a' },
    detail: { step, 说明: '第一步', nested: [1.5, null, { z: 1, a: 'é' }] },
    province: '99',
  };
}

function listEntries() {
  return database.transaction(system, async (transaction) => {
    const rows = await transaction
      .selectFrom('audit_entries')
      .selectAll()
      .orderBy('chain')
      .orderBy('sequence')
      .execute();
    return rows.map(auditEntryOf);
  });
}

test('entries written at once make one chain, which verifies as read back', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, step) =>
      database.transaction(system, (transaction) => appendAudit(transaction, eventOf(step))),
    ),
  );
  const entries = await listEntries();
  expect(verifyChain(entries)).toMatchObject({ ok: true, count: 20 });
});

test('what is rolled back leaves no entry and no gap', async () => {
  const work = database.transaction(system, async (transaction) => {
    await appendAudit(transaction, eventOf(50));
    throw new Error('on purpose');
  });
  await expect(work).rejects.toThrow('on purpose');
  await database.transaction(clerk, (transaction) => appendAudit(transaction, eventOf(51, clerk)));
  expect(verifyChain(await listEntries())).toMatchObject({ ok: true, count: 21 });
});

test('nobody writes in the name of another', async () => {
  const forge = (from: Actor | SystemActor) =>
    database.transaction(clerk, (transaction) => appendAudit(transaction, eventOf(60, from)));
  await expect(forge({ ...clerk, accountId: '0190a000-0000-7000-8000-000000000007' })).rejects.toMatchObject({
    code: '42501',
  });
  await expect(forge({ ...clerk, role: 'body-chair' })).rejects.toMatchObject({ code: '42501' });
  await expect(forge(system)).rejects.toMatchObject({ code: '42501' });
});

test('only the audit administrator and the product read', async () => {
  const countFor = (actor: Actor) =>
    database.transaction(actor, async (transaction) => {
      const rows = await transaction.selectFrom('audit_entries').select('sequence').execute();
      return rows.length;
    });
  expect(await countFor(clerk)).toBe(0);
  expect(await countFor({ ...clerk, role: 'system-administrator' })).toBe(0);
  expect(await countFor({ ...clerk, role: 'audit-administrator' })).toBe(21);
});

test.each([
  `update audit_entries set action = 'other'`,
  `update audit_entries set action = 'other' where sequence = 1`,
  'delete from audit_entries',
  'truncate audit_entries',
  'delete from audit_heads',
  'truncate audit_heads',
])('refused to the application and to the owner: %s', async (statement) => {
  const asApplication = database.transaction(system, (transaction) => sql.raw(statement).execute(transaction));
  await expect(asApplication).rejects.toMatchObject({ code: '42501' });
  await expect(database.asOwner(statement)).rejects.toMatchObject({ code: '42501' });
});

test('heads that moved are anchored, once; a chain that someone cut is found', async () => {
  const file = join(folder, 'anchors.ndjson');
  const options = { database, file, now: () => new Date('2026-02-03T05:00:00.000Z') };
  expect(await anchorHeads(options)).toBe(1);
  expect(await anchorHeads(options)).toBe(0);
  await database.transaction(system, (transaction) => appendAudit(transaction, eventOf(70)));
  expect(await anchorHeads(options)).toBe(1);
  const checked = verifyAnchors(linesOf(await readFile(file, 'utf8')));
  const anchors = checked.ok ? checked.anchors : [];
  expect(anchors.map(({ heads }) => heads[chain]?.sequence)).toEqual([21, 22]);
  const entries = await listEntries();
  expect(compareWithAnchors(entries, anchors)).toEqual([]);
  expect(compareWithAnchors(entries.slice(0, -1), anchors)).toMatchObject([{ what: 'cut-short', chain }]);
});

test('a line that a crash left half written is cut off', async () => {
  const file = join(folder, 'half.ndjson');
  const options = { database, file, now: () => new Date('2026-02-03T06:00:00.000Z') };
  for (const step of [80, 81]) {
    await database.transaction(system, (transaction) => appendAudit(transaction, eventOf(step)));
    await anchorHeads(options);
  }
  const text = await readFile(file);
  await truncate(file, text.length - 30);
  await database.transaction(system, (transaction) => appendAudit(transaction, eventOf(82)));
  await anchorHeads(options);
  expect(verifyAnchors(linesOf(await readFile(file, 'utf8')))).toMatchObject({ ok: true });
});

function linesOf(text: string): readonly string[] {
  return text.split('\n').slice(0, -1);
}
