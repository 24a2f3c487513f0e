import { readFile } from 'node:fs/promises';
import { bases, type DirectoryEntry, titleSeries } from '@guantong/engine';
import type { Diagnostic } from '@guantong/engine/language';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const rowSchema = z.strictObject({
  occupation: z.string().regex(/^[1-8]-[0-9]{2}-[0-9]{2}-[0-9]{2}$/, 'expected an occupation code D-DD-DD-DD'),
  name: z.string().min(1, 'expected a name'),
  series: z.union([z.literal('').transform(() => null), z.enum(titleSeries)]),
  specialty: z.string().transform((value) => (value === '' ? null : value)),
  status: z.enum(bases),
});

export interface ReadDirectory {
  readonly entries: readonly DirectoryEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the occupation ↔ specialty directory from CSV with the columns occupation, name, series, specialty, status. */
export async function readDirectory(path: string): Promise<ReadDirectory> {
  const records: unknown[] = parse(await readFile(path), {
    columns: true,
    bom: true,
    trim: true,
    skip_empty_lines: true,
  });
  return toDirectory(records, path);
}

/** Checks rows of a directory; row 1 is the first below the header. */
export function toDirectory(records: readonly unknown[], file: string): ReadDirectory {
  const entries: DirectoryEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  records.forEach((record, index) => {
    const result = rowSchema.safeParse(record);
    if (result.success) {
      entries.push(result.data);
      return;
    }
    for (const issue of result.error.issues) {
      diagnostics.push({
        code: 'directory-row',
        severity: 'error',
        file,
        line: index + 2,
        column: 1,
        message: `${issue.path.join('.') || 'row'}: ${issue.message}`,
        fix: 'Correct the row: occupation D-DD-DD-DD, name, one of the 27 series or empty, specialty or empty, basis.',
      });
    }
  });
  return { entries, diagnostics };
}
