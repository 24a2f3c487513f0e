import type { FastifyReply } from 'fastify';
import type { OutputCell } from '../modules/rosters/format/output-cell.ts';
import { WorkbookWriter } from '../modules/rosters/format/workbook-writer.ts';
import { workbookType } from './office-document.ts';

/** A column of an exported list: its head, its width in characters, and what it shows of an item. */
export interface WorkbookColumn<Item> {
  readonly head: string;
  readonly width: number;
  readonly cell: (item: Item) => OutputCell;
}

/** A workbook of one sheet with a filter on its head. */
export async function writeWorkbook<Item>(
  name: string,
  columns: readonly WorkbookColumn<Item>[],
  items: AsyncIterable<Item>,
): Promise<Buffer> {
  const workbook = new WorkbookWriter();
  try {
    await workbook.openSheet({
      name,
      header: columns.map(({ head }) => ({ value: head, look: 'header' })),
      widths: columns.map(({ width }) => width),
      filter: true,
    });
    for await (const item of items)
      await workbook.addRow(
        name,
        columns.map(({ cell }) => cell(item)),
      );
    const parts: Uint8Array[] = [];
    await workbook.finish(async (bytes) => {
      parts.push(bytes);
    });
    return Buffer.concat(parts);
  } finally {
    await workbook.close();
  }
}

export function sendWorkbook(reply: FastifyReply, name: string, bytes: Buffer): FastifyReply {
  return reply
    .type(workbookType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`)
    .send(bytes);
}
