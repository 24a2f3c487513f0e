import { pointerInto } from '../canonical/json-pointer.ts';

/** A copy of a value in which one thing is changed, and where. */
export interface Tampering {
  readonly pointer: string;
  readonly value: unknown;
}

/** Every copy of a JSON value in which one thing is changed. */
export function tampered(value: unknown): readonly unknown[] {
  return tamperings(value).map((each) => each.value);
}

/**
 * The same with the place of each change: a text, a number or a flag altered; an item of a list removed, repeated, swapped
 * with the next, or put at the end; a field removed or added; a whole value replaced by null.
 */
export function tamperings(value: unknown, pointer = ''): readonly Tampering[] {
  const here = changesOf(value).map((changed) => ({ pointer, value: changed }));
  const below = membersOf(value).flatMap(([name, member]) =>
    tamperings(member, pointerInto(pointer, name)).map((inner) => ({
      pointer: inner.pointer,
      value: withMember(value, name, inner.value),
    })),
  );
  const text = JSON.stringify(value);
  return [...here, ...below].filter((each) => JSON.stringify(each.value) !== text);
}

function changesOf(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return textChanges(value);
  if (typeof value === 'number') return [value + 1, value - 1, -value, String(value), null];
  if (typeof value === 'boolean') return [!value, Number(value), null];
  if (value === null) return ['null', 0, {}];
  if (Array.isArray(value)) return [...listChanges(value), null];
  const members = Object.entries(Object(value));
  const without = members.map(([name]) => Object.fromEntries(members.filter(([other]) => other !== name)));
  return [...without, { ...Object(value), more: 1 }, null];
}

/** The last character too: there some encodings have bits that carry nothing. */
function textChanges(text: string): readonly unknown[] {
  const end = text.at(-1) === '1' ? '2' : '1';
  return [
    `${text}0`,
    text.replace(/[0-9a-z]/, '~'),
    nextDigit(text),
    `${text.slice(0, -1)}${end}`,
    text.slice(1),
    null,
  ];
}

/** Another text of the same form: its last digit is another one. */
function nextDigit(text: string): string {
  return text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
}

function listChanges(list: readonly unknown[]): readonly unknown[] {
  return [
    ...list.map((_, index) => list.toSpliced(index, 1)),
    ...list.map((item, index) => list.toSpliced(index, 0, item)),
    ...list.slice(1).map((item, index) => list.toSpliced(index, 2, item, list[index])),
    [...list, null],
    list.toReversed(),
  ];
}

function membersOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function withMember(value: unknown, name: string, member: unknown): unknown {
  return Array.isArray(value) ? value.with(Number(name), member) : { ...Object(value), [name]: member };
}
