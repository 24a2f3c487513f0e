import {
  type AuditDraft,
  type AuditEntry,
  type ChainHead,
  hashOfRecord,
  noPrevious,
  parseAuditEntry,
} from './audit-entry.ts';

/**
 * The next entry of a chain: the draft with its place, the link to the entry before and its hash. `previousHead` is null
 * for the first entry. Throws a TypeError for a draft that the format does not allow: that is an error of the caller.
 */
export function chainEntry(previousHead: ChainHead | null, draft: AuditDraft): AuditEntry {
  const { chain, at, actor, action, subject, detail } = draft;
  const content = {
    chain,
    sequence: (previousHead?.sequence ?? 0) + 1,
    at,
    actor: { accountId: actor.accountId, role: actor.role },
    action,
    subject: { kind: subject.kind, id: subject.id },
    detail,
    previous: previousHead?.hash ?? noPrevious,
  };
  const parsed = parseAuditEntry({ ...content, hash: hashOfRecord(content) });
  if (parsed.ok) return parsed.entry;
  const words = parsed.problems.map(({ expected, found }) => `expected ${expected.en}, found ${found.en}`);
  throw new TypeError(`audit entry: ${words.join('; ')}`);
}
