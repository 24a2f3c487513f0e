import { z } from 'zod';
import { conditionSchema } from '../language/condition.ts';
import type { ConditionSource, Operator } from '../language/operator.ts';
import { packSchema } from '../language/pack.ts';
import { operators } from '../operators/table.ts';

/** A JSON Schema (2020-12) as plain data. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

const conditionReference = '#/$defs/condition';
const parameterReference = '#/$defs/parameter-use';

/** The JSON Schema of a pack file, for editors: every part, every operator with its arguments and what it means. */
export function packJsonSchema(): JsonSchema {
  const condition = conditionSchema(operators);
  const { required: _, ...pack } = toJsonSchema(packSchema(condition), condition, withReferences);
  return {
    ...pack,
    title: 'Guantong policy pack',
    description: 'A file of a pack. The files of a folder are put together, so each part may stand in any of them.',
    $defs: {
      condition: conditionJsonSchema(condition),
      'parameter-use': {
        description: 'The value of a parameter on the day.',
        type: 'object',
        properties: { parameter: { type: 'string', description: 'Name of a parameter.' } },
        required: ['parameter'],
        additionalProperties: false,
      },
    },
  };
}

/** Whether a schema stands for a condition. */
export function isConditionReference(schema: JsonSchema): boolean {
  return schema.$ref === conditionReference;
}

/** Whether a schema stands for the use of a parameter. */
export function isParameterReference(schema: JsonSchema): boolean {
  return schema.$ref === parameterReference;
}

function conditionJsonSchema(condition: z.ZodType<ConditionSource>): JsonSchema {
  const bare = operators.filter((operator) => operator.schema(condition).safeParse(null).success);
  const withArguments = operators.filter((operator) => !bare.includes(operator));
  return {
    description: 'A condition: one operator with its arguments, or its bare name where it has none.',
    anyOf: [
      { enum: bare.map(({ name }) => name), description: bare.map(describe).join('\n') },
      {
        type: 'object',
        properties: {
          use: { type: 'string', description: 'A condition by the name under which `definitions` gives it.' },
          ...Object.fromEntries(withArguments.map((operator) => [operator.name, argumentsOf(operator, condition)])),
        },
        minProperties: 1,
        maxProperties: 1,
        additionalProperties: false,
      },
    ],
  };
}

function argumentsOf(operator: Operator, condition: z.ZodType<ConditionSource>): JsonSchema {
  const { $schema: _, ...schema } = toJsonSchema(operator.schema(condition), condition, (node) => {
    withReferences(node);
    orParameter(node);
  });
  return { ...schema, description: describe(operator) };
}

function describe({ name, title, description }: Operator): string {
  return `${name} ${title.zh}：${description.zh}\n${description.en}`;
}

interface Node {
  readonly isCondition: boolean;
  readonly jsonSchema: JsonSchema;
}

function toJsonSchema(
  schema: z.ZodType,
  condition: z.ZodType<ConditionSource>,
  override: (node: Node) => void,
): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => override({ isCondition: Object.is(zodSchema, condition), jsonSchema }),
  });
}

function withReferences({ isCondition, jsonSchema }: Node): void {
  if (isCondition) jsonSchema.$ref = conditionReference;
}

// Numbers of a rule may be given by date.
function orParameter({ jsonSchema }: Node): void {
  if (jsonSchema.type !== 'integer' && jsonSchema.type !== 'number') return;
  const { description, ...own } = jsonSchema;
  for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
  if (description !== undefined) jsonSchema.description = description;
  jsonSchema.anyOf = [own, { $ref: parameterReference }];
}
