import type { Text } from '@guantong/engine';
import type { FastifyReply } from 'fastify';
import type { OutputCell } from '../modules/rosters/format/output-cell.ts';
import { WorkbookWriter } from '../modules/rosters/format/workbook-writer.ts';
import { workbookType } from './office-document.ts';
import type { Language } from './preferred-language.ts';

/**
 * A column of an exported list: its head, its width in characters, and what it shows of an item. A `Text` is written in
 * the reader's language; a string as it is, for files whose words are prescribed or read back.
 */
export interface WorkbookColumn<Item> {
  readonly head: string | Text;
  readonly width: number;
  readonly cell: (item: Item) => OutputCell | Text;
}

/** A file to send, and its name without the ending. */
export interface Workbook {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A workbook of one sheet with a filter on its head, in one language; file and sheet have the same name. */
export async function writeWorkbook<Item>(
  name: string | Text,
  columns: readonly WorkbookColumn<Item>[],
  items: AsyncIterable<Item>,
  language: Language,
): Promise<Workbook> {
  const sheet = sayIn(language, name);
  const workbook = new WorkbookWriter();
  try {
    await workbook.openSheet({
      name: sheet,
      header: columns.map(({ head }) => ({ value: sayIn(language, head), look: 'header' })),
      widths: columns.map(({ width }) => width),
      filter: true,
    });
    for await (const item of items)
      await workbook.addRow(
        sheet,
        columns.map(({ cell }) => sayIn(language, cell(item))),
      );
    const parts: Uint8Array[] = [];
    await workbook.finish(async (bytes) => {
      parts.push(bytes);
    });
    return { name: sheet, bytes: Buffer.concat(parts) };
  } finally {
    await workbook.close();
  }
}

export function sendWorkbook(reply: FastifyReply, { name, bytes }: Workbook): FastifyReply {
  return reply
    .type(workbookType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`)
    .send(bytes);
}

function sayIn<Said extends OutputCell>(language: Language, said: Said | Text): Said | string {
  return isText(said) ? said[language] : said;
}

function isText(said: OutputCell | Text): said is Text {
  return typeof said === 'object' && said !== null && 'zh' in said;
}
