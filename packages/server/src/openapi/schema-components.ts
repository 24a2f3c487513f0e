import { z } from 'zod';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The named schemas of a document, collected while others are written down. */
export interface SchemaComponents {
  /** The JSON Schema of a value that comes in or goes out; named parts become references to the components. */
  add(schema: z.ZodType, direction: 'input' | 'output'): JsonSchema;
  readonly schemas: Readonly<Record<string, JsonSchema>>;
}

const NAMED = '#/$defs/';

export function createSchemaComponents(): SchemaComponents {
  const schemas: Record<string, JsonSchema> = {};
  const keep = (name: string, schema: JsonSchema) => {
    const known = schemas[name];
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(schema)) {
      throw new Error(`expected one meaning of the schema ${name}, found two`);
    }
    schemas[name] = schema;
  };
  return {
    schemas,
    add(schema, direction) {
      const { $schema: _, $defs = {}, ...own } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: direction });
      for (const [name, definition] of Object.entries($defs)) keep(name, relink(definition));
      return relink(own);
    },
  };
}

/** The same schema with its references into the components. */
function relink(schema: JsonSchema): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => {
      if (key === '$ref' && typeof value === 'string' && value.startsWith(NAMED))
        return `#/components/schemas/${value.slice(NAMED.length)}`;
      return value;
    }),
  );
}
