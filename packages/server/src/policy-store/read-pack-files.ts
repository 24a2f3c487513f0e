import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackFile } from '@guantong/engine/language';

/** The folder of the packs that come with the product. */
export function policiesFolder(): string {
  return dirname(fileURLToPath(import.meta.resolve('@guantong/policies/package.json')));
}

/** The YAML files of every jurisdiction's folder, cases apart. Names are relative to the folder. */
export async function readPackFiles(folder: string): Promise<readonly PackFile[]> {
  const jurisdictions = await listFolders(folder);
  const files = await Promise.all(jurisdictions.map((jurisdiction) => readJurisdiction(folder, jurisdiction)));
  return files.flat();
}

async function listFolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return names.filter((name) => /^(CN|[1-9][0-9]{5})$/.test(name)).sort();
}

async function readJurisdiction(folder: string, jurisdiction: string): Promise<readonly PackFile[]> {
  const names = (await readdir(join(folder, jurisdiction))).filter((name) => name.endsWith('.yaml')).sort();
  // pack.yaml first: it is the head of the folder.
  names.sort((a, b) => Number(b === 'pack.yaml') - Number(a === 'pack.yaml'));
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, jurisdiction, name);
      return { jurisdiction, file: relative(folder, path), text: await readFile(path, 'utf8') };
    }),
  );
}
