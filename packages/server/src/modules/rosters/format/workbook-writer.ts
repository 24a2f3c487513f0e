import { ArchiveWriter, type WriteBytes } from './archive-writer.ts';
import type { OutputCell } from './output-cell.ts';
import { escapeMarkup, rowMarkup, styleMarkup, textElement } from './sheet-markup.ts';
import { Spool } from './spool.ts';
import { columnLetter } from './table.ts';

export interface SheetLayout {
  readonly name: string;
  readonly header: readonly OutputCell[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly filter: boolean;
}

/** Excel's row limit; longer sheets go on in “name 2”. */
export const MOST_ROWS = 1_048_576;
/** Distinct strings kept for the shared table; later ones are written in place, so memory stays bounded. */
const MOST_SHARED = 50_000;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

interface OpenSheet {
  readonly layout: SheetLayout;
  readonly parts: SheetPart[];
}

interface SheetPart {
  readonly name: string;
  readonly spool: Spool;
  rows: number;
}

/**
 * An .xlsx workbook whose sheets grow side by side in constant memory and are put together by `finish`. `hucre` streams only
 * one sheet a workbook, hence this writer. Own it with `try … finally close()`.
 */
export class WorkbookWriter {
  readonly #sheets = new Map<string, OpenSheet>();
  readonly #shared = new Map<string, number>();
  readonly #maxRows: number;

  constructor(maxRows = MOST_ROWS) {
    this.#maxRows = maxRows;
  }

  /** Opens a sheet unless it is open; sheets appear in the order they were first opened. */
  async openSheet(layout: SheetLayout): Promise<void> {
    if (this.#sheets.has(layout.name)) return;
    const sheet: OpenSheet = { layout, parts: [] };
    this.#sheets.set(layout.name, sheet);
    await this.#openPart(sheet);
  }

  /** Adds a row to an open sheet; a promise means: wait before adding more. */
  addRow(sheetName: string, cells: readonly OutputCell[]): Promise<void> | undefined {
    const sheet = this.#sheets.get(sheetName);
    if (sheet === undefined) throw new Error(`sheet ${sheetName} is not open`);
    const part = sheet.parts.at(-1);
    if (part !== undefined && part.rows < this.#maxRows) return this.#put(part, cells);
    return this.#openPart(sheet).then((next) => this.#put(next, cells));
  }

  async finish(write: WriteBytes): Promise<void> {
    const parts = [...this.#sheets.values()].flatMap(({ layout, parts: all }) =>
      all.map((part) => ({ ...part, layout })),
    );
    const archive = new ArchiveWriter(write);
    await archive.addText('[Content_Types].xml', contentTypes(parts.length));
    await archive.addText('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]));
    await archive.addText('xl/workbook.xml', workbookMarkup(parts.map(({ name }) => name)));
    const targets = parts.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]);
    await archive.addText(
      'xl/_rels/workbook.xml.rels',
      relationships([...targets, ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']]),
    );
    await archive.addText('xl/styles.xml', styleMarkup);
    for (const [index, { spool, layout, rows }] of parts.entries()) {
      const corner = `${columnLetter(Math.max(0, layout.header.length - 1))}${rows}`;
      const filter = layout.filter && layout.header.length > 0 ? `<autoFilter ref="A1:${corner}"/>` : '';
      await spool.add(`</sheetData>${filter}</worksheet>`);
      await archive.addSpool(`xl/worksheets/sheet${index + 1}.xml`, spool);
    }
    await archive.addText('xl/sharedStrings.xml', this.#sharedMarkup());
    await archive.finish();
  }

  async close(): Promise<void> {
    for (const { parts } of this.#sheets.values()) for (const { spool } of parts) await spool.close();
    this.#sheets.clear();
  }

  #put(part: SheetPart, cells: readonly OutputCell[]): Promise<void> | undefined {
    part.rows++;
    return part.spool.add(rowMarkup(part.rows, cells, this.#intern));
  }

  async #openPart(sheet: OpenSheet): Promise<SheetPart> {
    const { layout, parts } = sheet;
    const name = parts.length === 0 ? layout.name : `${layout.name.slice(0, 27)} ${parts.length + 1}`;
    const part: SheetPart = { name, spool: await Spool.create(), rows: 0 };
    parts.push(part);
    const columns = layout.widths
      .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
      .join('');
    const pane =
      layout.header.length === 0
        ? ''
        : '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
    await part.spool.add(
      `${XML}<worksheet xmlns="${MAIN}">${pane}${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>`,
    );
    if (layout.header.length > 0) await this.#put(part, layout.header);
    return part;
  }

  readonly #intern = (text: string): number | undefined => {
    const known = this.#shared.get(text);
    if (known !== undefined) return known;
    if (this.#shared.size >= MOST_SHARED || text.length > 200) return undefined;
    this.#shared.set(text, this.#shared.size);
    return this.#shared.size - 1;
  };

  #sharedMarkup(): string {
    const items = [...this.#shared.keys()].map((text) => `<si>${textElement(text)}</si>`).join('');
    return `${XML}<sst xmlns="${MAIN}" uniqueCount="${this.#shared.size}">${items}</sst>`;
  }
}

function workbookMarkup(names: readonly string[]): string {
  const sheets = names
    .map((name, index) => `<sheet name="${escapeMarkup(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('');
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><sheets>${sheets}</sheets></workbook>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATED}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides: readonly (readonly [string, string])[] = [
    ['workbook.xml', 'sheet.main'],
    ['styles.xml', 'styles'],
    ['sharedStrings.xml', 'sharedStrings'],
    ...Array.from({ length: sheets }, (_, index) => [`worksheets/sheet${index + 1}.xml`, 'worksheet'] as const),
  ];
  const items = overrides
    .map(([part, type]) => `<Override PartName="/xl/${part}" ContentType="${spreadsheet}.${type}+xml"/>`)
    .join('');
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${items}</Types>`;
}
