import { createProblem, RosterFileError } from '../roster-problem.ts';
import type { FormulaCells } from './table.ts';

/** What a pass over a worksheet's markup tells before any parser builds objects from it. */
export interface SheetScan {
  readonly rowCount: number;
  readonly merges: readonly string[];
  readonly formulas: FormulaCells;
}

const rowTag = /<(?:\w+:)?row\b/g;
const wideCell = /\br=["'][A-Z]{3}\d/;
const mergeTag = /<(?:\w+:)?mergeCell\b[^>]*?\bref=["']([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})["']/g;
const formulaCell =
  /<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*\/>|[^>]*>[^<]*<\/(?:\w+:)?f>)\s*(<(?:\w+:)?(?:v|is)\b[^>]*[^/]>|<(?:\w+:)?(?:v|is)>)?/g;
const MOST_MERGES = 10_000;
const MOST_UNSAVED = 10_000;

/**
 * Reads the markup in windows that end with a row. Refuses cells beyond column ZZ and rows of unreasonable size, which would
 * cost far more memory parsed than they do in the file.
 */
export async function scanSheet(chunks: AsyncIterable<Uint8Array>, rowBytes: number): Promise<SheetScan> {
  let rowCount = 0;
  let formulas = 0;
  const merges: string[] = [];
  const unsaved = new Set<string>();
  const scanWindow = (text: string) => {
    rowCount += text.match(rowTag)?.length ?? 0;
    if (wideCell.test(text)) throw new RosterFileError(createProblem('too-many-columns'));
    if (text.includes('mergeCell'))
      for (const [, ref] of text.matchAll(mergeTag)) if (ref && merges.length < MOST_MERGES) merges.push(ref);
    if (!/<(?:\w+:)?f[\s>/]/.test(text)) return;
    for (const [, attributes, value] of text.matchAll(formulaCell)) {
      formulas++;
      const ref = attributes?.match(/\br=["']([A-Z]{1,3}\d{1,7})["']/)?.[1];
      if (value === undefined && ref !== undefined && unsaved.size < MOST_UNSAVED) unsaved.add(ref);
    }
  };
  let pending = '';
  for await (const chunk of chunks) {
    const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    const cut = text.lastIndexOf('row>');
    if (cut < 0) {
      pending += text;
      if (pending.length > rowBytes) throw new RosterFileError(createProblem('row-too-large'));
      continue;
    }
    scanWindow(pending + text.slice(0, cut + 4));
    pending = text.slice(cut + 4);
  }
  scanWindow(pending);
  return { rowCount, merges, formulas: { count: formulas, unsaved } };
}
