import { canonicalJson } from '../canonical/canonical-json.ts';
import { checkRecord, type FieldRule } from '../canonical/check-record.ts';
import { countField } from '../canonical/field-rules.ts';
import { readCanonicalLine } from '../canonical/read-canonical-line.ts';
import type { AuditProblem } from './audit-problem.ts';

/** The first line of an audit export: how much follows, so that a file cut short by accident is noticed. */
export interface ExportHeader {
  readonly format: 'guantong-audit-1';
  readonly chains: number;
  readonly entries: number;
}

/** The first line of an export, without its line end. */
export function exportHeaderLine({ chains, entries }: Pick<ExportHeader, 'chains' | 'entries'>): string {
  return canonicalJson({ format: exportFormat, chains, entries });
}

export type ParsedHeader =
  | { readonly ok: true; readonly header: ExportHeader }
  | { readonly ok: false; readonly problems: readonly AuditProblem[] };

/** Reads the first line. Where it is wrong, the file is no audit export and nothing more can be said about it. */
export function parseExportHeader(line: string | null): ParsedHeader {
  const { value, problem } = readCanonicalLine(line);
  const problems = problem === undefined ? checkRecord(value, headerFields) : [problem];
  // The fields were checked one by one just now.
  if (problems.length === 0) return { ok: true, header: value as ExportHeader };
  const place = { what: problem === undefined ? 'form' : 'text', chain: null, sequence: null, line: 1 } as const;
  return { ok: false, problems: problems.map((each) => ({ ...place, ...each })) };
}

const exportFormat = 'guantong-audit-1';

const headerFields: readonly FieldRule[] = [
  {
    name: 'format',
    expected: { zh: `“${exportFormat}”`, en: `“${exportFormat}”` },
    holds: (value) => value === exportFormat,
  },
  countField('chains', { least: 0 }),
  countField('entries', { least: 0 }),
];
