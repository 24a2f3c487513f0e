import type { TableCell } from '../format/table.ts';
import type { ProblemCode } from '../problem-texts.ts';

export type ParsedDate =
  | { readonly ok: true; readonly date: string }
  | { readonly ok: false; readonly code: ProblemCode; readonly hint?: string };

const full = /^(\d{4})(?:年|[-/.．])(\d{1,2})(?:月|[-/.．])(\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const incomplete = /^\d{4}(?:年|(?:[-/.．年]\d{1,2}月?|0[1-9]|1[0-2]))?$/;
const FIRST_YEAR = 1920;
const LAST_YEAR = 2120;

/** A calendar date from a date cell, ISO, 2021/3/5, 2021.3.5, 2021年3月5日 or 20210305. Never completes what is not there. */
export function parseDate(cell: Exclude<TableCell, null>): ParsedDate {
  if (cell instanceof Date) {
    return Number.isNaN(cell.getTime())
      ? { ok: false, code: 'date-invalid' }
      : check(cell.getUTCFullYear(), cell.getUTCMonth() + 1, cell.getUTCDate());
  }
  const text = String(cell)
    .normalize('NFKC')
    .replace(/\s*(年|月|日)\s*/g, '$1')
    .trim();
  const match = text.match(compact) ?? text.match(full);
  if (match) return check(Number(match[1]), Number(match[2]), Number(match[3]));
  if (incomplete.test(text)) return { ok: false, code: 'date-incomplete' };
  const serial = Number(text);
  if (/^\d{5}(\.\d+)?$/.test(text) && serial > 10_000 && serial < 80_000) {
    const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
    return { ok: false, code: 'date-unformatted', hint: date.toISOString().slice(0, 10) };
  }
  return { ok: false, code: 'date-invalid' };
}

function check(year: number, month: number, day: number): ParsedDate {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || year < FIRST_YEAR || year > LAST_YEAR) return { ok: false, code: 'date-invalid' };
  return { ok: true, date: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}
