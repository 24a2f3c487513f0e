import pg from 'pg';

/** Turns the text of a value into what the product works with. */
export type ValueParser = (text: string) => unknown;

/** Object ids of types, from PostgreSQL's pg_type.dat. */
const BYTEA = 17;
const INT8 = 20;
const DATE = 1082;
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;
const TEXT_ARRAY: number = 1009;
const ownParsers: ReadonlyMap<number, ValueParser> = new Map<number, ValueParser>([
  [BYTEA, parseBytes],
  [INT8, parseInteger],
  [DATE, keepText],
  [TIMESTAMP, keepText],
  [TIMESTAMPTZ, parseInstant],
  // Arrays of the same.
  [1016, arrayOf(parseInteger)],
  [1182, arrayOf(keepText)],
  [1115, arrayOf(keepText)],
  [1185, arrayOf(parseInstant)],
]);

/**
 * The parser of a type, the same for both databases: a day stays 'YYYY-MM-DD', an instant is an ISO string in UTC with
 * milliseconds, an int8 a number (the digits, where a number would not be exact), JSON its value, numeric its digits.
 */
export function valueParser(type: number): ValueParser {
  return ownParsers.get(type) ?? pg.types.getTypeParser(type, 'text');
}

function keepText(text: string): string {
  return text;
}

/** From PostgreSQL's hex style. */
function parseBytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text.slice(2), 'hex'));
}

function parseInteger(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}

/** From PostgreSQL's ISO style; what JavaScript has no instant for (infinity, years before Christ) stays as it is. */
function parseInstant(text: string): string {
  const instant = new Date(text.replace(/([+-][0-9]{2})$/, '$1:00').replace(' ', 'T'));
  return Number.isNaN(instant.getTime()) ? text : instant.toISOString();
}

/** Arrays of one dimension: read as texts first. */
function arrayOf(parse: ValueParser): ValueParser {
  const parseTexts: (text: string) => readonly (string | null)[] = pg.types.getTypeParser(TEXT_ARRAY, 'text');
  return (text) => parseTexts(text).map((element) => (element === null ? null : parse(element)));
}
