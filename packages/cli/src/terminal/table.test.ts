import { expect, test } from 'vitest';
import { displayWidth } from './display-width.ts';
import { tableLines } from './table.ts';
import { wrapText } from './wrap-text.ts';

const plain = (text: string) => text;
const cells = (...texts: string[]) => texts.map((text) => ({ text }));

test('Chinese characters and full-width signs take two columns, combining marks none', () => {
  expect(displayWidth('工程（A）')).toBe(9);
  expect(displayWidth('é')).toBe(1);
  expect(displayWidth('✔ 可申报')).toBe(8);
});

test('columns line up when Chinese and Latin are mixed', () => {
  const lines = tableLines({
    head: ['目标', 'B', 'C'],
    rows: [cells('工程系列', 'x', '1'), cells('ab', 'yy', '2')],
    width: 80,
    paintHead: plain,
  });
  expect(lines).toEqual(['  目标      B   C', '  工程系列  x   1', '  ab        yy  2']);
});

test('the last column is wrapped under itself', () => {
  const lines = tableLines({
    head: ['A', 'B'],
    rows: [cells('x', 'one two three four five six seven')],
    width: 30,
    paintHead: plain,
  });
  expect(lines).toEqual(['  A  B', '  x  one two three four five', '     six seven']);
});

test('colour does not move columns', () => {
  const row = [{ text: 'x', paint: (text: string) => `\x1b[32m${text}\x1b[39m` }, { text: 'y' }];
  expect(tableLines({ head: ['AAA', 'B'], rows: [row], width: 40, paintHead: plain })[1]).toBe(
    '  \x1b[32mx\x1b[39m    y',
  );
});

test('a line does not begin with a closing mark', () => {
  expect(wrapText('一二三四，五六', 8)).toEqual(['一二三四，', '五六']);
});
