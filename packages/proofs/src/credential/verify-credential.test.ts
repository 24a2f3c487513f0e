import { describe, expect, test } from 'vitest';
import {
  askedAt,
  didDocument,
  goodCredential,
  issuerDid,
  register,
  skillContent,
  statusList,
  testKey,
  titleContent,
} from '../testing/credentials.ts';
import { tampered } from '../testing/tampered.ts';
import { buildCredential } from './build-credential.ts';
import { contentProblems } from './check-content.ts';
import type { CredentialContent } from './credential-content.ts';
import { issueCredential } from './issue-credential.ts';
import { signDocument } from './sign-document.ts';
import { verifyCredential } from './verify-credential.ts';

const place = titleContent.status.index;

test('a good credential is good in every answer', async () => {
  const { credential, evidence } = await goodCredential();
  expect(await verifyCredential(credential, evidence)).toMatchObject({
    content: titleContent,
    form: { answer: 'sound' },
    signature: { answer: 'valid' },
    key: { answer: 'valid' },
    issuer: { answer: 'known' },
    entitlement: { answer: 'entitled' },
    status: { answer: 'valid' },
    dates: { answer: 'in-force' },
    verdict: 'valid',
  });
});

test('a skill level without committee and specialty is a credential too', async () => {
  const key = await testKey(1);
  const { evidence } = await goodCredential();
  const report = await verifyCredential(await issueCredential(skillContent, key.signing), evidence);
  expect(report).toMatchObject({
    content: skillContent,
    signature: { answer: 'valid' },
    entitlement: { answer: 'not-entitled' },
  });
});

describe('what is not at hand could not be checked', () => {
  test('nothing at all', async () => {
    const { credential } = await goodCredential();
    const report = await verifyCredential(credential, { at: askedAt });
    expect(report.verdict).toBe('could-not-check');
    for (const answer of ['signature', 'key', 'issuer', 'entitlement', 'status'] as const) {
      expect(report[answer].answer, answer).toBe('could-not-check');
    }
  });

  test('the did document of another issuer, or none', async () => {
    const { credential, evidence } = await goodCredential();
    for (const didDocument of [{ ...evidence.didDocument, id: `${issuerDid}0` }, null, 'x', {}]) {
      const report = await verifyCredential(credential, { ...evidence, didDocument });
      expect(report).toMatchObject({ signature: { answer: 'could-not-check' }, verdict: 'could-not-check' });
    }
  });

  test('lists that are too old, of the future, of another address, signed by nobody or changed', async () => {
    const { credential, evidence, key } = await goodCredential();
    const [revocation, suspension] = evidence.statusLists;
    const other = await testKey(2);
    const wrong = [
      [],
      [revocation],
      [suspension],
      [await statusList('revocation', [], key.signing, '2026-05-01T00:00:00Z'), suspension],
      [await statusList('revocation', [], key.signing, '2026-06-02T00:00:00Z'), suspension],
      [await statusList('revocation', [], other.signing), suspension],
      [{ ...revocation, validUntil: '2027-05-31T00:00:00Z' }, suspension],
      [null, 'x', {}],
    ];
    for (const statusLists of wrong) {
      const report = await verifyCredential(credential, { ...evidence, statusLists });
      expect(report).toMatchObject({ status: { answer: 'could-not-check' }, verdict: 'could-not-check' });
    }
  });
});

describe('status', () => {
  test('a suspended and a revoked credential say so; a revocation counts from an old list as well', async () => {
    const { credential, evidence, key } = await goodCredential();
    const [none, noneSuspended] = evidence.statusLists;
    const suspended = await statusList('suspension', [place], key.signing);
    const revoked = await statusList('revocation', [1, place], key.signing);
    const longAgo = await statusList('revocation', [place], key.signing, '2026-05-21T00:00:00Z');
    const answers = await Promise.all(
      [
        [none, suspended],
        [revoked, noneSuspended],
        [revoked, suspended],
        [longAgo, none, noneSuspended],
      ].map(async (statusLists) => (await verifyCredential(credential, { ...evidence, statusLists })).status.answer),
    );
    expect(answers).toEqual(['suspended', 'revoked', 'revoked', 'revoked']);
  });

  test('the latest list decides on a suspension', async () => {
    const { credential, evidence, key } = await goodCredential();
    const before = await statusList('suspension', [place], key.signing, '2026-05-30T00:00:00Z');
    const report = await verifyCredential(credential, { ...evidence, statusLists: [before, ...evidence.statusLists] });
    expect(report.status.answer).toBe('valid');
  });

  test('every change of a list makes it one that cannot be relied on', async () => {
    const { credential, evidence } = await goodCredential();
    const [revocation, suspension] = evidence.statusLists;
    for (const copy of tampered(revocation)) {
      const report = await verifyCredential(credential, { ...evidence, statusLists: [copy, suspension] });
      expect(report.status.answer, JSON.stringify(copy)).toBe('could-not-check');
    }
  });
});

describe('keys', () => {
  test('a key that retired later still counts, one that was not in use does not', async () => {
    const { credential, evidence, key } = await goodCredential();
    const answer = async (change: object) => {
      const document = didDocument({ listed: { ...key.listed, ...change } }, await testKey(2));
      return (await verifyCredential(credential, { ...evidence, didDocument: document })).key.answer;
    };
    expect(await answer({ to: '2026-05-25T00:00:00Z' })).toBe('valid');
    expect(await answer({ to: titleContent.issuedAt })).toBe('not-valid');
    expect(await answer({ from: '2026-05-20T02:00:01Z' })).toBe('not-valid');
    expect(await answer({ revokedAt: '2026-05-31T00:00:00Z' })).toBe('revoked');
    expect(await answer({ name: 'key-9' })).toBe('not-valid');
  });

  test('a revoked key fails although its signature is right', async () => {
    const { credential, evidence, key } = await goodCredential();
    const document = didDocument({ listed: { ...key.listed, revokedAt: '2026-05-31T00:00:00Z' } });
    expect(await verifyCredential(credential, { ...evidence, didDocument: document })).toMatchObject({
      signature: { answer: 'valid' },
      key: { answer: 'revoked' },
      verdict: 'not-valid',
    });
  });

  test('a key of another hand under the name of the key fails', async () => {
    const { evidence } = await goodCredential();
    const thief = await testKey(3);
    const forged = await issueCredential(titleContent, { ...thief.signing, name: 'key-1' });
    expect(await verifyCredential(forged, evidence)).toMatchObject({
      signature: { answer: 'invalid' },
      verdict: 'not-valid',
    });
  });
});

describe('issuers', () => {
  test('unknown, or not entitled to the series, the level or the day', async () => {
    const { credential, evidence } = await goodCredential();
    const answers = async (change: object) => {
      const issuers = register.issuers.map((issuer) => ({
        ...issuer,
        entitlements: issuer.entitlements.map((entitlement) => ({ ...entitlement, ...change })),
      }));
      const report = await verifyCredential(credential, { ...evidence, register: { ...register, issuers } });
      return [report.issuer.answer, report.entitlement.answer];
    };
    expect(await answers({ field: 'economics' })).toEqual(['known', 'not-entitled']);
    expect(await answers({ kind: 'skill-level' })).toEqual(['known', 'not-entitled']);
    expect(await answers({ highestLevel: 'assistant' })).toEqual(['known', 'not-entitled']);
    expect(await answers({ from: '2026-05-13' })).toEqual(['known', 'not-entitled']);
    expect(await answers({ to: '2026-05-11' })).toEqual(['known', 'not-entitled']);
    expect(await answers({ to: '2026-05-12', highestLevel: 'full-senior' })).toEqual(['known', 'entitled']);
    const report = await verifyCredential(credential, { ...evidence, register: { ...register, issuers: [] } });
    expect(report).toMatchObject({ issuer: { answer: 'unknown' }, entitlement: { answer: 'not-entitled' } });
  });
});

test('a credential of the future is not yet in force', async () => {
  const { credential, evidence } = await goodCredential();
  const report = await verifyCredential(credential, { ...evidence, at: '2026-05-20T01:59:59.000Z' });
  expect(report.dates.answer).toBe('not-yet');
});

describe('tampering', () => {
  test('every change of every field of a good credential is caught', async () => {
    const { credential, evidence } = await goodCredential();
    const copies = tampered(credential);
    expect(copies.length).toBeGreaterThan(250);
    for (const copy of copies) {
      const report = await verifyCredential(copy, evidence);
      const caught =
        report.form.answer === 'broken' || report.signature.answer === 'invalid' || report.key.answer !== 'valid';
      expect(caught && report.verdict === 'not-valid', JSON.stringify(copy)).toBe(true);
    }
  });

  test('content changed all through, so that the form is sound, is caught by the signature or the key', async () => {
    const { credential, evidence } = await goodCredential();
    const sound = tampered(titleContent).filter(isContent);
    expect(sound.length).toBeGreaterThan(40);
    for (const content of sound) {
      const copy = { ...buildCredential(content), proof: credential.proof };
      const { form, signature } = await verifyCredential(copy, evidence);
      const caught = form.answer === 'broken' || ['invalid', 'could-not-check'].includes(signature.answer);
      expect(caught, JSON.stringify(content)).toBe(true);
    }
  });

  test('what the signature leaves open is caught by the form: orders of lists, contexts nobody uses, names of nothing', async () => {
    const { credential, evidence, key } = await goodCredential();
    const subject: object = Object(credential.credentialSubject);
    const contexts = Array.isArray(credential['@context']) ? credential['@context'] : [];
    const changed = [
      { ...credential, '@context': contexts.toSpliced(2, 1) },
      { ...credential, '@context': contexts.with(2, contexts[1]) },
      { ...credential, type: ['OpenBadgeCredential', 'VerifiableCredential'] },
      { ...credential, type: ['VerifiableCredential', 'AchievementCredential'] },
      { ...credential, credentialSubject: [credential.credentialSubject] },
      { ...credential, credentialSubject: { ...subject, type: 'AchievementSubject' } },
      { ...credential, proof: Object(credential.proof)[0] },
      { ...credential, proof: [Object(credential.proof)[0], Object(credential.proof)[0]] },
    ];
    for (const copy of changed) {
      expect(await verifyCredential(copy, evidence), JSON.stringify(copy)).toMatchObject({
        form: { answer: 'broken' },
        verdict: 'not-valid',
      });
    }
    // Even with a signature of the issuer: another list of contexts is another format.
    const signed = await signDocument(
      { ...buildCredential(titleContent), '@context': contexts.slice(0, 2) },
      key.signing,
      titleContent.issuedAt,
    ).catch(() => null);
    expect((await verifyCredential(signed, evidence)).form.answer).toBe('broken');
  });

  test('what is no credential is told', async () => {
    for (const value of [null, '', [], 7, {}, { proof: [{}] }, [titleContent], undefined]) {
      expect((await verifyCredential(value, { at: askedAt })).form.answer).toBe('broken');
    }
  });
});

test('content that the format does not allow is not issued', async () => {
  const { signing } = await testKey(1);
  const wrong = [
    { holder: '员工 99000019951231002X' },
    { number: '' },
    { obtainedOn: '2026-13-01' },
    { issuedAt: '2026-05-20T02:00:00.000Z' },
    { issuer: { did: 'did:web:other', name: '其他' } },
    { status: { ...titleContent.status, index: 131_072 } },
  ];
  for (const change of wrong) {
    await expect(issueCredential({ ...titleContent, ...change }, signing)).rejects.toThrow(TypeError);
  }
});

function isContent(value: unknown): value is CredentialContent {
  return contentProblems(value).length === 0;
}
