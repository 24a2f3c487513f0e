import { ownStep, type Source } from '../source.ts';
import type { Text } from '../text.ts';

/** The levels that have a digit in the number of a skill-level certificate: 5 初级工 to 1 高级技师. */
export const skillNumberDigits = {
  junior: '5',
  intermediate: '4',
  senior: '3',
  technician: '2',
  'senior-technician': '1',
} as const;

/** What a number of a skill-level certificate is made of. */
export interface SkillNumberParts {
  /** An employer that evaluates its own staff (Y), or a public evaluation body (S). */
  readonly body: 'employer' | 'public-body';
  /** Four digits as filed with the ministry; 0000 for those filed with a province. */
  readonly bodyCode: string;
  /** First two digits of GB/T 2260. */
  readonly province: string;
  /** Six digits of the body or its site. */
  readonly site: string;
  /** 2000 to 2099; the scheme began in 2019. */
  readonly year: number;
  readonly level: keyof typeof skillNumberDigits | 'special-technician';
  /** 1 to 999999. */
  readonly serial: number;
}

export interface SkillNumberOptions {
  /** One capital letter that stands in the place of the digit for 特级技师; without it such a number is refused. */
  readonly specialTechnicianLetter?: string;
}

export const skillNumberSources = {
  scheme: {
    ...ownStep(
      '职业技能等级证书编号22位：机构类别、机构代码4、省码2、机构序列6、年2、等级1、流水6',
      'The number of a skill-level certificate has 22 characters: kind of body, body 4, province 2, site 6, year 2, level 1, serial 6',
    ),
    basis: 'unverified',
  },
  'special-technician': {
    ...ownStep(
      '特级技师证书编号的等级位为字母，具体字母未核实；首席技师编号规则未核实',
      'For a special technician a letter stands in the place of the level; which letter is unverified, and so is the scheme for chief technicians',
    ),
    basis: 'unverified',
  },
} as const satisfies Record<string, Source>;

export interface NumberProblem {
  readonly field: string;
  readonly expectation: Text;
  readonly found: string;
}

export type NumberAnswer =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly problems: readonly NumberProblem[] };

/** The number of a skill-level certificate, of 22 characters, or every fault of its parts. `contracts` reads it back. */
export function composeSkillNumber(parts: SkillNumberParts, options: SkillNumberOptions = {}): NumberAnswer {
  const { body, bodyCode, province, site, year, level, serial } = parts;
  const mark = level === 'special-technician' ? (options.specialTechnicianLetter ?? '') : skillNumberDigits[level];
  const problems = [
    matches('bodyCode', bodyCode, /^\d{4}$/, { zh: '4 位数字', en: '4 digits' }),
    matches('province', province, /^[1-9]\d$/, { zh: '2 位省级代码', en: '2 digits of a province' }),
    matches('site', site, /^\d{6}$/, { zh: '6 位数字', en: '6 digits' }),
    matches('year', String(year), /^20\d{2}$/, { zh: '2000 至 2099', en: '2000 to 2099' }),
    matches('level', mark, /^[1-5A-Z]$/, { zh: '有编号规则的等级', en: 'a level whose scheme is set' }),
    matches('serial', String(serial), /^[1-9]\d{0,5}$/, { zh: '1 至 999999', en: '1 to 999999' }),
  ].filter((problem) => problem !== null);
  if (problems.length > 0) return { ok: false, problems };
  const letter = body === 'employer' ? 'Y' : 'S';
  const number = [letter, bodyCode, province, site, String(year).slice(2), mark, String(serial).padStart(6, '0')].join(
    '',
  );
  return { ok: true, number };
}

function matches(field: string, found: string, pattern: RegExp, expectation: Text): NumberProblem | null {
  return pattern.test(found) ? null : { field, expectation, found };
}
