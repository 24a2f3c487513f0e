import { expect, test } from 'vitest';
import { didDocument, goodCredential, register, statusList, testKey, titleContent } from '../testing/credentials.ts';
import { issueCredential } from './issue-credential.ts';
import { createSignatureMemory } from './signature-memory.ts';
import { verifyCredential } from './verify-credential.ts';

test('what was found right once is not computed again; what changed since, is', async () => {
  const { credential, evidence, key } = await goodCredential();
  const asked: boolean[] = [];
  const kept = createSignatureMemory(10);
  const memory = {
    ...kept,
    has: (hash: string) => {
      asked.push(kept.has(hash));
      return asked.at(-1) === true;
    },
  };
  const ask = async (value: unknown, change: object = {}) => {
    const {
      verdict,
      signature,
      key: ofKey,
      status,
    } = await verifyCredential(value, { ...evidence, ...change, memory });
    return [verdict, signature.answer, ofKey.answer, status.answer, asked.splice(0)];
  };
  expect(await ask(credential)).toEqual(['valid', 'valid', 'valid', 'valid', [false, false, false]]);
  expect(await ask(credential)).toEqual(['valid', 'valid', 'valid', 'valid', [true, true, true]]);

  const [, suspensions] = evidence.statusLists;
  const revoked = await statusList('revocation', [titleContent.status.index], key.signing);
  const statusLists = [revoked, suspensions];
  expect(await ask(credential, { statusLists })).toEqual(['not-valid', 'valid', 'valid', 'revoked', [true, false]]);
  const doubted = didDocument({ listed: { ...key.listed, revokedAt: '2026-05-31T00:00:00Z' } });
  expect((await ask(credential, { didDocument: doubted })).slice(0, 3)).toEqual(['not-valid', 'valid', 'revoked']);
});

test('what was found wrong is never remembered, nor is one key taken for another', async () => {
  const { credential, evidence } = await goodCredential();
  const memory = createSignatureMemory(10);
  const signatureOf = async (value: unknown, document = evidence.didDocument) =>
    (await verifyCredential(value, { ...evidence, register, didDocument: document, memory })).signature.answer;
  const thief = await testKey(3);
  const forged = await issueCredential(titleContent, { ...thief.signing, name: 'key-1' });
  for (let times = 0; times < 2; times += 1) expect(await signatureOf(forged)).toBe('invalid');
  expect(await signatureOf(credential)).toBe('valid');
  const replaced = didDocument({ listed: { ...thief.listed, name: 'key-1' } });
  expect(await signatureOf(credential, replaced)).toBe('invalid');
  expect(await signatureOf(forged, replaced)).toBe('valid');
});

test('a memory holds no more than it may, and forgets what was asked for longest ago', () => {
  const memory = createSignatureMemory(2);
  for (const hash of ['a', 'b']) memory.keep(hash);
  expect(memory.has('a')).toBe(true);
  memory.keep('c');
  expect(['a', 'b', 'c'].map((hash) => memory.has(hash))).toEqual([true, false, true]);
});
