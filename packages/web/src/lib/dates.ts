import { type IsoDate, monthNames, sayDate as sayInBoth } from '@guantong/engine';
import type { Language } from './language/language.tsx';

/** The visitor's calendar day. The only place where the pages read a clock. */
export function today(): IsoDate {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** 2026年10月8日, or 8 October 2026. */
export function sayDate(date: IsoDate, language: Language): string {
  return sayInBoth(date)[language];
}

/** 2026年10月, or October 2026; takes `YYYY-MM` or a date. */
export function sayMonth(date: string, language: Language): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月` : `${monthNames[month - 1]} ${year}`;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
