import { z } from 'zod';
import { assessmentRequestSchema } from './assessment-request.schema.ts';

/** The request as JSON Schema, draft 2020-12, for editors and the OpenAPI page; contradictions across fields are beyond it. */
export function assessmentRequestJsonSchema(): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(assessmentRequestSchema, { target: 'draft-2020-12', io: 'input' });
  return { ...schema, $id: 'assessment-request' };
}
