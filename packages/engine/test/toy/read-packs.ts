import { fileURLToPath } from 'node:url';
import { parseAssessmentRequest } from '@guantong/contracts';
import { createBundle, type PolicyBundle } from '@guantong/engine';
import { operators, type ParsedPack, type PolicyCase, parseCases, parsePacks } from '@guantong/engine/language';
import { policiesFolder, readCaseFiles, readDirectory, readPackFiles } from '@guantong/server/policy-store';

/** The folder of the toy jurisdiction: invented packs, so that a test of the engine leans on no real one. */
export const toyFolder: string = fileURLToPath(new URL('../../../policies/toy', import.meta.url));

export interface ReadPacks {
  readonly packs: readonly ParsedPack[];
  readonly bundle: PolicyBundle;
  readonly cases: readonly PolicyCase[];
}

/** Packs, directory and cases of a folder; throws on mistakes of form. */
export async function readPacks(folder: string = policiesFolder()): Promise<ReadPacks> {
  const [files, caseFiles, directory] = await Promise.all([
    readPackFiles(folder),
    readCaseFiles(folder),
    readDirectory(`${folder}/directory/occupations.csv`),
  ]);
  const { packs, diagnostics } = parsePacks(files, operators);
  const parsed = parseCases(caseFiles, parseAssessmentRequest);
  const mistakes = [...diagnostics, ...directory.diagnostics, ...parsed.diagnostics];
  if (mistakes.length > 0)
    throw new Error(mistakes.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  return {
    packs,
    bundle: createBundle(
      packs.map(({ pack }) => pack),
      directory.entries,
    ),
    cases: parsed.cases,
  };
}
