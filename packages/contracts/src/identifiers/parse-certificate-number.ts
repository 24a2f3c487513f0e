import type { SkillLevel } from '@guantong/engine';
import { countedCharacters, normaliseIdentifier, type ParsedIdentifier, refused } from './parsed-identifier.ts';

/** A certificate number of a skill level, by the scheme it follows. `unrecognised` is no error: other schemes exist. */
export type CertificateNumber =
  | SkillLevelNumber
  | SpecialTechnicianNumber
  | QualificationNumber
  | { readonly kind: 'shanghai-qualification'; readonly number: string; readonly queryNumber: string }
  | { readonly kind: 'unrecognised'; readonly number: string };

interface NumberParts {
  readonly number: string;
  /** Y: an employer that evaluates its own staff (用人单位); S: a public evaluation body (社会培训评价组织). */
  readonly body: 'employer' | 'public-body';
  /** The body's four digits as filed with the ministry; 0000 for those filed with a province. */
  readonly bodyCode: string;
  readonly filedWith: 'ministry' | 'province';
  /** First two digits of GB/T 2260. */
  readonly province: string;
  /** Six digits of the body or its site. */
  readonly site: string;
  readonly year: number;
  /** Six digits. */
  readonly serial: string;
}

/** 职业技能等级证书 of 22 characters. */
export interface SkillLevelNumber extends NumberParts {
  readonly kind: 'skill-level';
  readonly level: SkillLevel;
}

/** 特级技师: the place of the level holds a letter. Which letter means what is unverified. */
export interface SpecialTechnicianNumber extends NumberParts {
  readonly kind: 'special-technician';
  readonly levelLetter: string;
}

/** 职业资格证书, the older scheme of 16 digits. */
export interface QualificationNumber {
  readonly kind: 'vocational-qualification';
  readonly number: string;
  /** Two digits, without the century. */
  readonly yearDigits: string;
  readonly provinceOrIndustry: string;
  readonly city: string;
  readonly bodyKind: string;
  readonly bodySerial: string;
  readonly level: SkillLevel;
  readonly serial: string;
}

export interface CertificateNumberOptions {
  /** Whether a letter in place of the level is read as a special technician's certificate (basis: unverified). */
  readonly acceptLetterLevel?: boolean;
}

/**
 * Reads a certificate number. Of 22 characters: Y or S, body 4, province 2, site 6, year 2, level 1 (5 junior to 1 senior
 * technician), serial 6. Of 16 digits: year 2, province or industry 2, city 2, kind of body 1 (0 to 4), body 3, level 1,
 * serial 5. Of 13 digits: Shanghai, queried with 000 before it. A problem only where there is no number at all.
 */
export function parseCertificateNumber(
  text: string,
  { acceptLetterLevel = false }: CertificateNumberOptions = {},
): ParsedIdentifier<CertificateNumber> {
  const number = normaliseIdentifier(text);
  if (number.length === 0 || number.length > longest) return refused(expected, countedCharacters(number));
  return { ok: true, value: skillLevelNumber(number, acceptLetterLevel) ?? olderNumber(number) };
}

function skillLevelNumber(
  number: string,
  acceptLetterLevel: boolean,
): SkillLevelNumber | SpecialTechnicianNumber | undefined {
  const match = /^([YS])(\d{4})(\d{2})(\d{6})(\d{2})([1-5A-Z])(\d{6})$/.exec(number);
  if (match === null) return undefined;
  const [, letter, bodyCode = '', province = '', site = '', year = '', levelMark = '', serial = ''] = match;
  const parts: NumberParts = {
    number,
    body: letter === 'Y' ? 'employer' : 'public-body',
    bodyCode,
    filedWith: bodyCode === '0000' ? 'province' : 'ministry',
    province,
    site,
    // The scheme began in 2019.
    year: 2000 + Number(year),
    serial,
  };
  const level = levelByDigit[levelMark];
  if (level !== undefined) return { kind: 'skill-level', ...parts, level };
  return acceptLetterLevel ? { kind: 'special-technician', ...parts, levelLetter: levelMark } : undefined;
}

function olderNumber(number: string): CertificateNumber {
  if (/^\d{13}$/.test(number)) return { kind: 'shanghai-qualification', number, queryNumber: `000${number}` };
  const match = /^(\d{2})(\d{2})(\d{2})([0-4])(\d{3})([1-5])(\d{5})$/.exec(number);
  const [
    ,
    yearDigits = '',
    provinceOrIndustry = '',
    city = '',
    bodyKind = '',
    bodySerial = '',
    digit = '',
    serial = '',
  ] = match ?? [];
  const level = levelByDigit[digit];
  if (level === undefined) return { kind: 'unrecognised', number };
  const parts = { yearDigits, provinceOrIndustry, city, bodyKind, bodySerial, level, serial };
  return { kind: 'vocational-qualification', number, ...parts };
}

const levelByDigit: Readonly<Record<string, SkillLevel>> = {
  5: 'junior',
  4: 'intermediate',
  3: 'senior',
  2: 'technician',
  1: 'senior-technician',
};

// Longer than any scheme in use; a cell that holds a whole sentence is no number.
const longest = 60;
const expected = { zh: `1 至 ${longest} 个字符的证书编号`, en: `a certificate number of 1 to ${longest} characters` };
