import { expect, test } from 'vitest';
import { nameLists } from './name-places.ts';

test('without the case, records are named by list and place, and ids of questions are left out', () => {
  expect(
    nameLists({
      zh: '未核实：/credentials/1、/annualReviews/10',
      en: 'not confirmed: /credentials/1, /annualReviews/10',
    }),
  ).toEqual({ zh: '未核实：证书第2项、年度考核第11项', en: 'not confirmed: certificate 2, annual review 11' });
  expect(
    nameLists({
      zh: '未认定或不符合：cn-green-full-senior.1、cn-green-full-senior.2',
      en: 'undecided or not met: cn-green-full-senior.1, cn-green-full-senior.2',
    }),
  ).toEqual({ zh: '未认定或不符合', en: 'undecided or not met' });
});
