import { expect, test } from 'vitest';
import { searchOccupations } from './search-occupations.ts';

const electrician = { code: '6-31-01-03', name: '电工', pinyin: ['dian', 'gong'], series: [] };
const millwright = { code: '6-31-01-02', name: '机修钳工', pinyin: ['ji', 'xiu', 'qian', 'gong'], series: [] };
const fitter = { code: '6-20-01-01', name: '装配钳工', pinyin: ['zhuang', 'pei', 'qian', 'gong'], series: [] };
const choices = [fitter, millwright, electrician];

test('finds by Chinese name, the beginning before the middle', () => {
  expect(searchOccupations(choices, '钳工')).toEqual([fitter, millwright]);
  expect(searchOccupations(choices, '机修')).toEqual([millwright]);
});

test('finds by the initials of the pinyin in either case', () => {
  expect(searchOccupations(choices, 'dg')).toEqual([electrician]);
  expect(searchOccupations(choices, 'QG')).toEqual([fitter, millwright]);
});

test('finds by whole pinyin, from the beginning of any syllable, while it is typed', () => {
  expect(searchOccupations(choices, 'diangong')).toEqual([electrician]);
  expect(searchOccupations(choices, 'ji xiu q')).toEqual([millwright]);
  expect(searchOccupations(choices, 'qiangong')).toEqual([fitter, millwright]);
  expect(searchOccupations(choices, 'iangong')).toEqual([]);
});

test('finds by code, with or without hyphens', () => {
  expect(searchOccupations(choices, '6-31-01')).toEqual([millwright, electrician]);
  expect(searchOccupations(choices, '63101')).toEqual([millwright, electrician]);
});

test('offers everything without words and nothing for strange ones', () => {
  expect(searchOccupations(choices, ' ')).toEqual(choices);
  expect(searchOccupations(choices, '宇航员')).toEqual([]);
});
