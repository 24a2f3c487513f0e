import type { DirectoryEntry } from '@guantong/engine';
import type { RosterOptions } from '../roster-options.ts';

export const sampleDirectory: readonly DirectoryEntry[] = [
  { occupation: '6-31-01-03', name: '电工', series: 'engineering', specialty: 'electrical', status: 'inferred' },
  { occupation: '6-31-01-02', name: '机修钳工', series: 'engineering', specialty: 'mechanical', status: 'inferred' },
  { occupation: '6-18-01-01', name: '同名工', series: 'engineering', specialty: 'mechanical', status: 'inferred' },
  { occupation: '6-18-01-02', name: '同名工', series: 'engineering', specialty: 'mechanical', status: 'inferred' },
];

export const sampleOptions: RosterOptions = { asOf: '2026-03-15', directory: sampleDirectory };

/** Heads and one sound row of the smallest useful roster. */
export const sampleHeads = [
  '工号',
  '姓名',
  '现职业',
  '单位地区',
  '现岗位起始日期',
  '证书1等级',
  '证书1职业',
  '证书1发证日期',
  '2025年考核',
] as const;
export const sampleRow = [
  'A1',
  '赵示例',
  '电工',
  '150100',
  '2015-07-01',
  '高级工',
  '电工',
  '2020-06-15',
  '合格',
] as const;
