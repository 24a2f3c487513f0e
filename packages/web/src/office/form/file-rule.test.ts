import { expect, test } from 'vitest';
import { findFileProblem, sayBytes } from './file-rule.ts';

const rule = { kinds: { 'application/pdf': 'PDF', 'image/png': 'PNG' }, mostBytes: 5 * 1024 ** 2 };

test('says what is wrong with a file before it is sent', () => {
  expect(findFileProblem({ size: 0, type: 'application/pdf' }, rule)).toBe('empty');
  expect(findFileProblem({ size: 10, type: 'text/html' }, rule)).toBe('kind');
  expect(findFileProblem({ size: rule.mostBytes + 1, type: 'image/png' }, rule)).toBe('too-large');
  expect(findFileProblem({ size: rule.mostBytes, type: 'image/png' }, rule)).toBeUndefined();
});

test('says sizes as people read them', () => {
  expect([512, 120 * 1024, 3.44 * 1024 ** 2, 250 * 1024 ** 2].map(sayBytes)).toEqual([
    '0.5 KB',
    '120 KB',
    '3.4 MB',
    '250 MB',
  ]);
});
