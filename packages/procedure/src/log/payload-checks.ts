import type { Text } from '../text.ts';
import type { PayloadRefusal } from './log-refusal.ts';

/** Checks of what an action says: the fault, or null. */
export function said(field: string, text: string): PayloadRefusal | null {
  return text.trim() === '' ? fault(field, { zh: '不为空', en: 'not empty' }, text) : null;
}

export function some(field: string, items: readonly string[]): PayloadRefusal | null {
  return items.length === 0 ? fault(field, { zh: '至少一项', en: 'at least one' }, '0') : null;
}

export function distinct(field: string, items: readonly string[]): PayloadRefusal | null {
  const twice = items.find((item, index) => items.indexOf(item) !== index);
  return twice === undefined ? null : fault(field, { zh: '不重复', en: 'no repetition' }, twice);
}

export function known(field: string, item: string, items: readonly string[]): PayloadRefusal | null {
  const expectation = { zh: `其中之一：${items.join('、')}`, en: `one of: ${items.join(', ')}` };
  return items.includes(item) ? null : fault(field, expectation, item);
}

export function truth(field: string, value: boolean): PayloadRefusal | null {
  return known(field, String(value), ['true', 'false']);
}

export function sha256(field: string, hash: string): PayloadRefusal | null {
  const expectation = { zh: '64 位小写十六进制', en: '64 lower-case hexadecimal digits' };
  return /^[0-9a-f]{64}$/.test(hash) ? null : fault(field, expectation, hash);
}

/** The first fault among items, or null. */
export function each<Item>(
  items: readonly Item[],
  check: (item: Item) => PayloadRefusal | null,
): PayloadRefusal | null {
  return items.reduce<PayloadRefusal | null>((found, item) => found ?? check(item), null);
}

export function fault(field: string, expectation: Text, found: string): PayloadRefusal {
  return { kind: 'payload', field, expectation, found };
}
