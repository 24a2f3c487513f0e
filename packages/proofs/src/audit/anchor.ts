import { checkRecord, type FieldRule, type FormProblem, isRecord } from '../canonical/check-record.ts';
import { hashField, instantField, isCount, isHash } from '../canonical/field-rules.ts';
import { type ChainHead, hashOfRecord, isChainName, noPrevious } from './audit-entry.ts';

/** What an anchor keeps: the heads of chains at an instant; those that have not moved since the last anchor may be left out. */
export interface AnchorDraft {
  /** UTC with milliseconds and Z. */
  readonly at: string;
  readonly heads: Readonly<Record<string, ChainHead>>;
}

/** One line of the anchor file, which stands outside the database and only grows (docs/proofs.md). */
export interface Anchor extends AnchorDraft {
  /** The hash of the line before, 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 over the canonical JSON of the line without this field. */
  readonly hash: string;
}

/**
 * The next line of the anchor file, to be written as its canonical JSON. `previous` is the hash of the last line, null for
 * the first. Throws a TypeError for a draft that the format does not allow.
 */
export function chainAnchor(previous: string | null, { at, heads }: AnchorDraft): Anchor {
  const kept = Object.entries(heads).map(([chain, { sequence, hash }]) => [chain, { sequence, hash }]);
  const content = { at, heads: Object.fromEntries(kept), previous: previous ?? noPrevious };
  const parsed = parseAnchor({ ...content, hash: hashOfRecord(content) });
  if (parsed.ok) return parsed.anchor;
  throw new TypeError(`anchor: ${parsed.problems.map(({ expected }) => `expected ${expected.en}`).join('; ')}`);
}

export type ParsedAnchor =
  | { readonly ok: true; readonly anchor: Anchor }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

/** Reads an anchor from outside. Judges its form alone. */
export function parseAnchor(value: unknown): ParsedAnchor {
  const problems = checkRecord(value, anchorFields);
  // The fields were checked one by one just now.
  return problems.length === 0 ? { ok: true, anchor: value as Anchor } : { ok: false, problems };
}

const anchorFields: readonly FieldRule[] = [
  instantField('at'),
  {
    name: 'heads',
    expected: { zh: '对象 {链: {sequence, hash}}', en: 'an object {chain: {sequence, hash}}' },
    holds: (value) =>
      isRecord(value) && Object.entries(value).every(([chain, head]) => isChainName(chain) && isHead(head)),
  },
  hashField('previous'),
  hashField('hash'),
];

function isHead(value: unknown): boolean {
  if (!isRecord(value) || Object.keys(value).length !== 2) return false;
  return isCount(value.sequence) && value.sequence >= 1 && isHash(value.hash);
}
