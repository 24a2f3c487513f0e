import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Language } from '../../../http/preferred-language.ts';
import { reviewWords } from '../../rosters/columns/fact-words.ts';
import { MOST_REVIEW_ROWS } from './review-rows.ts';

const headStyle: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7F0F5' } },
};

/** An empty sheet for `readReviewRows`: resident ids are text, for Excel keeps 15 digits of a number; results are chosen. */
export async function writeReviewTemplate(language: Language): Promise<Buffer> {
  const heads = columns.map(({ zh, en }) => (language === 'zh' ? zh : en));
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const index of heads.keys()) cells.set(`0,${index}`, { style: headStyle });
  const sheet: WriteSheet = {
    name: language === 'zh' ? '年度考核' : 'Reviews',
    columns: columns.map(({ width }) => ({ width, numFmt: '@' })),
    rows: [heads, ...Array.from({ length: MOST_REVIEW_ROWS }, () => heads.map(() => ''))],
    cells,
    dataValidations: [
      {
        type: 'list',
        values: Object.values(reviewWords.zh),
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'warning',
        range: `C2:C${MOST_REVIEW_ROWS + 1}`,
      },
    ],
    freezePane: { rows: 1, columns: 0 },
  };
  return Buffer.from(await writeXlsx({ sheets: [sheet] }));
}

const columns = [
  { zh: '身份证号', en: 'Resident id', width: 24 },
  { zh: '年度', en: 'Year', width: 10 },
  { zh: '结果', en: 'Result', width: 14 },
  { zh: '职业', en: 'Occupation', width: 20 },
] as const;
