import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DirectoryEntry } from '@guantong/engine';
import type { Diagnostic } from '@guantong/engine/language';
import { policiesFolder, readDirectory, toDirectory } from '@guantong/server/policy-store';
import type { Context } from '../../../context.ts';
import { CommandFailure } from '../../../failure.ts';
import { diagnosticLines } from '../diagnostics-text.ts';
import { findColumns, missingColumns, toRecord } from './directory-columns.ts';
import { type FileRow, readRows } from './read-rows.ts';

export interface ImportFlags {
  readonly dryRun?: boolean;
}

/** `guantong policy directory import`: puts a table in the place of the directory, if every row of it is sound. */
export async function runDirectoryImport(file: string, flags: ImportFlags, context: Context): Promise<number> {
  const { stdout, stderr, say } = context;
  const { entries, diagnostics } = toEntries(await readRows(file), file);
  if (diagnostics.length > 0) {
    stderr.write(`${diagnosticLines(diagnostics, context).join('\n')}\n`);
    stderr.write(`${say({ zh: '未作任何更改。', en: 'Nothing was changed.' })}\n`);
    return 2;
  }
  const path = join(policiesFolder(), 'directory', 'occupations.csv');
  const before = await readDirectory(path);
  if (flags.dryRun !== true) await replaceFile(path, toCsv(entries));
  const { added, removed } = compare(before.entries, entries);
  const done =
    flags.dryRun === true ? { zh: '检查通过，未写入', en: 'sound, not written' } : { zh: '已写入', en: 'written to' };
  stdout.write(
    `${say({
      zh: `${entries.length} 行 ${done.zh} ${path}：新增 ${added}，去掉 ${removed}`,
      en: `${entries.length} rows ${done.en} ${path}: ${added} added, ${removed} removed`,
    })}\n`,
  );
  return 0;
}

interface ReadEntries {
  readonly entries: readonly DirectoryEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

function toEntries(rows: readonly FileRow[], file: string): ReadEntries {
  const [header, ...body] = rows;
  const columns = findColumns(header?.cells ?? []);
  const missing = missingColumns(columns);
  if (header === undefined || missing.length > 0) throw withoutHeads(file, missing);
  const entries: DirectoryEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  const lineByKey = new Map<string, number>();
  for (const { line, cells } of body) {
    const read = toDirectory([toRecord(cells, columns)], file);
    diagnostics.push(...read.diagnostics.map((diagnostic) => ({ ...diagnostic, line })));
    for (const entry of read.entries) {
      const key = keyOf(entry);
      const first = lineByKey.get(key);
      if (first === undefined) lineByKey.set(key, line);
      else diagnostics.push(repeated(entry, { file, line, first }));
      entries.push(entry);
    }
  }
  return { entries, diagnostics };
}

interface Place {
  readonly file: string;
  readonly line: number;
  readonly first: number;
}

function repeated({ occupation }: DirectoryEntry, { file, line, first }: Place): Diagnostic {
  return {
    code: 'directory-row',
    severity: 'error',
    file,
    line,
    column: 1,
    message: `${occupation}: the pair stands in line ${first} already`,
    fix: 'Take out one of the two rows.',
  };
}

function keyOf({ occupation, series, specialty }: DirectoryEntry): string {
  return `${occupation} ${series ?? ''} ${specialty ?? ''}`;
}

function compare(before: readonly DirectoryEntry[], after: readonly DirectoryEntry[]) {
  const [old, now] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    added: [...now].filter((key) => !old.has(key)).length,
    removed: [...old].filter((key) => !now.has(key)).length,
  };
}

/** The directory as CSV, as the policy store reads it. */
export function toCsv(entries: readonly DirectoryEntry[]): string {
  const rows = entries.map(({ occupation, name, series, specialty, status }) =>
    [occupation, name, series ?? '', specialty ?? '', status].map(quote).join(','),
  );
  return `${['occupation,name,series,specialty,status', ...rows].join('\n')}\n`;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// Written beside and moved over, so that a reader never sees half a directory.
async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, text);
  await rename(draft, path);
}

function withoutHeads(file: string, missing: readonly string[]): CommandFailure {
  return new CommandFailure('input-not-readable', {
    zh: `${file} 的第一行应有列名，缺少：${missing.join('、')}。其余列为 series、specialty、status。`,
    en: `${file}: expected column names in the first row, missing: ${missing.join(', ')}. The other columns are series, specialty, status.`,
  });
}
