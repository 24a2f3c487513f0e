import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskResidentId } from './mask-resident-id.ts';
import { parseResidentId, residentIdCheck } from './parse-resident-id.ts';

const madeUp = { acceptMadeUp: true };

test.each([
  ['11010519491231002X', { region: '110105', birthDate: '1949-12-31', sex: 'female', kind: 'resident-id' }],
  ['440524188001010014', { region: '440524', birthDate: '1880-01-01', sex: 'male', kind: 'resident-id' }],
  ['990000198001010012', { region: '990000', birthDate: '1980-01-01', sex: 'male', kind: 'made-up' }],
  ['99000019951231002X', { region: '990000', birthDate: '1995-12-31', sex: 'female', kind: 'made-up' }],
  ['990000200002290036', { region: '990000', birthDate: '2000-02-29', sex: 'male', kind: 'made-up' }],
])('%s is read', (id, value) => {
  expect(parseResidentId(id, madeUp)).toEqual({ ok: true, value: { id, ...value } });
});

test('residence permits of Hong Kong, Macao and Taiwan residents are built alike', () => {
  for (const region of ['810000', '820000', '830000']) {
    const digits = `${region}19900101001`;
    const parsed = parseResidentId(digits + residentIdCheck(digits));
    expect(parsed).toMatchObject({ ok: true, value: { kind: 'residence-permit', region } });
  }
});

test('full-width digits, spaces and a small x are understood', () => {
  const value = { id: '11010519491231002X' };
  expect(parseResidentId('１１０１０５１９４９１２３１００２ｘ')).toMatchObject({ ok: true, value });
  expect(parseResidentId(' 110105 19491231 002x\u200b')).toMatchObject({ ok: true, value });
});

describe('what is wrong is said without repeating the id', () => {
  test.each([
    ['1101051949123100', '16 characters'],
    ['1101051949123100XX', 'other characters'],
    ['990000198001010012', 'a province code that does not exist'],
    ['000000198001010012', 'a province code that does not exist'],
    ['110105199002300021', 'a date that does not exist'],
    ['110105190002290021', 'a date that does not exist'],
    ['110105170001010021', 'a date that does not exist'],
    ['110105194912310021', 'one that does not fit: compare every digit'],
    ['', '0 characters'],
  ])('%s', (id, found) => {
    const parsed = parseResidentId(id);
    expect(parsed).toMatchObject({ ok: false, problem: { found: { en: found } } });
    expect(JSON.stringify(parsed)).not.toMatch(/\d{6}/);
  });

  test('a birth date after the given day', () => {
    const options = { ...madeUp, bornBy: '1980-01-01' };
    expect(parseResidentId('990000198001010012', options)).toMatchObject({ ok: true });
    expect(parseResidentId('99000019951231002X', options)).toMatchObject({ ok: false });
  });
});

/** Valid made-up ids. */
const ids = fc
  .record({
    day: fc.date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
    order: fc.nat(999),
  })
  .map(({ day, order }) => {
    const digits = `990000${day.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`;
    return digits + residentIdCheck(digits);
  });

test('every single wrong character is caught', () => {
  fc.assert(
    fc.property(ids, fc.nat(17), fc.constantFrom(...'0123456789X'), (id, at, character) => {
      fc.pre(id[at] !== character);
      const wrong = id.slice(0, at) + character + id.slice(at + 1);
      expect(parseResidentId(wrong, madeUp).ok).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('every swap of two neighbours is caught', () => {
  fc.assert(
    fc.property(ids, fc.nat(16), (id, at) => {
      fc.pre(id[at] !== id[at + 1]);
      const wrong = id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2);
      expect(parseResidentId(wrong, madeUp).ok).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('a mask hides the birth date, and everything of what is no id', () => {
  expect(maskResidentId('990000198001010012')).toBe('990000********0012');
  expect(maskResidentId('99000019951231002x')).toBe('990000********002X');
  expect(maskResidentId('99000019800101')).toBe('**************');
  expect(maskResidentId('')).toBe('');
});
