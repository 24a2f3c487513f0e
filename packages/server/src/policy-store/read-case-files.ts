import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { PackFile } from '@guantong/engine/language';

/** The case files of every jurisdiction (`<jurisdiction>/cases/*.yaml`). Names are relative to the folder. */
export async function readCaseFiles(folder: string): Promise<readonly PackFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const found = paths.flatMap((file) => {
    const jurisdiction = /^(CN|[1-9][0-9]{5})\/cases\//.exec(file.replaceAll('\\', '/'))?.[1];
    return jurisdiction === undefined ? [] : [{ jurisdiction, file }];
  });
  found.sort((a, b) => (a.file < b.file ? -1 : 1));
  return Promise.all(found.map(async (each) => ({ ...each, text: await readFile(join(folder, each.file), 'utf8') })));
}
