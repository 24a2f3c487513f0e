import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAssessmentRequest } from '@guantong/contracts';
import { createBundle, type PolicyBundle } from '@guantong/engine';
import {
  checkPacks,
  type Diagnostic,
  operators,
  type ParsedPack,
  type PolicyCase,
  parseCases,
  parsePacks,
} from '@guantong/engine/language';
import { policiesFolder, readCaseFiles, readDirectory, readPackFiles } from '@guantong/server/policy-store';
import { isSystemError } from '../../failure.ts';
import { fileFailure } from '../../input/open-input.ts';

/** A folder of packs with everything an author can get wrong in it. */
export interface LoadedPacks {
  readonly packs: readonly ParsedPack[];
  readonly bundle: PolicyBundle;
  readonly cases: readonly PolicyCase[];
  /** Mistakes of form and of meaning, cases included. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads packs, directory and cases of a folder: the product's own packs when none is named. */
export async function loadPacks(named: string | undefined): Promise<LoadedPacks> {
  const folder = named ?? policiesFolder();
  const found = await stat(folder).catch((error: unknown) => {
    throw isSystemError(error) ? fileFailure(folder, error) : error;
  });
  if (!found.isDirectory()) throw fileFailure(folder, Object.assign(new Error('no folder'), { code: 'ENOTDIR' }));
  const [files, caseFiles, directory] = await Promise.all([
    readPackFiles(folder),
    readCaseFiles(folder),
    readDirectory(await directoryOf(folder)),
  ]);
  const parsed = parsePacks(files, operators);
  const { cases, diagnostics } = parseCases(caseFiles, (value) => parseAssessmentRequest(value));
  const bundle = createBundle(
    parsed.packs.map(({ pack }) => pack),
    directory.entries,
  );
  const mistakes = [...parsed.diagnostics, ...directory.diagnostics];
  // What packs mean can only be checked once all of them could be read; the rest would be said to be missing.
  const meaning = mistakes.length === 0 ? checkPacks(parsed.packs) : [];
  return { packs: parsed.packs, bundle, cases, diagnostics: [...mistakes, ...meaning, ...diagnostics] };
}

// A folder of packs without a directory of its own is read with that of the product.
async function directoryOf(folder: string): Promise<string> {
  const own = join(folder, 'directory', 'occupations.csv');
  const exists = await stat(own).then(
    () => true,
    () => false,
  );
  return exists ? own : join(policiesFolder(), 'directory', 'occupations.csv');
}
