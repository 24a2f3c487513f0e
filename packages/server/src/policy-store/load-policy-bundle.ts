import { join } from 'node:path';
import { createBundle, type PolicyBundle } from '@guantong/engine';
import { type Diagnostic, operators, parsePacks } from '@guantong/engine/language';
import { readDirectory } from './read-directory.ts';
import { policiesFolder, readPackFiles } from './read-pack-files.ts';

/** Packs that cannot be used, with everything that is wrong with them. */
export class PolicyError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n'));
    this.name = 'PolicyError';
    this.diagnostics = diagnostics;
  }
}

/** Reads packs and directory from a folder (the product's own when none is named). Throws PolicyError on mistakes. */
export async function loadPolicyBundle(folder: string = policiesFolder()): Promise<PolicyBundle> {
  const [files, directory] = await Promise.all([
    readPackFiles(folder),
    readDirectory(join(folder, 'directory', 'occupations.csv')),
  ]);
  const { packs, diagnostics } = parsePacks(files, operators);
  const mistakes = [...diagnostics, ...directory.diagnostics];
  if (mistakes.length > 0) throw new PolicyError(mistakes);
  return createBundle(
    packs.map(({ pack }) => pack),
    directory.entries,
  );
}
