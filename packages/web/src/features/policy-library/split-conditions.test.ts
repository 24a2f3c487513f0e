import type { ConditionWords } from '@guantong/engine';
import { expect, test } from 'vitest';
import { splitConditions } from './split-conditions.ts';

function words(op: string, zh: string, children: readonly ConditionWords[] = []): ConditionWords {
  return { op, zh, en: zh, children };
}

const years = words('holds', '高级工', [words('tenure', '满 2 年')]);
const moreYears = words('holds', '高级工', [words('tenure', '满 5 年')]);
const inService = words('in-service', '在职');
const noBan = words('no-ban', '无失信');
const right = words('right', '试点企业');

test('what both sides ask for is found whatever its order and nesting', () => {
  const left = words('all', '', [years, words('all', '', [inService, noBan])]);
  const split = splitConditions(left, words('all', '', [right, noBan, inService, years]));
  expect(split).toEqual({ shared: [years, inService, noBan], left: [], right: [right] });
});

test('a condition with other parts is another condition', () => {
  const split = splitConditions(words('all', '', [years, noBan]), words('all', '', [moreYears, noBan]));
  expect(split).toEqual({ shared: [noBan], left: [years], right: [moreYears] });
});
