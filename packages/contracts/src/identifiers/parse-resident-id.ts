import { type IsoDate, parseDay } from '@guantong/engine';
import {
  countedCharacters,
  normaliseIdentifier,
  type ParsedIdentifier,
  refused,
  weightedSum,
} from './parsed-identifier.ts';

/** A citizen identification number (GB 11643) with what it says about the person. Personal data: never log it. */
export interface ResidentId {
  /** 18 characters, the last in upper case. */
  readonly id: string;
  /** `made-up` is the unassigned region 99, for demonstrations and tests. */
  readonly kind: 'resident-id' | 'residence-permit' | 'made-up';
  /** GB/T 2260 code of the place of the first registration, as it was then. */
  readonly region: string;
  readonly birthDate: IsoDate;
  readonly sex: 'female' | 'male';
}

export interface ResidentIdOptions {
  /** Whether ids of the unassigned region 99 are valid; only demonstrations and tests say yes. */
  readonly acceptMadeUp?: boolean;
  /** The last day a birth date may name, usually today. */
  readonly bornBy?: IsoDate;
}

/**
 * Reads a resident id: 17 digits and a check character (GB 11643-1999, ISO 7064 MOD 11-2). Full-width digits, spaces and a
 * lower-case x are understood. Checks the province digits, the date and the check character; whether the county code was in
 * force at the time needs the historical editions of GB/T 2260 and is not judged. Residence permits of residents of
 * Hong Kong, Macao and Taiwan (81, 82, 83) are built alike; basis: unverified.
 */
export function parseResidentId(
  text: string,
  { acceptMadeUp = false, bornBy }: ResidentIdOptions = {},
): ParsedIdentifier<ResidentId> {
  const id = normaliseIdentifier(text);
  if (id.length !== 18) return refused(shape, countedCharacters(id));
  if (!/^\d{17}[\dX]$/.test(id)) return refused(shape, otherCharacters);
  const kind = kindOf(id.slice(0, 2));
  if (kind === undefined || (kind === 'made-up' && !acceptMadeUp)) return refused(knownProvince, unknownProvince);
  const birthDate = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  if (parseDay(birthDate) === undefined || birthDate < earliestBirth) return refused(realDate, noSuchDate);
  // Dates of this form sort as texts.
  if (bornBy !== undefined && birthDate > bornBy) return refused(pastDate, laterDate);
  if (residentIdCheck(id.slice(0, 17)) !== id[17]) return refused(fittingCheck, otherCheck);
  const sex = Number(id[16]) % 2 === 0 ? 'female' : 'male';
  return { ok: true, value: { id, kind, region: id.slice(0, 6), birthDate, sex } };
}

/** The check character of 17 digits. */
export function residentIdCheck(digits: string): string {
  const sum = weightedSum(weights, [...digits].map(Number));
  return '10X98765432'[sum % 11] ?? '';
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
// Older than anyone who could hold an id: a mistyped century.
const earliestBirth = '1800-01-01';

function kindOf(province: string): ResidentId['kind'] | undefined {
  if (/^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71)$/.test(province)) return 'resident-id';
  if (/^8[123]$/.test(province)) return 'residence-permit';
  return province === '99' ? 'made-up' : undefined;
}

const shape = { zh: '18 位：17 位数字和一位校验码（数字或 X）', en: '17 digits and a check character, a digit or X' };
const otherCharacters = { zh: '其他字符', en: 'other characters' };
const knownProvince = { zh: '以省级行政区划代码开头', en: 'a province code at the start' };
const unknownProvince = { zh: '不存在的省级代码', en: 'a province code that does not exist' };
const realDate = { zh: '第 7 至 14 位为实际存在的出生日期', en: 'a birth date that exists in characters 7 to 14' };
const noSuchDate = { zh: '不存在的日期', en: 'a date that does not exist' };
const pastDate = { zh: '不晚于今天的出生日期', en: 'a birth date that is not in the future' };
const laterDate = { zh: '以后的日期', en: 'a later date' };
const fittingCheck = { zh: '与前 17 位相符的校验码', en: 'a check character that fits the 17 digits' };
const otherCheck = { zh: '不相符的校验码，请核对每一位', en: 'one that does not fit: compare every digit' };
