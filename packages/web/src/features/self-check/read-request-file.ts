import type { AssessmentRequest } from '@guantong/engine';
import { parseJson } from '../../lib/parse-json.ts';

/** One place of a file that is not as it should be. */
export interface FileProblem {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

type ReadRequest =
  | { readonly ok: true; readonly request: AssessmentRequest }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

interface Words {
  readonly notJson: string;
  readonly unreadable: string;
}

// A dossier is a few kilobytes; whatever is larger was not made here.
const largest = 2_000_000;

/** Reads a saved request. The checks are those of the command line and the server; they load when first needed. */
export async function readRequestFile(file: File, { notJson, unreadable }: Words): Promise<ReadRequest> {
  const value = file.size > largest ? undefined : parseJson(await file.text());
  if (value === undefined) return { ok: false, problems: [{ path: '', expected: notJson, found: unreadable }] };
  const { parseAssessmentRequest } = await import('@guantong/contracts');
  return parseAssessmentRequest(value);
}
