import { read, utils } from '@e965/xlsx';
import { afterEach, describe, expect, it } from 'vitest';
import type { OutputCell } from './output-cell.ts';
import { WorkbookWriter } from './workbook-writer.ts';

const open: WorkbookWriter[] = [];
afterEach(async () => {
  for (const writer of open.splice(0)) await writer.close();
});

async function written(fill: (writer: WorkbookWriter) => Promise<void>, maxRows?: number) {
  const writer = new WorkbookWriter(maxRows);
  open.push(writer);
  await fill(writer);
  const chunks: Uint8Array[] = [];
  await writer.finish(async (bytes) => {
    chunks.push(Uint8Array.from(bytes));
  });
  return read(Buffer.concat(chunks), { cellDates: true, UTC: true, cellFormula: true, cellNF: true });
}

const layout = (name: string) => ({ name, header: ['甲', '乙'], widths: [10, 10], filter: true });

describe('WorkbookWriter', () => {
  it('writes sheets that grew side by side', async () => {
    const book = await written(async (writer) => {
      await writer.openSheet(layout('一'));
      await writer.openSheet(layout('二 & <三>'));
      for (let index = 0; index < 3000; index++) {
        await writer.addRow('一', [`文本${index}`, index]);
        await writer.addRow('二 & <三>', [{ date: '2024-02-29' }, { value: '错', look: 'error' }]);
      }
    });
    expect(book.SheetNames).toEqual(['一', '二 & <三>']);
    const first: unknown[][] = utils.sheet_to_json(book.Sheets.一 ?? {}, { header: 1 });
    expect(first).toHaveLength(3001);
    expect(first[3000]).toEqual(['文本2999', 2999]);
    const date = book.Sheets['二 & <三>']?.A2;
    expect(date.v).toEqual(new Date(Date.UTC(2024, 1, 29)));
  });

  it('keeps text that looks like a formula as text', async () => {
    const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "=cmd|'/c calc'!A0"];
    const book = await written(async (writer) => {
      await writer.openSheet(layout('一'));
      for (const text of dangerous) await writer.addRow('一', [text, { value: text, look: 'error' }]);
    });
    for (const [index, text] of dangerous.entries()) {
      for (const letter of ['A', 'B']) {
        const cell = book.Sheets.一?.[`${letter}${index + 2}`];
        expect(cell.f).toBeUndefined();
        expect(cell.t).toBe('s');
        expect(cell.v).toBe(text);
      }
    }
  });

  it('survives characters XML cannot carry', async () => {
    const cells: OutputCell[] = ['a\u0000b\u0008c', 'x\ud800y'];
    const book = await written(async (writer) => {
      await writer.openSheet(layout('一'));
      await writer.addRow('一', cells);
      await writer.addRow('一', ['<a&b>"', '𠮷野 \n 家']);
    });
    expect(book.Sheets.一?.A2.v).toBe('a\ufffdb\ufffdc');
    expect(book.Sheets.一?.B2.v).toBe('x\ufffdy');
    expect(book.Sheets.一?.A3.v).toBe('<a&b>"');
    expect(book.Sheets.一?.B3.v).toBe('𠮷野 \n 家');
  });

  it('goes on in a further sheet, head repeated, when a sheet is full', async () => {
    const book = await written(async (writer) => {
      await writer.openSheet(layout('一'));
      for (let index = 0; index < 5; index++) await writer.addRow('一', [index, index]);
    }, 3);
    expect(book.SheetNames).toEqual(['一', '一 2', '一 3']);
    expect(utils.sheet_to_json(book.Sheets['一 3'] ?? {}, { header: 1 })).toEqual([
      ['甲', '乙'],
      [4, 4],
    ]);
  });
});
