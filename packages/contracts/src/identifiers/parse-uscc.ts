import {
  countedCharacters,
  normaliseIdentifier,
  type ParsedIdentifier,
  refused,
  weightedSum,
} from './parsed-identifier.ts';

/** A unified social credit code (统一社会信用代码, GB 32100) in its parts. */
export interface Uscc {
  /** 18 characters in upper case. */
  readonly code: string;
  /** Character 1: the authority that registered the organisation, such as 9 for market regulation. */
  readonly authority: string;
  /** Character 2: the category within that authority. */
  readonly category: string;
  /** Characters 3 to 8: GB/T 2260 code of the registering authority. */
  readonly region: string;
  /** Characters 9 to 17: the organisation code (GB 11714) with its own check character. */
  readonly organisationCode: string;
}

/**
 * Reads a unified social credit code: 18 characters of an alphabet of 31 without I, O, S, V, Z (GB 32100-2015). Checks both
 * check characters; each may be a letter. Full-width characters, spaces and lower case are understood.
 */
export function parseUscc(text: string): ParsedIdentifier<Uscc> {
  const code = normaliseIdentifier(text);
  if (code.length !== 18) return refused(shape, countedCharacters(code));
  const wrong = [...code].find((character) => !alphabet.includes(character));
  if (wrong !== undefined) return refused(shape, { zh: `字符“${wrong}”`, en: `the character “${wrong}”` });
  const region = code.slice(2, 8);
  if (!/^\d{6}$/.test(region)) return refused(regionDigits, lettersThere);
  const organisationCode = code.slice(8, 17);
  if (organisationCodeCheck(organisationCode.slice(0, 8)) !== organisationCode[8]) {
    return refused(fittingOrganisationCheck, otherCheck);
  }
  if (usccCheck(code.slice(0, 17)) !== code[17]) return refused(fittingCheck, otherCheck);
  const [authority = '', category = ''] = code;
  return { ok: true, value: { code, authority, category, region, organisationCode } };
}

/** The check character of the first 17 characters: any of the 31 (GB 32100, weights 3^i mod 31). */
export function usccCheck(characters: string): string {
  const values = [...characters].map((character) => alphabet.indexOf(character));
  return alphabet[(31 - (weightedSum(weights, values) % 31)) % 31] ?? '';
}

/** The check character of the first 8 characters of an organisation code (GB 11714): 10 is written X, 11 is 0. */
export function organisationCodeCheck(characters: string): string {
  const values = [...characters].map((character) => Number.parseInt(character, 36));
  return '0X987654321'[weightedSum(organisationWeights, values) % 11] ?? '';
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

const shape = {
  zh: '18 位统一社会信用代码：数字和大写字母，不含 I、O、S、V、Z',
  en: 'a unified social credit code of 18 digits and letters without I, O, S, V, Z',
};
const regionDigits = { zh: '第 3 至 8 位为数字', en: 'digits in characters 3 to 8' };
const lettersThere = { zh: '字母', en: 'letters' };
const fittingOrganisationCheck = {
  zh: '第 17 位为与第 9 至 16 位相符的组织机构代码校验码',
  en: 'in character 17 the check character of the organisation code in 9 to 16',
};
const fittingCheck = {
  zh: '第 18 位为与前 17 位相符的校验码',
  en: 'in character 18 the check character of the first 17',
};
const otherCheck = { zh: '不相符的字符，请核对每一位', en: 'one that does not fit: compare every character' };
