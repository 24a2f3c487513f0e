import type { AssessmentRequest } from '@guantong/engine';
import type { TableCell } from './format/table.ts';
import type { RosterProblem } from './roster-problem.ts';

/** A row as it stood in the file, with the heads of its sheet: what a corrected file needs. */
export interface SourceRow {
  readonly sheet: string | null;
  readonly header: readonly TableCell[];
  readonly number: number;
  readonly cells: readonly TableCell[];
}

/** The file was recognised; rows follow. */
export interface RosterOpened {
  readonly kind: 'opened';
  /** Rows of the main sheet, header and empty ones included; null: not known beforehand. */
  readonly rowCount: number | null;
}

/** A person whose facts could all be read. */
export interface RosterRow {
  readonly kind: 'person';
  readonly row: number;
  readonly id: string;
  readonly request: AssessmentRequest;
}

/** A row (with the person's other rows) that cannot be assessed before it is corrected. */
export interface FaultyRow {
  readonly kind: 'faulty';
  readonly row: number;
  readonly id: string;
  readonly name: string;
  /** At least one. */
  readonly problems: readonly RosterProblem[];
  readonly source: readonly SourceRow[];
}

/** Worth knowing, nothing is lost by it. */
export interface RosterNotice {
  readonly kind: 'notice';
  readonly problem: RosterProblem;
}

/** The file as a whole cannot be used; nothing follows. */
export interface RosterFailure {
  readonly kind: 'failure';
  readonly problem: RosterProblem;
}

export type RosterError = FaultyRow | RosterNotice | RosterFailure;
export type RosterEvent = RosterOpened | RosterRow | RosterError;
