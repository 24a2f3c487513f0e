import type { Text } from '@guantong/engine';
import { yesNoWords } from '../columns/fact-words.ts';
import { findProvince } from '../columns/provinces.ts';
import { allowedWords, findCode, type Words } from '../columns/words.ts';
import { isBlank, type TableCell } from '../format/table.ts';
import type { ProblemCode } from '../problem-texts.ts';
import { createProblem, type RosterProblem } from '../roster-problem.ts';
import { findOccupation, type OccupationNames } from './occupation-names.ts';
import { parseDate } from './parse-date.ts';
import type { Binding } from './recognise-headers.ts';

/** Where one fact stands: the cells of a row and the columns that hold its fields. */
export interface FactPlace {
  readonly sheet: string | null;
  readonly row: number;
  readonly cells: readonly TableCell[];
  readonly binding: Binding;
}

/** A fact being read: its place, and where its problems go. */
export interface FactReader extends FactPlace {
  readonly occupations: OccupationNames;
  readonly problems: RosterProblem[];
}

export function isFactBlank({ cells, binding }: FactPlace): boolean {
  for (const { index } of binding.values()) if (!isBlank(cells[index])) return false;
  return true;
}

/** Notes a problem with the cell of a field. */
export function reject(reader: FactReader, field: string, code: ProblemCode, expected?: Text): undefined {
  const { sheet, row, cells, binding } = reader;
  const column = binding.get(field);
  reader.problems.push(
    createProblem(code, { sheet, row, column, expected, found: column ? cells[column.index] : undefined }),
  );
  return undefined;
}

function cellOf({ cells, binding }: FactPlace, field: string): Exclude<TableCell, null> | undefined {
  const column = binding.get(field);
  const cell = column === undefined ? undefined : cells[column.index];
  return cell === undefined || cell === null || isBlank(cell) ? undefined : cell;
}

export function readText(reader: FactReader, field: string): string | undefined {
  const cell = cellOf(reader, field);
  if (cell === undefined) return undefined;
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
}

export function readDate(reader: FactReader, field: string): string | undefined {
  const cell = cellOf(reader, field);
  if (cell === undefined) return undefined;
  const parsed = parseDate(cell);
  if (parsed.ok) return parsed.date;
  if (parsed.hint === undefined) return reject(reader, field, parsed.code);
  return reject(reader, field, parsed.code, {
    zh: `日期（这个数相当于 ${parsed.hint}）`,
    en: `a date (the number stands for ${parsed.hint})`,
  });
}

/** As `readDate`; 至今, 长期 and 在职 mean that there is no such day yet. */
export function readEndDate(reader: FactReader, field: string): string | undefined {
  const cell = cellOf(reader, field);
  return typeof cell === 'string' && /^(至今|现在|在职|长期|present)$/i.test(cell.trim())
    ? undefined
    : readDate(reader, field);
}

export function readWord<Code extends string>(reader: FactReader, field: string, words: Words<Code>): Code | undefined {
  const text = readText(reader, field);
  if (text === undefined) return undefined;
  return findCode(words, text) ?? reject(reader, field, 'value-not-allowed', allowedWords(words));
}

export function readYesNo(reader: FactReader, field: string): boolean | undefined {
  const code = readWord(reader, field, yesNoWords);
  return code === undefined ? undefined : code === 'yes';
}

export function readOccupation(reader: FactReader, field: string): string | undefined {
  const text = readText(reader, field);
  return text === undefined ? undefined : resolveOccupation(reader, field, text);
}

export function readOccupations(reader: FactReader, field: string): readonly string[] | undefined {
  const text = readText(reader, field);
  if (text === undefined) return undefined;
  const parts = text
    .split(/[、,，;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.flatMap((part) => resolveOccupation(reader, field, part) ?? []);
}

function resolveOccupation(reader: FactReader, field: string, text: string): string | undefined {
  const found = findOccupation(reader.occupations, text);
  switch (found.kind) {
    case 'found':
      return found.occupation;
    case 'unknown':
      return reject(reader, field, 'occupation-unknown');
    case 'ambiguous': {
      const codes = found.codes.join(' / ');
      return reject(reader, field, 'occupation-ambiguous', { zh: `${codes} 之一`, en: `one of ${codes}` });
    }
  }
}

export function readRegion(reader: FactReader, field: string): string | undefined {
  const text = readText(reader, field)?.normalize('NFKC');
  if (text === undefined) return undefined;
  const code = text.match(/(?<!\d)[1-9]\d{5}(?!\d)/)?.[0] ?? findProvince(text);
  return code ?? reject(reader, field, 'region-unknown');
}

export function readYear(reader: FactReader, field: string): number | undefined {
  const text = readText(reader, field)?.normalize('NFKC');
  if (text === undefined) return undefined;
  const year = text.match(/^((?:19|20|21)\d{2})年?度?$/)?.[1];
  return year === undefined
    ? reject(reader, field, 'number-invalid', { zh: '四位年份，如 2024', en: 'a year such as 2024' })
    : Number(year);
}

export function readNumber(reader: FactReader, field: string): number | undefined {
  const text = readText(reader, field)
    ?.normalize('NFKC')
    .replace(/(学时|小时|h)$/i, '')
    .trim();
  if (text === undefined) return undefined;
  return /^\d{1,5}(\.\d{1,4})?$/.test(text)
    ? Number(text)
    : reject(reader, field, 'number-invalid', { zh: '不小于0的数', en: 'a number of 0 or more' });
}

export function readRank(reader: FactReader, field: string): number | undefined {
  const text = readText(reader, field)
    ?.normalize('NFKC')
    .replace(/^第|名$/g, '');
  if (text === undefined) return undefined;
  return /^[1-9]\d{0,4}$/.test(text)
    ? Number(text)
    : reject(reader, field, 'number-invalid', { zh: '名次，如 1', en: 'a rank such as 1' });
}

/** Notes each of these fields whose cell is empty; a filled but wrong cell has been noted already. */
export function rejectBlanks(reader: FactReader, ...fields: readonly string[]): void {
  for (const field of fields) if (cellOf(reader, field) === undefined) reject(reader, field, 'value-missing');
}
