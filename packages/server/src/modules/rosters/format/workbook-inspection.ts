import type { RosterLimits } from '../roster-limits.ts';
import { createProblem, RosterFileError } from '../roster-problem.ts';
import { type ArchiveEntry, readArchiveDirectory } from './archive-directory.ts';
import { type SheetScan, scanSheet } from './scan-sheet.ts';
import { type UnpackBudget, unpack } from './unpack.ts';
import { readSheetParts, type SheetPart } from './workbook-parts.ts';

export interface InspectedSheet extends SheetScan {
  readonly name: string;
}

/**
 * Looks through every byte of a workbook before a parser may see it: sizes, ratio, document type declarations, and per
 * worksheet merges, formulas and row count. Throws a `RosterFileError` for anything a roster has no use for.
 */
export async function inspectWorkbook(
  bytes: Uint8Array,
  limits: RosterLimits,
  signal?: AbortSignal,
): Promise<readonly InspectedSheet[]> {
  const entries = new Map(readArchiveDirectory(bytes, limits).map((entry) => [entry.name, entry]));
  const budget: UnpackBudget = { remaining: limits.unpackedBytes, ratio: limits.ratio };
  const sheets = await findSheets(entries, limits, budget);
  const sheetsByPath = new Map(sheets.map((sheet) => [sheet.path, sheet]));
  const scans = new Map<string, SheetScan>();
  for (const [name, entry] of entries) {
    signal?.throwIfAborted();
    const chunks = withoutDeclarations(name, unpack(entry, budget));
    if (sheetsByPath.has(name)) scans.set(name, await scanSheet(chunks, limits.rowBytes));
    else await drain(chunks, limits.partBytes);
  }
  return sheets.map(({ name, path }) => {
    const scan = scans.get(path);
    if (scan === undefined) throw new RosterFileError(createProblem('workbook-damaged', { sheet: name }));
    return { name, ...scan };
  });
}

async function findSheets(
  entries: ReadonlyMap<string, ArchiveEntry>,
  limits: RosterLimits,
  budget: UnpackBudget,
): Promise<readonly SheetPart[]> {
  const text = async (name: string) => {
    const entry = entries.get(name);
    return entry === undefined ? undefined : textOf(withoutDeclarations(name, unpack(entry, budget)), limits.partBytes);
  };
  const sheets = await readSheetParts(text);
  if (sheets === undefined) throw new RosterFileError(createProblem('not-xlsx'));
  return sheets;
}

async function textOf(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.byteLength;
    if (total > maxBytes) throw new RosterFileError(createProblem('archive-too-large'));
    parts.push(chunk);
  }
  return Buffer.concat(parts).toString('utf8');
}

async function drain(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<void> {
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.byteLength;
    if (total > maxBytes) throw new RosterFileError(createProblem('archive-too-large'));
  }
}

/** Markup with a document type declaration (where entity bombs live) has no place in a workbook (ECMA-376 part 2, 8.1.4). */
async function* withoutDeclarations(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const markup = !name.includes('/media/');
  let tail = '';
  for await (const chunk of chunks) {
    if (markup) {
      const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      const seam = tail + buffer.toString('latin1', 0, 16);
      if (buffer.includes('<!DOCTYPE') || buffer.includes('<!ENTITY') || /<!(DOCTYPE|ENTITY)/i.test(seam)) {
        throw new RosterFileError(createProblem('markup-forbidden'));
      }
      tail = buffer.toString('latin1', Math.max(0, buffer.length - 16));
    }
    yield chunk;
  }
}
