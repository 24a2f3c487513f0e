import type { Column, Reads } from '../columns/column.ts';
import { reviewWords } from '../columns/fact-words.ts';
import { peopleSheet } from '../columns/sheets.ts';
import { allowedWords } from '../columns/words.ts';
import {
  type PrintedColumn,
  peopleColumns,
  printedDetailSheets,
  reviewHeader,
  reviewYears,
} from './template-columns.ts';

export const guideHeader = [
  '工作表',
  '列名',
  'English',
  '必填',
  '填什么',
  '允许的取值',
  '示例',
  'What to enter',
] as const;

/** One row per column of the template: name, whether needed, meaning, allowed values, example. */
export function guideRows(year: number): readonly (readonly string[])[] {
  const people = peopleColumns().map((printed) => guideRow(peopleSheet, printed));
  const { zh, en } = reviewHeader(year - 1);
  const last = reviewYears(year).at(-1);
  const review = [
    peopleSheet,
    `${zh}（至${last}年，每年一列）`,
    en,
    '',
    '当年考核等次，未考核不填。',
    allowedWords(reviewWords).zh,
    '合格',
    'Result of the review of that year.',
  ];
  const details = printedDetailSheets().flatMap(({ sheet, columns }) =>
    columns.map((printed) => guideRow(sheet, printed)),
  );
  return [...people, review, ...details];
}

/** What holds for the file as a whole. */
export const guideNotes: readonly string[] = [
  '一人一行填在“人员”表，请从第三行填起；“示例”表中的人物均为虚构，评估时不读取。',
  '证书、职称等列放不下的事实，填在后面的明细表：一事一行，用工号对应。',
  '日期要填到日，可写 2021-03-05、2021/3/5、2021年3月5日或 20210305；只有年月的日期会报错。',
  '中文词和英文代码都可以填；不要合并单元格；不需要身份证号，请勿填写。',
  '留空表示不知道，结果会告诉您缺哪些事实；填写有误的人不评估，可下载问题行改正后重新上传。',
  'One row a person on the sheet 人员, from the third row on. Empty means unknown. Dates need a day. No identity numbers, please.',
];

function guideRow(sheet: string, { zh, en, column, group }: PrintedColumn): readonly string[] {
  const required = column.required ? (group.group === 'person' || sheet !== peopleSheet ? '是' : '填写本项时') : '';
  return [sheet, zh, en, required, column.help.zh, allowedValues(column), column.example, column.help.en];
}

function allowedValues({ words, reads }: Column): string {
  return words === undefined ? kinds[reads] : allowedWords(words).zh;
}

const kinds: Readonly<Record<Reads, string>> = {
  text: '文字',
  date: '日期（年月日）',
  year: '四位年份',
  number: '数字，可有小数',
  'whole-number': '正整数',
  'yes-no': '是、否',
  occupation: '职业编码或目录中的名称',
  occupations: '一个或几个职业，用顿号隔开',
  region: '六位行政区划代码或省级名称',
  word: '',
};
