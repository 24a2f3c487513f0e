import type { BallotReport, DrawReport, SeatHolder } from '@guantong/proofs';
import type { CredentialReport } from '@guantong/proofs/credential';
import { parseJson } from '../../lib/parse-json.ts';
import { evidenceFrom } from './credential-evidence.ts';

/** What came out of the files somebody chose. */
export type FileCheck =
  | { readonly kind: 'credential'; readonly report: CredentialReport }
  /** `seats`: who sits after all redraws. */
  | { readonly kind: 'draw'; readonly report: DrawReport; readonly seats: readonly SeatHolder[] }
  | { readonly kind: 'ballot'; readonly report: BallotReport }
  | { readonly kind: 'unknown-file' | 'only-evidence' | 'several-files' | 'too-large' };

interface CheckFilesOptions {
  /** The instant of the question, ISO 8601. */
  readonly at: string;
  /** Whether nothing may be asked of the server. */
  readonly alone: boolean;
}

// The largest round of ballots of a committee stays far below.
const largest = 20_000_000;

/**
 * Verifies one credential, draw or ballot among the files in this browser; files of keys, status lists and the register are
 * used for it. The verifiers load when they are first needed. Never throws for what is in a file.
 */
export async function checkFiles(files: readonly File[], options: CheckFilesOptions): Promise<FileCheck> {
  if (files.some(({ size }) => size > largest)) return { kind: 'too-large' };
  const read = await Promise.all(files.map(readFile));
  const subjects = read.filter(({ kind }) => kind !== 'evidence' && kind !== 'unknown');
  const [subject, second] = subjects;
  if (second !== undefined) return { kind: 'several-files' };
  if (subject === undefined) {
    return {
      kind: read.length > 0 && read.every(({ kind }) => kind === 'evidence') ? 'only-evidence' : 'unknown-file',
    };
  }
  const { text, value } = subject;
  switch (subject.kind) {
    case 'draw': {
      const { seatsNow, verifyDraw } = await import('@guantong/proofs');
      const report = verifyDraw(text);
      return { kind: 'draw', report, seats: report.file === null ? [] : seatsNow(report.file) };
    }
    case 'ballot': {
      const { verifyBallot } = await import('@guantong/proofs');
      return { kind: 'ballot', report: await verifyBallot(text) };
    }
    default: {
      const { verifyCredential } = await import('@guantong/proofs/credential');
      const given = read.filter(({ kind }) => kind === 'evidence').map((each) => each.value);
      return { kind: 'credential', report: await verifyCredential(value, await evidenceFrom(value, given, options)) };
    }
  }
}

interface ReadFile {
  readonly kind: 'credential' | 'draw' | 'ballot' | 'evidence' | 'unknown';
  readonly text: string | null;
  readonly value: unknown;
}

async function readFile(file: File): Promise<ReadFile> {
  const text = await textOf(file);
  const value = text === null ? undefined : parseJson(text);
  return { kind: await kindOf(text, value), text, value };
}

/** Null: bytes that are not UTF-8, which no format here is made of. */
async function textOf(file: File): Promise<string | null> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function kindOf(text: string | null, value: unknown): Promise<ReadFile['kind']> {
  if (text === null || typeof value !== 'object' || value === null) return 'unknown';
  const { ballotFormat, drawFormat, formatOf } = await import('@guantong/proofs');
  const format = formatOf(text);
  if (format === drawFormat) return 'draw';
  if (format === ballotFormat) return 'ballot';
  if (format === 'guantong-issuers/1' || 'verificationMethod' in value) return 'evidence';
  const types: unknown = Reflect.get(value, 'type');
  if (!Array.isArray(types)) return 'unknown';
  if (types.includes('BitstringStatusListCredential')) return 'evidence';
  return types.includes('VerifiableCredential') ? 'credential' : 'unknown';
}
