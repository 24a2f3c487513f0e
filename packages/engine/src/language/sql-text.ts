import { NEVER } from '../values/day.ts';

const never = String(NEVER);

/** The one way a number gets into a query. */
export function numeral(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Error(`expected a whole number, found ${value}`);
  return value < 0 ? `(${value})` : String(value);
}

/** A number with a fraction, or infinity, as a double. */
export function doubleNumeral(value: number): string {
  if (Number.isNaN(value)) throw new Error('expected a number, found NaN');
  return `CAST('${value}' AS DOUBLE PRECISION)`;
}

/** The greater of days from 0 to NEVER; constants are worked out here. */
export function laterOf(days: readonly string[]): string {
  const distinct = [...new Set(days)].filter((day) => day !== '0');
  if (distinct.length === 0) return '0';
  if (distinct.includes(never)) return never;
  return distinct.length === 1 ? distinct.join('') : `GREATEST(${distinct.join(', ')})`;
}

/** The lesser of days from 0 to NEVER. */
export function earlierOf(days: readonly string[]): string {
  const distinct = [...new Set(days)].filter((day) => day !== never);
  if (distinct.length === 0) return never;
  if (distinct.includes('0')) return '0';
  return distinct.length === 1 ? distinct.join('') : `LEAST(${distinct.join(', ')})`;
}

export function greatest(values: readonly string[]): string {
  return values.length === 1 ? values.join('') : `GREATEST(${values.join(', ')})`;
}

export function least(values: readonly string[]): string {
  return values.length === 1 ? values.join('') : `LEAST(${values.join(', ')})`;
}

/** `CASE WHEN … THEN … ELSE … END`; conditions known to be true or false fall away. */
export function choose(branches: readonly (readonly [condition: string, value: string])[], otherwise: string): string {
  const open: string[] = [];
  let last = otherwise;
  for (const [condition, value] of branches) {
    if (condition === 'FALSE') continue;
    if (condition === 'TRUE') {
      last = value;
      break;
    }
    open.push(`WHEN ${condition} THEN ${value}`);
  }
  return open.length === 0 ? last : `CASE ${open.join(' ')} ELSE ${last} END`;
}

export function and(conditions: readonly string[]): string {
  const distinct = [...new Set(conditions)].filter((condition) => condition !== 'TRUE');
  if (distinct.includes('FALSE')) return 'FALSE';
  if (distinct.length === 0) return 'TRUE';
  return distinct.length === 1 ? distinct.join('') : `(${distinct.join(' AND ')})`;
}

export function or(conditions: readonly string[]): string {
  const distinct = [...new Set(conditions)].filter((condition) => condition !== 'FALSE');
  if (distinct.includes('TRUE')) return 'TRUE';
  if (distinct.length === 0) return 'FALSE';
  return distinct.length === 1 ? distinct.join('') : `(${distinct.join(' OR ')})`;
}

/** Whether an expression is one of these numbers. */
export function isAmong(expression: string, numbers: readonly number[]): string {
  if (numbers.length === 0) return 'FALSE';
  if (numbers.length === 1) return `${expression} = ${numbers.map(numeral).join('')}`;
  return `${expression} IN (${numbers.map(numeral).join(', ')})`;
}
