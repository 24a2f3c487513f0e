import { dateSerial, type Look, looksLikeFormula, type OutputCell } from './output-cell.ts';
import { columnLetter } from './table.ts';

/** Positions in `cellXfs` of the style part below. */
const plainStyle = { text: 0, quoted: 1, date: 2 } as const;
const lookStyles: Readonly<Record<Look, { readonly text: number; readonly date: number }>> = {
  header: { text: 3, date: 3 },
  error: { text: 4, date: 5 },
  good: { text: 6, date: 7 },
  later: { text: 8, date: 9 },
  open: { text: 10, date: 11 },
  wrapped: { text: 12, date: 2 },
};

/** A string's place in the shared table, or undefined when the table is full and the text is written in place. */
export type InternString = (text: string) => number | undefined;

/** One `<row>`. Text is always a string cell; text that looks like a formula also carries the quote prefix, so editing keeps it text. */
export function rowMarkup(rowNumber: number, cells: readonly OutputCell[], intern: InternString): string {
  let markup = `<row r="${rowNumber}">`;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (cell !== null && cell !== undefined && cell !== '')
      markup += cellMarkup(`${letterOf(index)}${rowNumber}`, cell, intern);
  }
  return `${markup}</row>`;
}

const letters = Array.from({ length: 128 }, (_, index) => columnLetter(index));

function letterOf(index: number): string {
  return letters[index] ?? columnLetter(index);
}

function cellMarkup(ref: string, cell: Exclude<OutputCell, null>, intern: InternString): string {
  if (typeof cell === 'string')
    return textMarkup(ref, cell, looksLikeFormula(cell) ? plainStyle.quoted : plainStyle.text, intern);
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if ('date' in cell) return `<c r="${ref}" s="${plainStyle.date}"><v>${dateSerial(cell.date)}</v></c>`;
  const styles = lookStyles[cell.look];
  const { value } = cell;
  if (value === null) return `<c r="${ref}" s="${styles.text}"/>`;
  if (typeof value === 'string') return textMarkup(ref, value, styles.text, intern);
  if (typeof value === 'number') return `<c r="${ref}" s="${styles.text}"><v>${value}</v></c>`;
  return `<c r="${ref}" s="${styles.date}"><v>${dateSerial(value.date)}</v></c>`;
}

function textMarkup(ref: string, text: string, style: number, intern: InternString): string {
  const styled = style === 0 ? '' : ` s="${style}"`;
  const shared = intern(text);
  if (shared !== undefined) return `<c r="${ref}"${styled} t="s"><v>${shared}</v></c>`;
  return `<c r="${ref}"${styled} t="inlineStr"><is>${textElement(text)}</is></c>`;
}

export function textElement(text: string): string {
  return `<t xml:space="preserve">${escapeMarkup(text)}</t>`;
}

/** Control characters, lone surrogates and the two non-characters XML 1.0 cannot carry. */
const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Markup characters escaped, characters XML cannot carry replaced, at most the 32,767 characters a cell may hold. */
export function escapeMarkup(text: string): string {
  const limited = text.length > 32_767 ? text.slice(0, 32_767) : text;
  return limited
    .replace(forbidden, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;');
}

const fills = ['FFE7F0F5', 'FFFFD9D9', 'FFE3F4E4', 'FFFFF6DB', 'FFEDE7F6'];

function xf(attributes: string, inner = ''): string {
  return `<xf xfId="0" borderId="0" ${attributes}>${inner}</xf>`;
}

const date = 'numFmtId="164" applyNumberFormat="1"';
const general = 'numFmtId="0"';

/** The one style part all our workbooks share; the order of `cellXfs` is that of the numbers above. */
export const styleMarkup = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts>',
  `<fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>`,
  ...fills.map(
    (rgb) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`,
  ),
  '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="13">',
  xf(`${general} fontId="0" fillId="0"`),
  xf(`numFmtId="49" fontId="0" fillId="0" quotePrefix="1" applyNumberFormat="1"`),
  xf(`${date} fontId="0" fillId="0"`),
  xf(
    `${general} fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"`,
    '<alignment wrapText="1" vertical="center"/>',
  ),
  ...[3, 4, 5, 6].flatMap((fill) => [
    xf(`numFmtId="49" fontId="0" fillId="${fill}" quotePrefix="1" applyNumberFormat="1" applyFill="1"`),
    xf(`${date} fontId="0" fillId="${fill}" applyFill="1"`),
  ]),
  xf(`${general} fontId="0" fillId="0" applyAlignment="1"`, '<alignment wrapText="1" vertical="top"/>'),
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');
