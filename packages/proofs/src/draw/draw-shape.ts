import { committeeLevels } from '@guantong/procedure';
import type { FieldRule } from '../canonical/check-record.ts';
import { countField, hashField, instantField, isWord } from '../canonical/field-rules.ts';
import { listShape, recordShape, type Shape, valueShape } from '../checks/shape.ts';
import { bytesField, choiceField, idField, uuidField } from '../checks/value-fields.ts';
import { drawFormat, drawParties, exclusionGrounds } from './draw-file.ts';

const group: Shape = valueShape({
  expected: { zh: '1 至 200 个字符的文本', en: 'a text of 1 to 200 characters' },
  holds: isWord,
});

const level = (name: string): FieldRule => choiceField(name, [...committeeLevels, null]);

export const demandShape: Shape = recordShape([
  countField('seats', { least: 1 }),
  countField('skilledSeats', { least: 0 }),
  countField('substitutes', { least: 0 }),
  level('leastLevel'),
  choiceField('skilledBelowLevel', ['eligible', 'not-eligible']),
]);

export const expertShape: Shape = recordShape([
  idField('id'),
  { name: 'groups', shape: listShape(group) },
  level('level'),
]);

const exclusionFields = [choiceField('ground', exclusionGrounds), idField('with')];

export const exclusionShape: Shape = recordShape([idField('id'), ...exclusionFields]);

const ticketFields = [idField('id'), hashField('ticket')];

export const redrawShape: Shape = recordShape([
  instantField('at'),
  idField('recused'),
  ...exclusionFields,
  { name: 'replacement', shape: recordShape(ticketFields) },
]);

const commitmentShape = recordShape([choiceField('party', drawParties), instantField('at'), hashField('hash')]);
const revealShape = recordShape([choiceField('party', drawParties), instantField('at'), bytesField('secret', 32)]);

/** The shape of a draw file: fields and their values one by one, nothing computed. */
export const drawShape: Shape = recordShape([
  choiceField('format', [drawFormat]),
  uuidField('drawId'),
  { name: 'demand', shape: demandShape },
  {
    name: 'pool',
    shape: recordShape([
      instantField('fixedAt'),
      { name: 'experts', shape: listShape(expertShape, { least: 1 }) },
      hashField('hash'),
    ]),
  },
  {
    name: 'exclusions',
    shape: recordShape([
      instantField('fixedAt'),
      { name: 'list', shape: listShape(exclusionShape) },
      hashField('hash'),
    ]),
  },
  { name: 'commitments', shape: listShape(commitmentShape) },
  { name: 'reveals', shape: listShape(revealShape) },
  hashField('seed'),
  {
    name: 'seats',
    shape: listShape(recordShape([...ticketFields, choiceField('kind', ['skilled', 'any'])])),
  },
  { name: 'substitutes', shape: listShape(recordShape(ticketFields)) },
  { name: 'redraws', shape: listShape(redrawShape) },
  hashField('hash'),
]);
