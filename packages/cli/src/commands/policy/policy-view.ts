import { type PolicyView, parseDay } from '@guantong/engine';
import { usageFailure } from '../../failure.ts';

export interface ViewFlags {
  readonly jurisdiction?: string;
  readonly on?: string;
  readonly knownOn?: string;
}

/** The view that flags describe; jurisdiction CN unless one is named. */
export function parseView({ jurisdiction = 'CN', on, knownOn }: ViewFlags): PolicyView {
  return {
    jurisdiction: parseJurisdiction(jurisdiction, '--jurisdiction'),
    ...(on === undefined ? {} : { on: parseDate(on, '--on') }),
    ...(knownOn === undefined ? {} : { knownOn: parseDate(knownOn, '--known-on') }),
  };
}

/** One side of a comparison: JURISDICTION, DAY or JURISDICTION@DAY. */
export function parseSide(text: string, today: string): PolicyView & { readonly on: string } {
  const [first = '', second, ...more] = text.split('@');
  if (more.length > 0) throw sideFailure(text);
  if (second !== undefined) return { jurisdiction: parseJurisdiction(first, text), on: parseDate(second, text) };
  if (isJurisdiction(first)) return { jurisdiction: first, on: today };
  if (parseDay(first) !== undefined) return { jurisdiction: 'CN', on: first };
  throw sideFailure(text);
}

/** The calendar day in China, where the rules hold. */
export function todayInChina(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}

function parseJurisdiction(text: string, place: string): string {
  if (isJurisdiction(text)) return text;
  throw usageFailure({
    zh: `${place}：地区应为 CN 或六位行政区划代码，实际为“${text}”`,
    en: `${place}: expected CN or a region code of six digits, found “${text}”`,
  });
}

function isJurisdiction(text: string): boolean {
  return /^(CN|[1-9][0-9]{5})$/.test(text);
}

function parseDate(text: string, place: string): string {
  if (parseDay(text) !== undefined) return text;
  throw usageFailure({
    zh: `${place}：日期应为实际存在的 YYYY-MM-DD，实际为“${text}”`,
    en: `${place}: expected a calendar date that exists, YYYY-MM-DD, found “${text}”`,
  });
}

function sideFailure(text: string) {
  return usageFailure({
    zh: `应为地区（CN 或六位代码）、日期（YYYY-MM-DD）或 地区@日期，实际为“${text}”`,
    en: `expected a jurisdiction (CN or six digits), a day (YYYY-MM-DD) or JURISDICTION@DAY, found “${text}”`,
  });
}
