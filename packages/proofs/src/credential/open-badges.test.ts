import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyCredential as verifyElsewhere } from '@digitalcredentials/verifier-core';
import { Ajv2019 } from 'ajv/dist/2019.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  askedAt,
  didDocument,
  goodCredential,
  skillContent,
  statusList,
  titleContent,
} from '../testing/credentials.ts';
import { issueCredential } from './issue-credential.ts';

const schema: object = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../test/schemas/ob-v3p0-achievement-credential.schema.json'), 'utf8'),
);

test('a credential is valid by the JSON schema of Open Badges 3.0, and the schema refuses what is none', async () => {
  const ajv = new Ajv2019({ allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  const { credential, key } = await goodCredential();
  for (const each of [credential, await issueCredential(skillContent, key.signing)])
    expect(validate(each), JSON.stringify(validate.errors)).toBe(true);
  const subject: object = Object(credential.credentialSubject);
  const contexts: readonly unknown[] = Object(credential['@context']);
  for (const change of [
    { validFrom: 'yesterday' },
    { proof: Object(credential.proof)[0] },
    { credentialStatus: [credential.credentialStatus] },
    { credentialSubject: { ...subject, identifier: undefined } },
    { type: ['VerifiableCredential'] },
    { '@context': ['https://www.w3.org/ns/credentials/v2'] },
    { '@context': [...contexts].reverse() },
  ]) {
    expect(validate(JSON.parse(JSON.stringify({ ...credential, ...change }))), JSON.stringify(change)).toBe(false);
  }
});

/** What the web would answer: the other verifier asks for the did document, the status list and the schema. */
const web = new Map<string, unknown>();

describe('the verifier of another house', () => {
  beforeAll(() => {
    const answer = async (request: Request | URL | string) => {
      const document = web.get(request instanceof Request ? request.url : String(request));
      return document === undefined ? new Response('', { status: 404 }) : Response.json(document);
    };
    vi.stubGlobal('fetch', answer);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(askedAt) });
  });
  afterAll(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  async function ask(credential: unknown, places: readonly number[]) {
    const { key } = await goodCredential();
    web.set('https://certificates.example.cn/issuers/7/did.json', didDocument(key));
    web.set(titleContent.status.revocationList, await statusList('revocation', places, key.signing));
    web.set(String(Object(schema).$id), schema);
    const copy = JSON.parse(JSON.stringify(credential));
    const {
      log = [],
      errors = [],
      additionalInformation = [],
    } = await verifyElsewhere({ credential: copy, knownDIDRegistries: [] });
    const answers = Object.fromEntries(log.map(({ id, valid }) => [id, valid]));
    return { answers, errors: errors.map(({ name }) => name), schema: additionalInformation };
  }

  test('accepts a good credential, its status and its form', async () => {
    const { credential } = await goodCredential();
    const { answers, errors, schema: form } = await ask(credential, []);
    expect(errors).toEqual([]);
    expect(answers).toMatchObject({ valid_signature: true, revocation_status: true, expiration: true });
    expect(form).toMatchObject([{ results: [{ result: { valid: true } }] }]);
  });

  test('rejects a changed credential', async () => {
    const { credential } = await goodCredential();
    const { errors } = await ask({ ...credential, name: '高级工程师' }, []);
    expect(errors).toEqual(['invalid_signature']);
  });

  test('rejects a revoked credential', async () => {
    const { credential } = await goodCredential();
    const { answers } = await ask(credential, [titleContent.status.index]);
    expect(answers).toMatchObject({ valid_signature: true, revocation_status: false });
  });
});
