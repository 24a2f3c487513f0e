import fc from 'fast-check';
import { expect, test } from 'vitest';
import { organisationCodeCheck, parseUscc, usccCheck } from './parse-uscc.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

test('a code is read into its parts', () => {
  expect(parseUscc('91350100M000100Y43')).toEqual({
    ok: true,
    value: {
      code: '91350100M000100Y43',
      authority: '9',
      category: '1',
      region: '350100',
      organisationCode: 'M000100Y4',
    },
  });
  expect(parseUscc('91000000000000000K')).toMatchObject({ ok: true, value: { region: '000000' } });
});

test('full-width characters, spaces and lower case are understood', () => {
  const value = { code: '91350100M000100Y43' };
  expect(parseUscc(' ９１３５０１００m000100y43 ')).toMatchObject({ ok: true, value });
});

test.each([
  ['9135010', '7 characters'],
  ['91350100M000100O43', 'the character “O”'],
  ['91A50100M000100Y43', 'letters'],
  ['91350100M000100Y53', 'one that does not fit: compare every character'],
  ['91350100M000100Y44', 'one that does not fit: compare every character'],
])('%s is refused', (code, found) => {
  expect(parseUscc(code)).toMatchObject({ ok: false, problem: { found: { en: found } } });
});

/** Valid codes. */
const codes = fc
  .record({
    front: fc.stringMatching(/^[159Y][1239][0-9]{6}$/),
    organisation: fc.string({ unit: fc.constantFrom(...alphabet), minLength: 8, maxLength: 8 }),
  })
  .map(({ front, organisation }) => {
    const characters = front + organisation + organisationCodeCheck(organisation);
    return characters + usccCheck(characters);
  });

test('the check character may be any of the 31', () => {
  const seen = new Set<string | undefined>();
  fc.assert(
    fc.property(codes, (code) => {
      expect(parseUscc(code)).toMatchObject({ ok: true });
      seen.add(code[17]);
    }),
    { numRuns: 2000, seed: 32100 },
  );
  expect([...seen].sort().join('')).toBe(alphabet);
});

test('every single wrong character and every swap of two neighbours is caught', () => {
  fc.assert(
    fc.property(codes, fc.nat(16), fc.constantFrom(...alphabet), (code, at, character) => {
      fc.pre(code[at] !== code[at + 1] && code[at] !== character);
      const wrong = code.slice(0, at) + character + code.slice(at + 1);
      const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2);
      expect(parseUscc(wrong).ok).toBe(false);
      expect(parseUscc(swapped).ok).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
