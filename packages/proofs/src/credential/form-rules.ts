import type { Text } from '@guantong/engine';
import type { FieldRule } from '../canonical/check-record.ts';

export function patternField(name: string, pattern: RegExp, expected: Text): FieldRule {
  return { name, expected, holds: (value) => typeof value === 'string' && pattern.test(value) };
}

/** `2026-05-20T02:00:00Z`: what the proofs of this format carry, without fractions of a second. */
export function isInstantInSeconds(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === value.replace('Z', '.000Z');
}

export function isListAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\/[!"$-~]{1,180}$/.test(value);
}
