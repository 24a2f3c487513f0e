import type { OccupationChoice } from './occupations.ts';

/**
 * The occupations a visitor may mean, best first: by the beginning of name, pinyin or code, then by any part of them.
 * Without words, all of them.
 */
export function searchOccupations(choices: readonly OccupationChoice[], words: string): readonly OccupationChoice[] {
  const wanted = words.trim().toLowerCase().replaceAll(/\s+/g, '');
  if (wanted === '') return choices;
  const ranked = choices
    .map((choice) => ({ choice, rank: rankOf(choice, wanted) }))
    .filter(({ rank }) => rank < noMatch);
  return ranked.sort((a, b) => a.rank - b.rank).map(({ choice }) => choice);
}

const noMatch = 9;

function rankOf({ name, pinyin, code }: OccupationChoice, wanted: string): number {
  const initials = pinyin.map((syllable) => syllable.charAt(0)).join('');
  const spelt = pinyin.join('');
  const digits = wanted.replaceAll(/\D/g, '');
  if (name === wanted || code === wanted || initials === wanted || spelt === wanted) return 0;
  if ([name, initials, spelt, code].some((each) => each.startsWith(wanted))) return 1;
  if (digits.length > 1 && digits === wanted && code.replaceAll('-', '').startsWith(digits)) return 2;
  if (name.includes(wanted) || initials.includes(wanted)) return 3;
  if (pinyin.some((_, start) => pinyin.slice(start).join('').startsWith(wanted))) return 3;
  return code.includes(wanted) ? 4 : noMatch;
}
