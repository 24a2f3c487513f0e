import { checkMarkRule, defaultPassing } from '@guantong/procedure';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toHundred } from './methods-asked.ts';

it('keep weights that make a rule when one of them is waived', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 96 }), { minLength: 1, maxLength: 4 }), (weights) => {
      const names = ['skill', 'interview', 'dossier-review', 'competition'] as const;
      const methods = weights.map((weight, index) => ({ method: names[index] ?? 'skill', weight, passMark: 60 }));
      expect(checkMarkRule({ ...defaultPassing, methods: toHundred(methods) })).toEqual([]);
    }),
  ));

it('keep their proportion', () => {
  const methods = [
    { method: 'skill', weight: 40, passMark: 60 },
    { method: 'dossier-review', weight: 30, passMark: 60 },
  ] as const;
  expect(toHundred([...methods]).map(({ weight }) => weight)).toEqual([58, 42]);
});
