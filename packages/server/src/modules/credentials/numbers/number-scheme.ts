import type { SkillLevel, TitleLevel, TitleSeries } from '@guantong/engine';

/** What a body numbers its certificates with. */
export interface NumberParts {
  /** Y: an employer that evaluates its own staff (用人单位); S: a public evaluation body (社会培训评价组织). */
  readonly bodyLetter: 'Y' | 'S';
  /** Four digits as filed with the ministry; 0000 for those filed with a province. */
  readonly bodyCode: string;
  /** Two digits of GB/T 2260. */
  readonly province: string;
  /** Six digits of the body or its site. */
  readonly site: string;
  readonly year: number;
  /** From 1. */
  readonly serial: number;
}

/**
 * 职业技能等级证书, 22 characters: letter 1, body 4, province 2, site 6, year 2, level 1 (5 junior to 1 senior technician),
 * serial 6 (facts B.3). Undefined for levels the scheme has no digit for (apprentice; special and chief technician, whose
 * letter is unverified), and past 999,999 in a year.
 */
export function skillLevelNumber(parts: NumberParts, level: SkillLevel): string | undefined {
  const digit = digitByLevel[level];
  if (digit === undefined || parts.serial > 999_999) return undefined;
  const { bodyLetter, bodyCode, province, site, year, serial } = parts;
  return `${bodyLetter}${bodyCode}${province}${site}${padded(year % 100, 2)}${digit}${padded(serial, 6)}`;
}

const digitByLevel: Readonly<Partial<Record<SkillLevel, string>>> = {
  junior: '5',
  intermediate: '4',
  senior: '3',
  technician: '2',
  'senior-technician': '1',
};

/** What a pattern for titles may name, besides plain characters: `{serial:6}` is padded to six digits. */
export const titlePlaceholders = ['province', 'site', 'year', 'series', 'level', 'serial'] as const;

/** No national scheme numbers titles (facts B.3): a made-up one, to be replaced by what the province defines. */
export const defaultTitlePattern = 'ZC{province}{site}{year}{level}{serial:6}';

/** The number of a title by the pattern of a body. */
export function titleNumber(
  pattern: string,
  parts: NumberParts & { readonly series: TitleSeries; readonly level: TitleLevel },
): string {
  const values: Readonly<Record<string, string>> = {
    province: parts.province,
    site: parts.site,
    year: String(parts.year),
    series: codeBySeries[parts.series] ?? '999',
    level: codeByLevel[parts.level],
    serial: String(parts.serial),
  };
  return pattern.replace(placeholder, (_, name: string, width: string | undefined) =>
    (values[name] ?? '').padStart(Number(width ?? 0), '0'),
  );
}

/** Whether a pattern has a serial, a year and a level, each series of numbers begins anew with, and names nothing else. */
export function isTitlePattern(pattern: string): boolean {
  const named = [...pattern.matchAll(placeholder)].map(([, name = '']) => name);
  const rest = pattern.replace(placeholder, '');
  return (
    /^[0-9A-Za-z\p{Script=Han}〔〕（）()_-]*$/u.test(rest) &&
    named.every((name) => titlePlaceholders.some((each) => each === name)) &&
    ['serial', 'year', 'level', 'site'].every((name) => named.includes(name))
  );
}

const placeholder = /\{([a-z]+)(?::([1-9]))?\}/g;

/** The last digit of GB/T 8561 for levels of titles: 1 正高 to 5 员级. */
const codeByLevel: Readonly<Record<TitleLevel, string>> = {
  'full-senior': '1',
  'associate-senior': '2',
  intermediate: '3',
  assistant: '4',
  entry: '5',
};

/** The first two digits of GB/T 8561-2001 with a nought, of the bridged series it has one code for (facts C.4). */
const codeBySeries: Readonly<Partial<Record<TitleSeries, string>>> = {
  engineering: '080',
  'arts-and-crafts': '270',
  'cultural-heritage': '650',
  laboratory: '070',
};

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
