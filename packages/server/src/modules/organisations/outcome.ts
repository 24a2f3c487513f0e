import type { ProcedureCheck } from '@guantong/contracts';
import type { Source, Text } from '@guantong/procedure';

/** A check that failed in these words; without them it held, and says what it asks. */
export function outcome(code: string, source: Source, failure: Text | undefined): ProcedureCheck {
  return { code, ok: failure === undefined, text: failure ?? source.note, source };
}

/** What the platform asks by itself, without a document. */
export function own(zh: string, en: string): Source {
  return { document: null, number: null, clause: null, basis: 'inferred', note: { zh, en } };
}
