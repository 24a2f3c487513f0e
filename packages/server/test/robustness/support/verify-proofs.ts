import { randomUUID } from 'node:crypto';
import { createPolicyLibrary } from '@guantong/engine';
import { canonicalJson, verifyBallot, verifyDraw } from '@guantong/proofs';
import { verifyCredential } from '@guantong/proofs/credential';
import type { Database } from '../../../src/database/database.ts';
import type { ServerKeys } from '../../../src/keys/server-keys.ts';
import type { CredentialWork } from '../../../src/modules/credentials/credential-work.ts';
import { readIssuerDocument } from '../../../src/modules/credentials/issuers/issuer-documents.ts';
import { readRegister } from '../../../src/modules/credentials/issuers/issuer-register.ts';
import { readStatusList } from '../../../src/modules/credentials/issuers/status-lists.ts';
import { loadPolicyBundle } from '../../../src/policy-store/load-policy-bundle.ts';

export interface ProofFindings {
  readonly draws: number;
  readonly ballots: number;
  readonly credentials: number;
  /** What is wrong, in words; empty when everything verifies. */
  readonly problems: readonly string[];
}

export interface ProofOptions {
  readonly keys: ServerKeys;
  /** The moment of the question: status lists are given out anew at it. */
  readonly now: Date;
}

const system = { role: 'system', purpose: 'test' } as const;

/** Verifies every finished draw, every closed round and every credential as a stranger does, from the files given out. */
export async function verifyProofs(database: Database, options: ProofOptions): Promise<ProofFindings> {
  const { draws, rounds } = await database.transaction(system, async (tx) => ({
    draws: await tx.selectFrom('draws').select(['id', 'file']).where('file', 'is not', null).execute(),
    rounds: await tx.selectFrom('ballot_rounds').select(['id', 'file']).where('file', 'is not', null).execute(),
  }));
  const problems: string[] = [];
  for (const { id, file } of draws) if (!verifyDraw(asGivenOut(file)).ok) problems.push(`draw ${id}`);
  for (const { id, file } of rounds) if (!(await verifyBallot(asGivenOut(file))).ok) problems.push(`ballot ${id}`);
  const credentials = await verifyCredentials(database, options);
  return {
    draws: draws.length,
    ballots: rounds.length,
    credentials: credentials.count,
    problems: [...problems, ...credentials.problems],
  };
}

async function verifyCredentials(database: Database, { keys, now }: ProofOptions) {
  const library = createPolicyLibrary(await loadPolicyBundle());
  const by = { accountId: null, role: 'system' } as const;
  const certificates = await database.transaction(system, (tx) =>
    tx
      .selectFrom('certificates')
      .select(['number', 'state', 'credential', 'body_id', 'list_number'])
      .orderBy('number')
      .execute(),
  );
  // Read in a transaction of its own: many thousands take longer to verify than a transaction may do nothing.
  const evidenceOf = remembering((place: string) =>
    database.transaction(system, async (tx) => {
      const work: CredentialWork = { tx, now, newId: randomUUID, keys, library, publicUrl: 'http://127.0.0.1', by };
      const [bodyId = '', list = '1'] = place.split(' ');
      const lists = { bodyId, list: Number(list) };
      return {
        at: now.toISOString(),
        didDocument: await readIssuerDocument(tx, bodyId),
        statusLists: [
          await readStatusList(work, { ...lists, purpose: 'revocation' }),
          await readStatusList(work, { ...lists, purpose: 'suspension' }),
        ],
        register: await readRegister(work),
      };
    }),
  );
  const problems: string[] = [];
  for (const { number, state, credential, body_id, list_number } of certificates) {
    const report = await verifyCredential(credential, await evidenceOf(`${body_id} ${list_number}`));
    const found = [report.signature.answer, report.issuer.answer, report.entitlement.answer, report.status.answer];
    const expected = ['valid', 'known', 'entitled', statusOf[state]];
    if (found.join() !== expected.join()) problems.push(`certificate ${number}: ${found.join()}`);
  }
  return { count: certificates.length, problems };
}

const statusOf = { issued: 'valid', suspended: 'suspended', revoked: 'revoked', superseded: 'revoked' } as const;

function remembering<Value>(make: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const made = new Map<string, Promise<Value>>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

function asGivenOut(file: unknown): string {
  return canonicalJson(JSON.parse(JSON.stringify(file)));
}
