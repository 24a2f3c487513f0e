import { PassThrough } from 'node:stream';
import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { detailSheets } from '../columns/sheets.ts';
import { buildWorkbook } from '../testing/build-workbook.ts';
import { collect, failureOf, faultyOf, noticesOf, peopleOf } from '../testing/collect.ts';
import { writeTemplate } from './write-template.ts';

async function template(year: number) {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await writeTemplate(stream, year);
  return Buffer.concat(chunks);
}

function rowsOf(book: ReturnType<typeof read>, sheet: string): (string | number | null)[][] {
  return utils.sheet_to_json(book.Sheets[sheet] ?? {}, { header: 1, defval: null });
}

describe('writeTemplate', () => {
  it('explains every column of every sheet', async () => {
    const book = read(await template(2026));
    expect(book.SheetNames).toEqual(['填写说明', '人员', '示例', ...detailSheets.map(({ sheet }) => sheet)]);
    const explained = new Set(rowsOf(book, '填写说明').map((row) => `${row[0]}/${row[1]}`));
    for (const sheet of book.SheetNames.slice(1).filter((name) => name !== '示例')) {
      for (const head of rowsOf(book, sheet)[0] ?? []) {
        if (!String(head).includes('年考核')) expect(explained).toContain(`${sheet}/${head}`);
      }
    }
  });

  it('is recognised whole, empty', async () => {
    const events = await collect(await template(2026));
    expect(events.map(({ kind }) => kind)).toEqual(['opened']);
  });

  it('has examples that read without a mistake once they stand on the sheet of people', async () => {
    const book = read(await template(2026));
    const events = await collect(buildWorkbook({ 人员: rowsOf(book, '示例') }));
    expect(failureOf(events)).toBeUndefined();
    expect(noticesOf(events)).toEqual([]);
    expect(faultyOf(events)).toEqual([]);
    expect(peopleOf(events).map(({ row, id }) => [row, id])).toEqual([
      [3, 'A0001'],
      [4, 'A0002'],
      [5, 'A0003'],
    ]);
    expect(peopleOf(events)[1]?.request.dossier).toMatchObject({
      credentials: [{ level: 'technician' }, { level: 'senior' }],
      awards: [{ code: 'national-technical-expert' }],
      annualReviews: [{ year: 2025 }, { year: 2024 }, { year: 2023 }],
    });
  });
});
