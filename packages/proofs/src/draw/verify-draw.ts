import { hashOfRecord } from '../audit/audit-entry.ts';
import { expectSame } from '../checks/expect-same.ts';
import { type ProofReport, reportChecks } from '../checks/proof-check.ts';
import { readProof } from '../checks/read-proof.ts';
import { checkExclusions, checkPool } from './check-fixed.ts';
import { checkRedraws, checkSeats, checkTickets, orderOf } from './check-seats.ts';
import { checkCommitments, checkSeed, checkTimes } from './check-secrets.ts';
import { type DrawCheckName, drawChecks } from './draw-checks.ts';
import type { DrawFile } from './draw-file.ts';
import { drawShape } from './draw-shape.ts';

export interface DrawReport extends ProofReport<DrawCheckName> {
  /** Null where the text or its fields are not those of a draw. */
  readonly file: DrawFile | null;
}

/**
 * Recomputes a draw from the text of its file (null: not UTF-8), each question answered apart: what a check rests on is
 * taken as the file has it, so that one change does not break everything. Needs nothing but the file.
 */
export function verifyDraw(text: string | null): DrawReport {
  const { value, text: textProblems, form } = readProof(text, drawShape);
  if (form === undefined) return { ...reportChecks(drawChecks, { text: textProblems }), file: null };
  if (form.length > 0) return { ...reportChecks(drawChecks, { text: textProblems, form }), file: null };
  // The fields were checked one by one just now.
  const file = value as DrawFile;
  return { ...reportChecks(drawChecks, { text: textProblems, form, ...findings(file) }), file };
}

function findings(file: DrawFile) {
  const order = orderOf(file);
  return {
    'file-hash': expectSame('/hash', hashOfRecord(file), file.hash),
    'pool-hash': checkPool(file),
    'exclusions-hash': checkExclusions(file),
    times: checkTimes(file),
    commitments: checkCommitments(file),
    seed: checkSeed(file),
    order: checkTickets(file),
    seats: checkSeats(file, order),
    redraws: checkRedraws(file, order),
  };
}
