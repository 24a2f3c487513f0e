import { assessmentRequestJsonSchema, assessmentSchema } from '@guantong/contracts';
import { packJsonSchema } from '@guantong/engine/language';
import type { Context } from '../../context.ts';
import { usageFailure } from '../../failure.ts';
import { createOutput } from '../../output/output.ts';

const schemas = {
  request: assessmentRequestJsonSchema,
  assessment: () => ({ ...assessmentSchema.toJSONSchema({ io: 'output' }), $id: 'assessment' }),
  pack: packJsonSchema,
} as const;
type SchemaName = keyof typeof schemas;

/** `guantong schema`: a JSON Schema (2020-12) on standard output. */
export async function runSchema(name: string, { stdout }: Context): Promise<number> {
  if (!isSchemaName(name)) {
    const names = Object.keys(schemas).join(' | ');
    throw usageFailure({ zh: `应为 ${names}，实际为“${name}”`, en: `expected ${names}, found “${name}”` });
  }
  const output = createOutput(stdout);
  output.write(`${JSON.stringify(schemas[name](), null, 2)}\n`);
  await output.flush();
  return 0;
}

function isSchemaName(name: string): name is SchemaName {
  return Object.hasOwn(schemas, name);
}
