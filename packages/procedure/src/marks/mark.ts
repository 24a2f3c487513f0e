/** A mark: 0 to 100, with one decimal at most. */
export type Mark = number;

/** What a candidate got in one method. Without a mark it is not zero: either nobody came, or nobody has examined yet. */
export type MethodResult =
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'absent' }
  | { readonly kind: 'not-examined' };

/** How a mean or a weighted total becomes a mark of one decimal: 四舍五入, or cut off. */
export type Rounding = 'half-up' | 'down';

export function isMark(number: number): boolean {
  return number >= 0 && number <= 100 && isTenths(number);
}

/** Whether a number has one decimal at most; 59.9 is one although its binary form is not exact. */
export function isTenths(number: number): boolean {
  return Number.isFinite(number) && Math.abs(number * 10 - Math.round(number * 10)) < 1e-9;
}

/** In tenths, so that all sums are of whole numbers. */
export function toTenths(mark: Mark): number {
  return Math.round(mark * 10);
}

/** A number of tenths that is `numerator` / `denominator`, both whole and not negative, as a mark. */
export function toMark({ numerator, denominator }: Fraction, rounding: Rounding): Mark {
  const tenths =
    rounding === 'down'
      ? Math.floor(numerator / denominator)
      : Math.floor((2 * numerator + denominator) / (2 * denominator));
  return tenths / 10;
}

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}
