import { z } from 'zod';
import { caseFileSchema } from './case-file.ts';
import type { JsonSchema } from './pack-json-schema.ts';

/** The JSON Schema of a case file, for editors. */
export function caseJsonSchema(): JsonSchema {
  return {
    ...z.toJSONSchema(caseFileSchema, { io: 'input', unrepresentable: 'any' }),
    title: 'Guantong policy cases',
    description: 'Dossiers, and for each rule of the jurisdiction the cases that show its meaning.',
  };
}
