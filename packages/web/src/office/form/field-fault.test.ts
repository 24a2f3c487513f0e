import { expect, it } from 'vitest';
import { faultyNames, issuesToFaults, problemsToFaults } from './field-fault.ts';

const words = {
  '/name': { name: { zh: '名称', en: 'Name' }, expected: { zh: '2 至 10 字', en: '2 to 10 characters' } },
  '/lines/*/count': { name: { zh: '题数', en: 'Questions' }, expected: { zh: '1 至 9', en: '1 to 9' } },
};
// As a schema says it: of one field twice.
const issues = [{ path: ['name'] }, { path: ['name'] }, { path: ['lines', 1, 'count'] }];

it('stands at the field it is about, once, with what was found there', () => {
  const input = { name: 'a', lines: [{ count: 3 }, { count: null }] };
  const faults = issuesToFaults(issues, input, words);
  expect(faults).toEqual([
    { path: '/name', expected: words['/name'].expected, found: 'a' },
    { path: '/lines/1/count', expected: words['/lines/*/count'].expected, found: '' },
  ]);
  expect(faultyNames([...faults, ...faults], words).map(({ zh }) => zh)).toEqual(['名称', '题数']);
});

it('reads both languages of what the server expected', () => {
  const problem = (expected: string) => ({ path: '/opensAt', expected, found: '2020' });
  expect(problemsToFaults([problem('将来的时间 · an instant ahead'), problem('a number')])).toEqual([
    { path: '/opensAt', expected: { zh: '将来的时间', en: 'an instant ahead' }, found: '2020' },
    { path: '/opensAt', expected: { zh: 'a number', en: 'a number' }, found: '2020' },
  ]);
});
