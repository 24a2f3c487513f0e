import { pointerInto } from './json-pointer.ts';

/** What JSON can say, and nothing else: no undefined, no dates, no numbers without a value. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** Where a value is not JSON: the RFC 6901 pointer and what stands there. */
export interface NotJson {
  readonly pointer: string;
  readonly found: string;
}

export type CanonicalText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly at: NotJson };

/** Deeper than any record of ours; also ends values that contain themselves. */
const deepest = 200;

/**
 * The one text of a JSON value (RFC 8785, JCS): names in the order of their UTF-16 code units, no white space, numbers and
 * strings as ECMAScript writes them. Equal values give equal bytes, whoever wrote them.
 * Throws a TypeError for what JSON cannot say; for values from outside use `toCanonicalJson`.
 */
export function canonicalJson(value: unknown): string {
  const result = toCanonicalJson(value);
  if (!result.ok) throw new TypeError(`expected a JSON value, found ${result.at.found} at “${result.at.pointer}”`);
  return result.text;
}

/** As `canonicalJson`, with the first place that is not JSON as a result: for values from outside. */
export function toCanonicalJson(value: unknown): CanonicalText {
  const writing: Writing = { notJson: undefined };
  const text = write(value, { pointer: '', depth: 0 }, writing);
  return writing.notJson === undefined ? { ok: true, text } : { ok: false, at: writing.notJson };
}

/** Whether a text is made of whole characters: half a surrogate pair has no UTF-8 bytes that could be hashed. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

interface Writing {
  notJson: NotJson | undefined;
}

interface Place {
  readonly pointer: string;
  readonly depth: number;
}

function write(value: unknown, place: Place, writing: Writing): string {
  // After the first place that is not JSON nothing is written any more.
  if (writing.notJson !== undefined) return '';
  if (place.depth > deepest) return refuse(`more than ${deepest} levels`, place, writing);
  switch (typeof value) {
    case 'string':
      return writeString(value, place, writing);
    case 'number':
      return Number.isFinite(value) ? JSON.stringify(value) : refuse(String(value), place, writing);
    case 'boolean':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeList(value, place, writing) : writeObject(value, place, writing);
    default:
      return refuse(typeof value, place, writing);
  }
}

function writeString(text: string, place: Place, writing: Writing): string {
  return isWellFormed(text) ? JSON.stringify(text) : refuse('a lone surrogate', place, writing);
}

function writeList(list: readonly unknown[], place: Place, writing: Writing): string {
  // Array.from shows holes as undefined, which is refused; map would leave them out.
  const items = Array.from(list, (item, index) => write(item, inside(place, String(index)), writing));
  return `[${items.join(',')}]`;
}

function writeObject(value: object, place: Place, writing: Writing): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return refuse('an object of a class', place, writing);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const texts = members.map(([name, member]) => {
    const at = inside(place, name);
    return `${writeString(name, at, writing)}:${write(member, at, writing)}`;
  });
  return `{${texts.join(',')}}`;
}

function inside({ pointer, depth }: Place, segment: string): Place {
  return { pointer: pointerInto(pointer, segment), depth: depth + 1 };
}

function refuse(found: string, { pointer }: Place, writing: Writing): string {
  writing.notJson ??= { pointer, found };
  return '';
}
