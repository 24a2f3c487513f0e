import { PDFiumLibrary } from '@hyzyla/pdfium';
import jsqr from 'jsqr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCertificatePrinter } from './render-certificate.ts';

const printer = createCertificatePrinter();
const at = new Date('2026-06-15T01:00:00.000Z');
const text = (zh: string, en = zh) => ({ zh, en });
const sheet = {
  documentTitle: '职称证书 ZC1',
  title: text('职称证书', 'Certificate of Professional Title'),
  // Rare characters of names that fonts cut down to common ones lack.
  holder: '欧阳喆堃·燚',
  statement: text('经评审委员会评审通过，具备下列职称', 'has been found by the committee to hold the title of'),
  award: text('正高级工程师', 'Full senior title, engineering series'),
  lines: [
    { label: text('系列', 'Series'), value: '工程系列' },
    { label: text('证书编号', 'Number'), value: 'ZC9900012320263000001' },
  ],
  issuer: '示例省工程系列评审机构',
  issuedOn: text('2026年6月15日', '15 June 2026'),
  verifyUrl: 'https://guantong.example.cn/verify/ZC9900012320263000001?h=0123456789abcdef',
};

let pdfium: PDFiumLibrary;
beforeAll(async () => {
  pdfium = await PDFiumLibrary.init();
});
afterAll(() => pdfium.destroy());

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel. */
  readonly data: Uint8Array;
}

async function draw(pdf: Buffer, scale: number): Promise<Picture> {
  const document = await pdfium.loadDocument(pdf);
  try {
    expect(document.getPageCount()).toBe(1);
    const { width, height, data } = await document.getPage(0).render({ scale, render: 'bitmap' });
    return { width, height, data: Uint8Array.from(data) };
  } finally {
    document.destroy();
  }
}

/** How many pixels of two pictures differ. */
function differing(one: Picture, other: Picture): number {
  let count = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    if (Math.abs((one.data[at + 1] ?? 0) - (other.data[at + 1] ?? 0)) > 64) count += 1;
  }
  return count;
}

test('a sheet is one page of PDF/A in A4 landscape, and the same again', async () => {
  const pdf = await printer.print(sheet, at);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1')).toContain('pdfaid:part>2<');
  const { width, height } = await draw(pdf, 1);
  expect([Math.round(width), Math.round(height)]).toEqual([841, 595]);
  expect(await printer.print(sheet, at)).toEqual(pdf);
});

test('every character of the name and of what was awarded is drawn in ink of its own', async () => {
  // A character that the font lacks is drawn as nothing or as the same box, whichever it is.
  for (const field of ['holder', 'award'] as const) {
    const whole = field === 'holder' ? sheet.holder : sheet.award.zh;
    const pictures = new Map<string, Picture>();
    for (const character of new Set([...whole].filter((each) => /\p{Script=Han}/u.test(each)))) {
      const one = field === 'holder' ? { ...sheet, holder: character } : { ...sheet, award: text(character, '') };
      pictures.set(character, await draw(await printer.print({ ...one, lines: [] }, at), 2));
    }
    const blank = field === 'holder' ? { ...sheet, holder: ' ' } : { ...sheet, award: text(' ', '') };
    const empty = await draw(await printer.print({ ...blank, lines: [] }, at), 2);
    const drawn = [...pictures];
    for (const [character, picture] of drawn) expect(differing(picture, empty), character).toBeGreaterThan(120);
    for (const [index, [character, picture]] of drawn.entries()) {
      for (const [other, another] of drawn.slice(index + 1))
        expect(differing(picture, another), `${character} ${other}`).toBeGreaterThan(80);
    }
  }
});

test('the QR code leads to the page that verifies', async () => {
  const { data, width, height } = await draw(await printer.print(sheet, at), 3);
  expect(jsqr(Uint8ClampedArray.from(data), width, height)?.data).toBe(sheet.verifyUrl);
});

test('what a sheet shows is text, never markup', async () => {
  const nasty = { ...sheet, holder: '#panic("x") *甲* $x$', issuer: '#read("/etc/passwd")' };
  expect((await printer.print(nasty, at)).length).toBeGreaterThan(10_000);
});
