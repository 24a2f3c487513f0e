import { type CommitteeLevel, committeeLevels } from '../committee/committee.ts';
import { ownStep, type Source } from '../source.ts';
import type { NumberAnswer, NumberProblem } from './compose-skill-number.ts';

/** How a province or body numbers its title certificates; there is no national scheme. */
export interface TitleNumberPattern {
  /** Capitals, digits and hyphens around `{body}` `{year}` `{level}` `{serial}`; year and serial are needed, each once. */
  readonly template: string;
  /** Capitals and digits, up to 12. */
  readonly body: string;
  /** A code for each level, all of one length and different: without it nobody could read the level back. */
  readonly levels: Readonly<Record<CommitteeLevel, string>>;
  /** 4 to 10. */
  readonly serialDigits: number;
}

export const defaultTitleNumberPattern: Omit<TitleNumberPattern, 'body'> = {
  template: '{body}{year}{level}{serial}',
  levels: { entry: '5', assistant: '4', intermediate: '3', 'associate-senior': '2', 'full-senior': '1' },
  serialDigits: 6,
};

export const titleNumberSource: Source = ownStep(
  '职称证书编号没有全国统一规则，由各地或组建单位规定',
  'There is no national numbering of title certificates; a province or the body sets it',
);

export interface TitleNumberParts {
  /** Four digits. */
  readonly year: number;
  readonly level: CommitteeLevel;
  readonly serial: number;
}

/** Every fault of a pattern; none when certificates may be numbered by it. */
export function checkTitleNumberPattern(pattern: TitleNumberPattern): NumberProblem[] {
  const { template, body, levels, serialDigits } = pattern;
  const codes = Object.values(levels);
  const names = [...template.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
  const literal = template.replaceAll(/\{(body|year|level|serial)\}/g, '');
  const faults: readonly (NumberProblem | null)[] = [
    /^[A-Z0-9-]*$/.test(literal) && new Set(names).size === names.length
      ? null
      : fault(
          'template',
          '大写字母、数字、连字符和各一次的占位符',
          'capitals, digits, hyphens and each placeholder once',
          template,
        ),
    names.includes('year') && names.includes('serial')
      ? null
      : fault('template', '含 {year} 和 {serial}', '{year} and {serial}', template),
    /^[A-Z0-9]{1,12}$/.test(body)
      ? null
      : fault('body', '1 至 12 位大写字母或数字', '1 to 12 capitals or digits', body),
    codes.every((code) => /^[A-Z0-9]{1,4}$/.test(code) && code.length === codes[0]?.length) &&
    new Set(codes).size === codes.length
      ? null
      : fault(
          'levels',
          '等长、互不相同的大写字母或数字',
          'capitals or digits, of one length, all different',
          codes.join(' '),
        ),
    Number.isInteger(serialDigits) && serialDigits >= 4 && serialDigits <= 10
      ? null
      : fault('serialDigits', '4 至 10', '4 to 10', String(serialDigits)),
  ];
  return faults.filter((problem) => problem !== null);
}

/**
 * The same for a register of several bodies, each of which numbers every level by itself: the number has to tell bodies and
 * levels apart, or two certificates would have the same.
 */
export function checkBodyNumberPattern(pattern: TitleNumberPattern): NumberProblem[] {
  const { template } = pattern;
  const missing = ['{body}', '{level}'].filter((name) => !template.includes(name));
  const problem = fault('template', `含 ${missing.join(' 和 ')}`, missing.join(' and '), template);
  return [...checkTitleNumberPattern(pattern), ...(missing.length === 0 ? [] : [problem])];
}

/** The number of a title certificate by a pattern, or every fault of pattern and parts. */
export function composeTitleNumber(
  pattern: TitleNumberPattern,
  { year, level, serial }: TitleNumberParts,
): NumberAnswer {
  const most = 10 ** pattern.serialDigits - 1;
  const problems = [
    ...checkTitleNumberPattern(pattern),
    ...(/^\d{4}$/.test(String(year)) ? [] : [fault('year', '4 位年份', 'a year of 4 digits', String(year))]),
    ...(Number.isInteger(serial) && serial >= 1 && serial <= most
      ? []
      : [fault('serial', `1 至 ${most}`, `1 to ${most}`, String(serial))]),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const number = pattern.template
    .replace('{body}', pattern.body)
    .replace('{year}', String(year))
    .replace('{level}', pattern.levels[level])
    .replace('{serial}', String(serial).padStart(pattern.serialDigits, '0'));
  return { ok: true, number };
}

/** The parts of a number that follows a pattern without faults; undefined for any other. A level not written is null. */
export function parseTitleNumber(
  pattern: TitleNumberPattern,
  number: string,
): (Omit<TitleNumberParts, 'level'> & { readonly level: CommitteeLevel | null }) | undefined {
  if (checkTitleNumberPattern(pattern).length > 0) return undefined;
  const { template, body, levels, serialDigits } = pattern;
  const expression = template
    .replace('{body}', body)
    .replace('{year}', '(?<year>\\d{4})')
    .replace('{level}', `(?<level>${Object.values(levels).join('|')})`)
    .replace('{serial}', `(?<serial>\\d{${serialDigits}})`);
  const found = new RegExp(`^${expression}$`).exec(number)?.groups;
  if (!found || Number(found.serial) === 0) return undefined;
  const level = committeeLevels.find((name) => levels[name] === found.level) ?? null;
  return { year: Number(found.year), level, serial: Number(found.serial) };
}

function fault(field: string, zh: string, en: string, found: string): NumberProblem {
  return { field, expectation: { zh, en }, found };
}
