import type { GroupName } from '../columns/column.ts';
import { remarkHeader } from '../columns/sheets.ts';
import { columnLetter, isBlank, type TableCell } from '../format/table.ts';
import type { ColumnPlace } from '../roster-problem.ts';
import { type HeaderMeaning, type HeaderNames, normaliseHeader } from './header-names.ts';

export interface BoundColumn extends ColumnPlace {
  /** 0-based position in the row. */
  readonly index: number;
}

/** Which column of a sheet holds which field of one fact. */
export type Binding = ReadonlyMap<string, BoundColumn>;

export interface BoundFact {
  readonly group: GroupName;
  readonly ordinal: number;
  readonly binding: Binding;
}

export interface RecognisedHeaders {
  readonly facts: readonly BoundFact[];
  /** 2023年考核 and the like: the year is in the head. */
  readonly reviews: readonly { readonly year: number; readonly binding: Binding }[];
  readonly known: number;
  readonly ignored: readonly BoundColumn[];
  readonly identity: readonly BoundColumn[];
  readonly duplicates: readonly BoundColumn[];
}

const identityName = /身份证|证件号|identitynumber|idcard/;
const reviewName =
  /^(?:年度)?(?:考核|review)?(?:结果)?((?:19|20)\d{2})(?:年)?(?:度)?(?:年度)?(?:考核|review)(?:结果|等次)?$|^(?:年度)?(?:考核|review)(?:结果)?((?:19|20)\d{2})(?:年)?(?:度)?$/;

/** Which head means what. Content of a head is only ever looked up in maps, so `__proto__` is a name like any other. */
export function recogniseHeaders(cells: readonly TableCell[], names: HeaderNames): RecognisedHeaders {
  const facts = new Map<string, { readonly meaning: HeaderMeaning; readonly binding: Map<string, BoundColumn> }>();
  const reviews = new Map<number, BoundColumn>();
  const ignored: BoundColumn[] = [];
  const identity: BoundColumn[] = [];
  const duplicates: BoundColumn[] = [];
  let known = 0;
  for (const [index, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    const header = String(cell).trim();
    const column: BoundColumn = {
      index,
      letter: columnLetter(index),
      header: header.replace(/\s+/g, ' ').slice(0, 60),
    };
    const meaning = meaningOf(header, names);
    const year = meaning === undefined ? reviewYear(header) : undefined;
    if (meaning !== undefined) {
      const key = `${meaning.group} ${meaning.ordinal}`;
      const fact = facts.get(key) ?? { meaning, binding: new Map<string, BoundColumn>() };
      facts.set(key, fact);
      if (fact.binding.has(meaning.field)) duplicates.push(column);
      else fact.binding.set(meaning.field, column);
      known++;
    } else if (year !== undefined) {
      if (reviews.has(year)) duplicates.push(column);
      else reviews.set(year, column);
      known++;
    } else if (identityName.test(normaliseHeader(header))) identity.push(column);
    else if (normaliseHeader(header) !== remarkHeader) ignored.push(column);
  }
  return {
    facts: [...facts.values()].map(({ meaning, binding }) => ({
      group: meaning.group,
      ordinal: meaning.ordinal,
      binding,
    })),
    reviews: [...reviews].map(([year, column]) => ({ year, binding: new Map([['result', column]]) })),
    known,
    ignored,
    identity,
    duplicates,
  };
}

/** The whole head first, then what stands before, between or behind brackets, slashes and line breaks. */
export function meaningOf(header: string, names: HeaderNames): HeaderMeaning | undefined {
  const whole = names.get(normaliseHeader(header));
  if (whole !== undefined) return whole;
  for (const part of header.split(/[\n/／|()（）[\]【】]/)) {
    const meaning = names.get(normaliseHeader(part));
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}

function reviewYear(header: string): number | undefined {
  for (const part of [header, ...header.split(/[\n/／|()（）]/)]) {
    const match = normaliseHeader(part).match(reviewName);
    const year = match?.[1] ?? match?.[2];
    if (year !== undefined) return Number(year);
  }
  return undefined;
}
