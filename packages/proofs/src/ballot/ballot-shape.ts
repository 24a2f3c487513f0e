import { isRecord } from '../canonical/check-record.ts';
import { countField, hashField, instantField } from '../canonical/field-rules.ts';
import { listShape, recordShape, type Shape, valueShape } from '../checks/shape.ts';
import { booleanField, bytesField, choiceField, idField, isId, uuidField } from '../checks/value-fields.ts';
import { ballotChoices, ballotFormat } from './ballot-file.ts';

const anId = idField('id');

const publicKeyShape = recordShape([
  choiceField('kty', ['RSA']),
  {
    name: 'n',
    expected: {
      zh: '2048 位模数的 base64url（342 个字符）',
      en: 'a modulus of 2048 bits in base64url (342 characters)',
    },
    // Of the last character four bits belong to the modulus; the others are zero.
    holds: (value) => typeof value === 'string' && /^[A-Za-z0-9_-]{341}[AEIMQUYcgkosw048]$/.test(value),
  },
  choiceField('e', ['AQAB']),
]);

const committeeShape = recordShape([
  countField('size', { least: 1 }),
  countField('present', { least: 0 }),
  countField('recused', { least: 0 }),
  booleanField('chairPresent'),
]);

export const roundShape: Shape = recordShape([
  uuidField('roundId'),
  instantField('openedAt'),
  { name: 'items', shape: listShape(valueShape(anId), { least: 1 }) },
  { name: 'committee', shape: committeeShape },
  choiceField('recusedMembers', ['in-base', 'out-of-base']),
  { name: 'publicKey', shape: publicKeyShape },
]);

/** The shape of a ballot whatever the items of its round are. */
export const ballotShape: Shape = recordShape([
  bytesField('token', 32),
  bytesField('key', 65),
  { name: 'choices', shape: choicesShape },
  bytesField('seal', 64),
  bytesField('signature', 256),
]);

/** The shape of a ballot file: fields and their values one by one, nothing computed. */
export const ballotFileShape: Shape = recordShape([
  choiceField('format', [ballotFormat]),
  { name: 'round', shape: roundShape },
  instantField('closedAt'),
  countField('tokensIssued', { least: 0 }),
  { name: 'ballots', shape: listShape(ballotShape) },
  {
    name: 'thresholds',
    shape: recordShape(['quorum', 'base', 'needed'].map((name) => countField(name, { least: 0 }))),
  },
  {
    name: 'results',
    shape: listShape(
      recordShape([
        idField('itemId'),
        ...['yes', 'no', 'abstain'].map((name) => countField(name, { least: 0 })),
        booleanField('carried'),
      ]),
    ),
  },
  hashField('hash'),
]);

function choicesShape(value: unknown, pointer: string) {
  const fields = isRecord(value) ? Object.keys(value).filter(isId) : [];
  // A name that is no id is a field too many.
  return recordShape(fields.map((name) => choiceField(name, ballotChoices)))(value, pointer);
}

/** Choices for exactly the items of a round. */
export function choicesOf(items: readonly string[]): Shape {
  return (value, pointer) => recordShape(items.map((item) => choiceField(item, ballotChoices)))(value, pointer);
}
