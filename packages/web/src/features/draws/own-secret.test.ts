import { expect, test } from 'vitest';
import { makeSecret, readSecretFile, secretFile } from './own-secret.ts';

const place = { drawId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', party: 'bureau' } as const;

test('a secret is 32 bytes in hex, another each time', () => {
  const [one, other] = [makeSecret(), makeSecret()];
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(one).not.toBe(other);
});

test('a saved secret is read for its own draw and party alone', async () => {
  const secret = makeSecret();
  const text = await secretFile(place, secret).text();
  expect(readSecretFile(place, text)).toBe(secret);
  expect(readSecretFile({ ...place, party: 'body' }, text)).toBeUndefined();
  expect(readSecretFile({ ...place, drawId: 'another' }, text)).toBeUndefined();
  expect(readSecretFile(place, text.replace(secret, 'short'))).toBeUndefined();
  expect(readSecretFile(place, 'no JSON')).toBeUndefined();
});
