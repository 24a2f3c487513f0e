import { describe, expect, it } from 'vitest';
import { columnLetter } from '../format/table.ts';
import { buildArchive, sheetMarkup, textCell, workbookParts } from '../testing/build-archive.ts';
import { buildWorkbook } from '../testing/build-workbook.ts';
import { collect, failureOf, peopleOf } from '../testing/collect.ts';
import { sampleHeads, sampleRow } from '../testing/sample-options.ts';

const heads = sampleHeads.map((head, index) => textCell(`${columnLetter(index)}1`, head)).join('');
const row = sampleRow.map((value, index) => textCell(`${columnLetter(index)}2`, value)).join('');
const sound = workbookParts(sheetMarkup([heads, row]));

async function codeOf(bytes: Uint8Array | string): Promise<string | undefined> {
  return failureOf(await collect(typeof bytes === 'string' ? Buffer.from(bytes) : bytes))?.code;
}

describe('a file that cannot be used', () => {
  it('is not this one', async () => expect(peopleOf(await collect(buildArchive(sound)))).toHaveLength(1));

  it.each([
    ['file-empty', Buffer.alloc(0)],
    ['old-or-encrypted-workbook', Buffer.from('d0cf11e0a1b11ae1000000', 'hex')],
    ['not-a-table', Buffer.from('%PDF-1.7 …')],
    ['not-a-table', Buffer.from('<html><table><tr><td>工号</td></tr></table></html>')],
    ['not-a-table', Buffer.from('\u0000\u0001\u0002abc')],
    ['not-a-table', Buffer.from('{"工号":1}')],
    ['archive-damaged', Buffer.from('PK\u0003\u0004 and then nothing of an archive')],
    ['header-missing', Buffer.from('只是,一段\n文字,而已\n')],
    ['header-missing', Buffer.from('hello')],
    [
      'text-undecodable',
      Buffer.concat([
        Buffer.from('工号,姓名,现职业\nA1,'),
        Buffer.from([0xe8, 0xb5]),
        Buffer.from(',电工,钳工,车工,焊工\n'),
      ]),
    ],
    ['csv-malformed', Buffer.from('工号,现职业,现岗位起始日期\nA1,"电工,2015-07-01\n')],
  ])('%s', async (code, bytes) => expect(await codeOf(bytes)).toBe(code));

  it('is an archive that is no workbook', async () =>
    expect(await codeOf(buildArchive([{ name: 'a.txt', content: 'x' }]))).toBe('not-xlsx'));

  it('is cut off anywhere', async () => {
    const whole = Buffer.from(buildWorkbook({ 人员: [sampleHeads, sampleRow] }));
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      expect(await codeOf(whole.subarray(0, Math.floor(whole.length * share)))).toBe('archive-damaged');
    }
  });

  it('never throws for a byte changed anywhere', async () => {
    const whole = Buffer.from(buildWorkbook({ 人员: [sampleHeads, sampleRow] }));
    for (let at = 0; at < whole.length; at += 37) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x5a;
      await expect(collect(changed)).resolves.toBeDefined();
    }
  });

  it('has encrypted entries', async () => {
    expect(await codeOf(buildArchive(sound.map((part) => ({ ...part, encrypted: true }))))).toBe(
      'old-or-encrypted-workbook',
    );
  });

  it('unpacks to far more than it is', async () => {
    const bomb = [...sound, { name: 'xl/media/image1.bin', content: Buffer.alloc(64 * 1024 * 1024) }];
    expect(await codeOf(buildArchive(bomb))).toBe('archive-too-large');
  });

  it('lies about what it unpacks to', async () => {
    const liar = sound.map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, claimedBytes: 10 } : part));
    expect(await codeOf(buildArchive(liar))).toBe('archive-damaged');
  });

  it('unpacks to more than allowed in all', async () => {
    const events = await collect(buildArchive(sound), { limits: { unpackedBytes: 500 } });
    expect(failureOf(events)?.code).toBe('archive-too-large');
  });

  it('has too many entries', async () => {
    const many = Array.from({ length: 1100 }, (_, index) => ({ name: `xl/media/${index}`, content: 'x' }));
    expect(await codeOf(buildArchive([...sound, ...many]))).toBe('archive-too-large');
  });

  it('has two entries of one name', async () =>
    expect(await codeOf(buildArchive([...sound, ...sound.slice(-1)]))).toBe('archive-damaged'));

  it('declares entities', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    expect(await codeOf(buildArchive(workbookParts(`${bomb}${sheetMarkup([heads, row])}`)))).toBe('markup-forbidden');
    expect(await codeOf(buildArchive(workbookParts(sheetMarkup([heads, row]), bomb)))).toBe('markup-forbidden');
  });

  it('is larger than allowed', async () => {
    const events = await collect(buildArchive(sound), { limits: { fileBytes: 100 } });
    expect(failureOf(events)?.code).toBe('file-too-large');
  });

  it('is not there', async () =>
    expect(failureOf(await collect('/nowhere/roster.xlsx'))?.code).toBe('file-unreadable'));

  it('has a cell far to the right', async () => {
    expect(await codeOf(buildArchive(workbookParts(sheetMarkup([heads, textCell('XFD2', 'x')]))))).toBe(
      'too-many-columns',
    );
  });

  it('has a row of megabytes', async () => {
    const huge = Array.from({ length: 5 * 1024 }, (_, index) =>
      textCell(`A${index}`, `${index}`.padEnd(1024, String.fromCharCode(97 + (index % 26)))),
    ).join('');
    const events = await collect(buildArchive(workbookParts(sheetMarkup([heads, huge]))), {
      limits: { ratio: 10_000 },
    });
    expect(failureOf(events)?.code).toBe('row-too-large');
  });

  it('has more rows than allowed', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => [`A${index}`, ...sampleRow.slice(1)]);
    const failure = failureOf(await collect(buildWorkbook({ 人员: [sampleHeads, ...rows] }), { limits: { rows: 10 } }));
    expect(failure).toMatchObject({ code: 'too-many-rows', sheet: '人员', row: 12 });
  });

  it('has merged cells among its data, but may have a merged title', async () => {
    const merged = (range: string) => (sheet: Record<string, unknown>) => {
      sheet['!merges'] = [{ s: { c: 3, r: Number(range) }, e: { c: 3, r: Number(range) + 1 } }];
    };
    const below = failureOf(await collect(buildWorkbook({ 人员: [sampleHeads, sampleRow, sampleRow] }, merged('1'))));
    expect(below).toMatchObject({
      code: 'merged-cells',
      sheet: '人员',
      row: 2,
      column: { letter: 'D', header: '单位地区' },
      found: 'D2:D3',
    });
    const above = await collect(buildWorkbook({ 人员: [['花名册'], [], sampleHeads, sampleRow] }, merged('0')));
    expect(peopleOf(above)).toHaveLength(1);
  });

  it('stops on bad settings before it is read', async () => {
    const events = await collect(buildArchive(sound), { asOf: '2026-02-30' });
    expect(failureOf(events)?.code).toBe('request-invalid');
  });
});
