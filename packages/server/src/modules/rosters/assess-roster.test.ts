import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { read, utils } from '@e965/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { assessRoster, type RosterProgress } from './assess-roster.ts';
import { createCorrectionWriter } from './results/correction-writer.ts';
import { createCsvSink } from './results/csv-sink.ts';
import { createXlsxSink } from './results/xlsx-sink.ts';
import { buildWorkbook } from './testing/build-workbook.ts';
import { collect, faultyOf, peopleOf } from './testing/collect.ts';
import { fakeAssess } from './testing/fake-assess.ts';
import { sampleHeads, sampleOptions, sampleRow } from './testing/sample-options.ts';

const folder = mkdtempSync(join(tmpdir(), 'roster-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const occupationName = (code: string) => (code === '6-31-01-03' ? '电工' : undefined);

function rowsOf(path: string, sheet: string): unknown[][] {
  const book = read(readFileSync(path), { cellDates: true, UTC: true });
  return utils.sheet_to_json(book.Sheets[sheet] ?? {}, { header: 1, blankrows: false });
}

const people = (count: number, change: (index: number) => Readonly<Record<string, string>> = () => ({})) =>
  Array.from({ length: count }, (_, index) => {
    const changes = { 工号: `A${index}`, ...change(index) };
    return sampleHeads.map(
      (head, column) => Object.entries(changes).find(([name]) => name === head)?.[1] ?? sampleRow[column] ?? null,
    );
  });

describe('assessRoster', () => {
  it('writes results, details, problems and summary that another library reads', async () => {
    const out = join(folder, 'out.xlsx');
    const source = buildWorkbook({
      人员: [sampleHeads, ...people(3, (index) => (index === 1 ? { 姓名: '=1+1', 证书1发证日期: '2020年6月' } : {}))],
    });
    const outcome = await assessRoster({
      source,
      options: sampleOptions,
      sink: await createXlsxSink(out, occupationName),
      assessRow: fakeAssess,
    });
    expect(outcome).toMatchObject({
      kind: 'done',
      summary: { people: 2, faulty: 1, problems: 1, eligibleNow: 2, stopped: false },
    });
    const results = rowsOf(out, '结果');
    expect(results).toHaveLength(4);
    expect(results[1]?.slice(0, 8)).toEqual([
      2,
      'A0',
      '赵示例',
      '电工',
      '工程系列助理级职称',
      '可申报',
      new Date('2026-03-15'),
      '符合示例途径（toy 一）',
    ]);
    expect(results[2]).toContain('数据有误，未评估');
    expect(results[2]?.[2]).toBe('=1+1');
    expect(rowsOf(out, '明细')).toHaveLength(5);
    expect(rowsOf(out, '明细')[2]).toEqual(
      expect.arrayContaining(['title:engineering:intermediate', '未到时间', new Date('2026-12-01')]),
    );
    expect(rowsOf(out, '问题')[1]?.slice(0, 6)).toEqual(['人员', 3, 'H', '证书1发证日期', 'A1', 'date-incomplete']);
    const summary = rowsOf(out, '汇总');
    expect(summary).toContainEqual(['工程系列中级职称', 0, 2, 0, 0, 0]);
    expect(summary).toContainEqual(['2026-12', 2, 2]);
  });

  it('takes a stream in and gives a stream out', async () => {
    const stream = new PassThrough();
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    const source = buildWorkbook({ 人员: [sampleHeads, sampleRow] });
    const parts = (async function* () {
      for (let at = 0; at < source.length; at += 1000) yield source.subarray(at, at + 1000);
    })();
    await assessRoster({
      source: parts,
      options: sampleOptions,
      sink: await createXlsxSink(stream, occupationName),
      assessRow: fakeAssess,
    });
    expect(read(Buffer.concat(chunks)).SheetNames).toEqual(['汇总', '结果', '明细', '问题']);
  });

  it('brings 5,000 people through, reports progress and marks the corrections', async () => {
    const out = join(folder, 'many.xlsx');
    const fix = join(folder, 'fix.xlsx');
    const seen: RosterProgress[] = [];
    const source = buildWorkbook({
      人员: [sampleHeads, ...people(5000, (index) => (index % 1000 === 7 ? { 现职业: '不详' } : {}))],
      考核: [
        ['工号', '年度', '结果'],
        ['A7', '2024', '合格'],
      ],
    });
    const outcome = await assessRoster({
      source,
      options: sampleOptions,
      sink: await createXlsxSink(out, occupationName),
      corrections: createCorrectionWriter(fix),
      assessRow: fakeAssess,
      onProgress: (progress) => seen.push(progress),
    });
    expect(outcome).toMatchObject({ kind: 'done', summary: { people: 4995, faulty: 5 } });
    expect(seen.at(-1)).toEqual({ done: 5000, rowCount: 5001, faulty: 5 });
    expect(rowsOf(out, '结果')).toHaveLength(5001);
    const wrong = rowsOf(fix, '人员');
    expect(wrong).toHaveLength(6);
    expect(wrong[0]?.at(-1)).toBe('问题说明');
    expect(wrong[1]?.at(-1)).toContain('C列（现职业）');
    expect(rowsOf(fix, '考核')).toHaveLength(2);
    // Coloured in the file, and read back with the same mistakes; corrected, it goes through.
    const book = read(readFileSync(fix), { cellStyles: true });
    expect(book.Sheets.人员?.C2.s).toMatchObject({ patternType: 'solid' });
    expect(faultyOf(await collect(fix))).toHaveLength(5);
    const corrected = buildWorkbook({
      人员: wrong.map((row, index) =>
        row.map((cell, column) => (index > 0 && column === 2 ? '电工' : String(cell ?? ''))),
      ),
    });
    expect(peopleOf(await collect(corrected))).toHaveLength(5);
  });

  it('stops between two rows and leaves a whole file', async () => {
    const out = join(folder, 'stopped.xlsx');
    const controller = new AbortController();
    const outcome = await assessRoster({
      source: buildWorkbook({ 人员: [sampleHeads, ...people(2000)] }),
      options: { ...sampleOptions, signal: controller.signal },
      sink: await createXlsxSink(out, occupationName),
      assessRow: fakeAssess,
      onProgress: ({ done }) => {
        if (done >= 640) controller.abort();
      },
    });
    expect(outcome).toMatchObject({ kind: 'done', summary: { stopped: true, people: 640 } });
    expect(rowsOf(out, '结果')).toHaveLength(641);
    expect(rowsOf(out, '汇总').flat()).toContain('本次处理中途停止，以下只是已处理部分');
  });

  it('reports a file that cannot be used, with an output that says so', async () => {
    const out = join(folder, 'failed.xlsx');
    const outcome = await assessRoster({
      source: Buffer.from('%PDF-'),
      options: sampleOptions,
      sink: await createXlsxSink(out, occupationName),
      assessRow: fakeAssess,
    });
    expect(outcome).toMatchObject({ kind: 'failed', problem: { code: 'not-a-table' } });
    expect(rowsOf(out, '问题')[1]).toContain('not-a-table');
  });

  it('writes CSV that shows Chinese in Excel and runs no formula', async () => {
    const out = join(folder, 'out.csv');
    const source = buildWorkbook({ 人员: [sampleHeads, ...people(1, () => ({ 姓名: '=cmd()' }))] });
    await assessRoster({
      source,
      options: sampleOptions,
      sink: createCsvSink(out, occupationName),
      assessRow: fakeAssess,
    });
    const text = readFileSync(out, 'utf8');
    expect(text.startsWith('\ufeff行号,工号,姓名,现职业')).toBe(true);
    expect(text).toContain(",'=cmd(),");
    expect(text).toContain('2026-03-15');
  });

  it('passes on that the sink failed', async () => {
    const sink = await createXlsxSink(join(folder, 'no', 'such', 'folder.xlsx'), occupationName);
    await expect(
      assessRoster({
        source: buildWorkbook({ 人员: [sampleHeads, sampleRow] }),
        options: sampleOptions,
        sink,
        assessRow: fakeAssess,
      }),
    ).rejects.toThrow();
  });
});
