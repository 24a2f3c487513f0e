import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { identityDigest } from './identity-digest.ts';
import { generateKeys, readKeys } from './read-keys.ts';
import { openText, openToken, sealText, sealToken } from './seal.ts';

const key = (name: string, byte: number) => ({ name, bytes: Buffer.alloc(32, byte) });

describe('sealing', () => {
  test('opens to the same text, and twice the same text looks different', () => {
    const keys = { identity: [key('a', 1)] as const };
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) => {
        const [one, two] = [sealText(text, context, keys), sealText(text, context, keys)];
        expect(one.sealed).not.toBe(two.sealed);
        expect(openText(one, context, keys)).toBe(text);
      }),
    );
  });

  test('opens in no other row, with no other key and not when a byte changed', () => {
    const keys = { identity: [key('a', 1)] as const };
    const sealed = sealText('990000198001010012', 'person:1', keys);
    expect(() => openText(sealed, 'person:2', keys)).toThrow();
    expect(() => openText(sealed, 'person:1', { identity: [key('a', 2)] })).toThrow();
    expect(() => openText(sealed, 'person:1', { identity: [key('b', 1)] })).toThrow('expected a key named a');
    const bytes = Buffer.from(sealed.sealed, 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => openText({ ...sealed, sealed: changed.toString('base64url') }, 'person:1', keys)).toThrow();
    }
  });

  test('after a new first key the old one still opens, and the new one seals', () => {
    const before = { identity: [key('old', 1)] as const };
    const after = { identity: [key('new', 2), key('old', 1)] as const };
    expect(openText(sealText('x', 'c', before), 'c', after)).toBe('x');
    expect(sealText('x', 'c', after).key).toBe('new');
  });

  test('a token that is none opens to nothing', () => {
    const keys = { identity: [key('a', 1)] as const };
    expect(openToken(sealToken('x', 'c', keys), 'c', keys)).toBe('x');
    for (const token of ['', '.', 'a.', 'a.AAAA', 'b.AAAA', sealToken('x', 'other', keys)])
      expect(openToken(token, 'c', keys)).toBeUndefined();
  });
});

test('the digest of a resident id hangs on its key', () => {
  const digest = identityDigest('990000198001010012', { digest: Buffer.alloc(32, 1) });
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(identityDigest('990000198001010012', { digest: Buffer.alloc(32, 2) })).not.toBe(digest);
});

describe('reading keys', () => {
  let dataFolder: string;
  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'guantong-keys-'));
  });
  afterAll(() => rm(dataFolder, { recursive: true }));

  test('production tells every key that is absent', async () => {
    const reading = await readKeys({}, { mode: 'production', dataFolder });
    const said = reading.ok ? [] : reading.problems.map((problem) => problem.split(':', 1)[0]);
    expect(said).toEqual([
      'GUANTONG_IDENTITY_KEYS',
      'GUANTONG_DIGEST_KEY',
      'GUANTONG_WEBHOOK_SECRET',
      'GUANTONG_CREDENTIAL_KEYS',
    ]);
  });

  test('production takes keys from the environment, the first to seal', async () => {
    const { GUANTONG_IDENTITY_KEYS: old } = generateKeys();
    const environment = {
      ...generateKeys(),
      GUANTONG_IDENTITY_KEYS: `next:${Buffer.alloc(32, 7).toString('base64')},${old}`,
    };
    const reading = await readKeys(environment, { mode: 'production', dataFolder });
    expect(reading.ok && reading.keys.identity.map(({ name }) => name)).toEqual(['next', 'first']);
  });

  test('a short key, a name twice and a name that is none are refused', async () => {
    const good = Buffer.alloc(32, 7).toString('base64');
    for (const text of ['a:AAAA', `a:${good},a:${good}`, `A B:${good}`, `a:${good},`, good]) {
      const reading = await readKeys(
        { ...generateKeys(), GUANTONG_IDENTITY_KEYS: text },
        { mode: 'production', dataFolder },
      );
      expect([text, reading.ok]).toEqual([text, false]);
    }
  });

  test('development makes its own once, for its owner alone', async () => {
    const folder = join(dataFolder, 'new');
    const [first, second] = await Promise.all(
      [1, 2].map(() => readKeys({}, { mode: 'development', dataFolder: folder })),
    );
    expect(first?.ok).toBe(true);
    expect(second).toEqual(first);
    expect((await stat(join(folder, 'keys.json'))).mode & 0o777).toBe(0o600);
    expect(Object.keys(JSON.parse(await readFile(join(folder, 'keys.json'), 'utf8')))).toHaveLength(4);
  });

  test('development adds a key that its folder does not have yet, and keeps the others', async () => {
    const folder = join(dataFolder, 'older');
    await mkdir(folder);
    const { GUANTONG_CREDENTIAL_KEYS: _, ...older } = generateKeys();
    await writeFile(join(folder, 'keys.json'), JSON.stringify(older));
    const first = await readKeys({}, { mode: 'development', dataFolder: folder });
    expect(await readKeys({}, { mode: 'development', dataFolder: folder })).toEqual(first);
    expect(JSON.parse(await readFile(join(folder, 'keys.json'), 'utf8'))).toMatchObject(older);
  });
});
