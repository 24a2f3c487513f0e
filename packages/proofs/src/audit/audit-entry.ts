import { canonicalJson, type JsonValue, toCanonicalJson } from '../canonical/canonical-json.ts';
import { checkRecord, type FieldRule, type FormProblem, same } from '../canonical/check-record.ts';
import { countField, hashField, instantField, wordField, wordsField } from '../canonical/field-rules.ts';
import { sha256Hex } from '../canonical/sha256-hex.ts';

/** What an entry says before it takes its place in a chain. */
export interface AuditDraft {
  /** `case:`, `cycle:`, `organisation:`, `person:` or `account:` with a UUID in lower case, or `system`. */
  readonly chain: string;
  /** UTC with milliseconds and Z, as `Date.prototype.toISOString` writes it. */
  readonly at: string;
  readonly actor: { readonly accountId: string | null; readonly role: string };
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Never a resident id: an entry cannot be erased. */
  readonly detail: JsonValue;
}

/** One entry of an audit chain (docs/proofs.md). */
export interface AuditEntry extends AuditDraft {
  /** 1 for the first entry of the chain, then without a gap. */
  readonly sequence: number;
  /** The hash of the entry before, 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 over the canonical JSON of the entry without this field. */
  readonly hash: string;
}

/** The last entry of a chain: what the next one links to and what an anchor keeps. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** What the first entry of a chain, and the first anchor of a file, links to. */
export const noPrevious: string = '0'.repeat(64);

/** The hash of a record that carries its own in `hash`: over the canonical JSON of everything else. */
export function hashOfRecord(record: object): string {
  const { hash: _, ...content }: { readonly hash?: unknown } = record;
  return sha256Hex(canonicalJson(content));
}

export type ParsedEntry =
  | { readonly ok: true; readonly entry: AuditEntry }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

/** Reads an entry from outside. Judges its form alone, neither its hash nor its place. */
export function parseAuditEntry(value: unknown): ParsedEntry {
  const problems = checkRecord(value, entryFields);
  // The fields were checked one by one just now.
  return problems.length === 0 ? { ok: true, entry: value as AuditEntry } : { ok: false, problems };
}

export function isChainName(value: unknown): value is string {
  return typeof value === 'string' && chainName.test(value);
}

const chainName =
  /^(?:system|(?:case|cycle|organisation|person|account):[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

const entryFields: readonly FieldRule[] = [
  {
    name: 'chain',
    expected: same('case:<uuid> | cycle:<uuid> | organisation:<uuid> | person:<uuid> | account:<uuid> | system'),
    holds: isChainName,
  },
  countField('sequence', { least: 1 }),
  instantField('at'),
  wordsField('actor', ['accountId', 'role'], ['accountId']),
  wordField('action'),
  wordsField('subject', ['kind', 'id']),
  {
    name: 'detail',
    expected: { zh: 'JSON 能表示的内容', en: 'what JSON can say' },
    // Judged inside an object, as deep as it stands in the entry.
    holds: (detail) => toCanonicalJson({ detail }).ok,
  },
  hashField('previous'),
  hashField('hash'),
];
