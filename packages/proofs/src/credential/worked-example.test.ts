import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askedAt } from '../testing/credentials.ts';
import { readIssuerRegister } from './issuer-register.ts';
import { verifyCredential } from './verify-credential.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/proofs.md'), 'utf8');

function blockOf(name: string): unknown {
  const [, block = 'null'] = new RegExp(`\`\`\`json ${name}\n([^\`]*)\n\`\`\``).exec(page) ?? [];
  return JSON.parse(block);
}

test('the worked example of docs/proofs.md verifies', async () => {
  const register = readIssuerRegister(blockOf('issuers'));
  if (register === undefined) throw new Error('the register of the page can be read');
  const report = await verifyCredential(blockOf('credential'), {
    at: askedAt,
    didDocument: blockOf('did'),
    statusLists: [blockOf('revocation'), blockOf('suspension')],
    register,
  });
  expect(report).toMatchObject({ verdict: 'valid', content: { obtainedOn: '2026-05-12' } });
});
