import type { Text } from '@guantong/engine';
import { type FieldRule, foundWords, isRecord } from '../canonical/check-record.ts';
import { pointerInto } from '../canonical/json-pointer.ts';
import type { ProofProblem } from './proof-check.ts';

/** What a value of a file must look like: every place that does not, with its pointer. */
export type Shape = (value: unknown, pointer: string) => readonly ProofProblem[];

/** A field that is a record or a list itself. */
export interface NestedField {
  readonly name: string;
  readonly shape: Shape;
}

/** A record of exactly these fields. */
export function recordShape(fields: readonly (FieldRule | NestedField)[]): Shape {
  const names = new Set(fields.map(({ name }) => name));
  return (value, pointer) => {
    if (!isRecord(value)) return [{ pointer, expected: anObject, found: foundWords(value) }];
    const wrong = fields.flatMap((field) => fieldProblems(field, value, pointer));
    const surplus = Object.keys(value).filter((name) => !names.has(name));
    return [...wrong, ...surplus.map((name) => surplusProblem(pointerInto(pointer, name), value[name]))];
  };
}

/** A list of such items, `least` of them or more. */
export function listShape(item: Shape, { least = 0 }: { readonly least?: number } = {}): Shape {
  return (value, pointer) => {
    if (!Array.isArray(value) || value.length < least) {
      return [{ pointer, expected: aList(least), found: foundWords(value) }];
    }
    return value.flatMap((each, index) => item(each, pointerInto(pointer, index)));
  };
}

/** A value without parts. */
export function valueShape({ expected, holds }: Pick<FieldRule, 'expected' | 'holds'>): Shape {
  return (value, pointer) => (holds(value) ? [] : [{ pointer, expected, found: foundWords(value) }]);
}

function fieldProblems(
  field: FieldRule | NestedField,
  record: Readonly<Record<string, unknown>>,
  pointer: string,
): readonly ProofProblem[] {
  const value = Object.hasOwn(record, field.name) ? record[field.name] : undefined;
  const shape = 'shape' in field ? field.shape : valueShape(field);
  return shape(value, pointerInto(pointer, field.name));
}

function surplusProblem(pointer: string, value: unknown): ProofProblem {
  return { pointer, expected: { zh: '没有这个字段', en: 'no such field' }, found: foundWords(value) };
}

const anObject: Text = { zh: '一个 JSON 对象', en: 'a JSON object' };

function aList(least: number): Text {
  return least === 0
    ? { zh: '列表', en: 'a list' }
    : { zh: `至少 ${least} 项的列表`, en: `a list of ${least} or more` };
}
