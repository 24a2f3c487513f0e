import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskName } from './mask-name.ts';
import { normaliseName } from './normalise-name.ts';

test.each([
  ['  某　某 ', '某某'],
  ['阿某•买某', '阿某·买某'],
  ['阿某．买某', '阿某·买某'],
  ['阿某 ・ 买某', '阿某·买某'],
  ['Ｊｏｈｎ　  Ｓｍｉｔｈ', 'John Smith'],
  ['A. Nonymous', 'A. Nonymous'],
  ['某\u200b某\n', '某某'],
  ['某 \u200b\n某', '某某'],
])('“%s” is stored as “%s”', (name, stored) => {
  expect(normaliseName(name)).toBe(stored);
});

test('rare and compatibility characters stay those of the identity card', () => {
  for (const name of ['某𬱖', '\uf9dc某', '某㛃', '某\ue000', '神\u{e0100}某']) expect(normaliseName(name)).toBe(name);
});

test('normalising twice changes nothing', () => {
  const parts = fc.constantFrom(...'某阿 　·•．.-Ａa\u200b\n');
  fc.assert(
    fc.property(fc.string({ unit: parts }), (name) => {
      expect(normaliseName(normaliseName(name))).toBe(normaliseName(name));
    }),
  );
});

test.each([
  ['张某', '张*'],
  ['张某某', '张**'],
  ['欧阳某', '欧阳*'],
  ['欧阳', '欧*'],
  ['阿某某·买某', '阿**·**'],
  ['John Smith', 'J*** *****'],
  ['𬱖某', '𬱖*'],
  ['张', '*'],
  ['', ''],
])('“%s” is shown as “%s”', (name, shown) => {
  expect(maskName(name)).toBe(shown);
});
