import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildDidDocument,
  type CredentialContent,
  createIssuerKeyPair,
  issueCredential,
  issueStatusList,
} from '@guantong/proofs/credential';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCli } from './support/build-cli.ts';
import { runGuantong } from './support/run-guantong.ts';

const did = 'did:web:certificates.example.cn:issuers:7';
const lists = 'https://certificates.example.cn/issuers/7/status/1';
let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  buildCli();
  folder = await mkdtemp(join(tmpdir(), 'guantong-credential-'));
  const pair = await createIssuerKeyPair(new Uint8Array(32).fill(9));
  const key = { ...pair, did, name: 'key-1' };
  const now = new Date(Math.floor(Date.now() / 1_000) * 1_000 - 60_000).toISOString().replace('.000Z', 'Z');
  const until = now.replace(/^\d{4}/, (year) => String(Number(year) + 1));
  const content: CredentialContent = {
    id: 'https://certificates.example.cn/issuers/7/credentials/1',
    number: 'GT0120263000001',
    holder: '示例员工',
    issuer: { did, name: '示例评审机构' },
    achievement: {
      kind: 'title',
      level: 'intermediate',
      name: { zh: '工程师', en: 'Engineer' },
      field: { code: 'engineering', name: '工程系列' },
      specialty: null,
      basis: '示例文件 第三条',
    },
    obtainedOn: now.slice(0, 10),
    issuedAt: now,
    committee: null,
    status: { revocationList: `${lists}/revocation`, suspensionList: `${lists}/suspension`, index: 5 },
  };
  const entitlement = {
    kind: 'title',
    field: 'engineering',
    highestLevel: 'intermediate',
    from: '2025-01-01',
    to: null,
  };
  const listed = { name: 'key-1', publicKeyMultibase: pair.publicKeyMultibase, from: '2025-01-01T00:00:00Z' };
  const list = (purpose: 'revocation' | 'suspension', places: readonly number[]) =>
    issueStatusList({ address: `${lists}/${purpose}`, did, purpose, at: now, until }, places, key);
  const files = {
    'c.json': await issueCredential({ ...content, obtainedOn: '2025-06-05' }, key),
    'did.json': buildDidDocument({ did, keys: [{ ...listed, to: null, revokedAt: null }] }),
    'r.json': await list('revocation', []),
    'revoked.json': await list('revocation', [5]),
    's.json': await list('suspension', []),
    'issuers.json': {
      format: 'guantong-issuers/1',
      at: now,
      issuers: [{ did, name: '示例评审机构', entitlements: [{ ...entitlement, document: '示例〔2025〕1号' }] }],
    },
  };
  for (const [name, value] of Object.entries(files)) await writeFile(file(name), JSON.stringify(value));
  await writeFile(file('changed.json'), JSON.stringify({ ...files['c.json'], name: '高级工程师' }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (credential: string, ...more: string[]) =>
  runGuantong(['verify', 'credential', file(credential), '--lang', 'zh', ...more]);
const all = (revocation: string) => [
  ...['--did', file('did.json'), '--status', file(revocation), file('s.json'), '--register', file('issuers.json')],
];

test('a good credential is valid in every answer', async () => {
  const { code, stdout } = await run('c.json', ...all('r.json'));
  expect(stdout).toContain('✔ 证书有效');
  expect(stdout).toContain('示例员工 · 工程师 · GT0120263000001');
  expect(code).toBe(0);
});

test('a revoked and a changed one are not', async () => {
  const revoked = await run('c.json', ...all('revoked.json'));
  expect([revoked.code, revoked.stdout.includes('✘ 已撤销')]).toEqual([1, true]);
  const changed = await run('changed.json', ...all('r.json'), '--format', 'json');
  expect(changed.code).toBe(1);
  expect(JSON.parse(changed.stdout)).toMatchObject({ form: { answer: 'broken' }, verdict: 'not-valid' });
});

test('what is not at hand could not be checked, which is an exit code of its own', async () => {
  const { code, stdout } = await run('c.json', '--did', file('did.json'));
  expect([code, stdout.includes('– 无法核验')]).toEqual([3, true]);
});

test('what cannot be read fails with 2', async () => {
  expect((await run('missing.json')).code).toBe(2);
  expect((await run('c.json', '--register', file('did.json'))).code).toBe(2);
});
