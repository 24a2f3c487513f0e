import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, toCanonicalJson } from './canonical-json.ts';

describe('the examples of RFC 8785', () => {
  test('section 3.2.2: literals, numbers and strings', () => {
    const source = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    expect(canonicalJson(JSON.parse(source))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  test('section 3.2.3: names in the order of UTF-16 code units', () => {
    const source = String.raw`{
      "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
    }`;
    const values: unknown[] = Object.values(JSON.parse(canonicalJson(JSON.parse(source))));
    // "1" is an index for JSON.parse and comes first there; in the text it follows the carriage return.
    expect(values.slice(2)).toEqual([
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
    expect(canonicalJson(JSON.parse(source)).startsWith(String.raw`{"\r":"Carriage Return","1":"One",`)).toBe(true);
  });

  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('appendix B: the number %s is %s', (bits, text) => {
    const view = new DataView(new ArrayBuffer(8));
    view.setBigUint64(0, BigInt(`0x${bits}`));
    expect(canonicalJson(view.getFloat64(0))).toBe(text);
  });
});

test('the text does not depend on the order of names and reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(canonicalJson(reversed(value))).toBe(text);
    }),
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, reversed(member)]);
  return Object.fromEntries(members.reverse());
}

const itself: unknown[] = [];
itself.push(itself, itself);

test.each([
  [{ a: [1, undefined] }, '/a/1', 'undefined'],
  [new Array(2), '/0', 'undefined'],
  [{ 'a/b': { '~': Number.NaN } }, '/a~1b/~0', 'NaN'],
  [Number.POSITIVE_INFINITY, '', 'Infinity'],
  [[10n], '/0', 'bigint'],
  [{ at: new Date(0) }, '/at', 'an object of a class'],
  [new Map(), '', 'an object of a class'],
  [{ f: () => 1 }, '/f', 'function'],
  [['\ud800'], '/0', 'a lone surrogate'],
  [{ '\udc00': 1 }, '/\udc00', 'a lone surrogate'],
  [itself, '/0'.repeat(201), 'more than 200 levels'],
])('what JSON cannot say is refused with its place: %#', (value, pointer, found) => {
  expect(toCanonicalJson(value)).toEqual({ ok: false, at: { pointer, found } });
  expect(() => canonicalJson(value)).toThrow(TypeError);
});
