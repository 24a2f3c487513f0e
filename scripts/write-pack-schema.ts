import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caseJsonSchema, packJsonSchema } from '@guantong/engine/language';
import { policiesFolder } from '@guantong/server/policy-store';

/** Writes the JSON Schemas of packs and cases for editors: `node --import tsx scripts/write-pack-schema.ts`. */
const folder = join(policiesFolder(), 'schema');
for (const [name, schema] of [
  ['pack.schema.json', packJsonSchema()],
  ['cases.schema.json', caseJsonSchema()],
] as const) {
  await writeFile(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
}
