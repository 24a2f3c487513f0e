import { expect, test } from 'vitest';
import { assessmentRequestJsonSchema } from './assessment-request-json-schema.ts';
import { isRecord } from './is-record.ts';

const schema: unknown = JSON.parse(JSON.stringify(assessmentRequestJsonSchema()));

function everyObject(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(everyObject);
  if (!isRecord(value)) return [];
  return [value, ...Object.values(value).flatMap(everyObject)];
}

test('it is a draft 2020-12 schema under the id of the contract', () => {
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'assessment-request',
    $ref: '#/$defs/AssessmentRequest',
    $defs: {
      AssessmentRequest: { required: ['asOf', 'dossier'] },
      IsoDate: { type: 'string', format: 'date' },
      Occupation: { pattern: '^[1-8]-[0-9]{2}-[0-9]{2}-[0-9]{2}$' },
      Credential: { oneOf: { length: 4 } },
      Target: { oneOf: { length: 3 } },
    },
  });
});

test('no object allows unknown fields', () => {
  const objects = everyObject(schema).filter(({ type, properties }) => type === 'object' && properties !== undefined);
  expect(objects.length).toBeGreaterThan(12);
  for (const object of objects) expect(object).toMatchObject({ additionalProperties: false });
});

test('every field has a description, its own or that of what it refers to', () => {
  const definitions = isRecord(schema) && isRecord(schema.$defs) ? schema.$defs : {};
  for (const { properties } of everyObject(schema)) {
    if (!isRecord(properties)) continue;
    for (const [name, field] of Object.entries(properties)) {
      if (name === 'type' || (name === 'id' && !isRecord(field))) continue;
      const described = everyObject(field).some((part) => {
        const referred = typeof part.$ref === 'string' ? definitions[part.$ref.replace('#/$defs/', '')] : undefined;
        return typeof part.description === 'string' || (isRecord(referred) && typeof referred.description === 'string');
      });
      expect(described, name).toBe(true);
    }
  }
});

test('every reference leads to a definition', () => {
  const definitions = isRecord(schema) && isRecord(schema.$defs) ? schema.$defs : {};
  for (const { $ref } of everyObject(schema)) {
    if (typeof $ref === 'string') expect(definitions).toHaveProperty($ref.replace('#/$defs/', ''));
  }
});
