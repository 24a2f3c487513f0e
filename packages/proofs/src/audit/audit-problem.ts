import type { Text } from '@guantong/engine';

/**
 * How a chain, an anchor or an export can be broken; a closed list, explained in docs/proofs.md.
 * `form` a record is not what the format says · `text` a line is not the canonical text of its record ·
 * `chain` an entry of another chain · `sequence` an entry left out, repeated or moved · `previous` the link to the entry
 * before · `hash` the content does not have the hash it carries · `cut-short`, `rewritten`, `missing` against an anchor ·
 * `count` an export that does not hold what its first line says.
 */
export type AuditProblemKind =
  | 'form'
  | 'text'
  | 'chain'
  | 'sequence'
  | 'previous'
  | 'hash'
  | 'cut-short'
  | 'rewritten'
  | 'missing'
  | 'count';

/** One break: where, what was expected there, what was found. */
export interface AuditProblem {
  readonly what: AuditProblemKind;
  /** Null where it cannot be told. */
  readonly chain: string | null;
  /** The place in the chain; for anchors and whole files null. */
  readonly sequence: number | null;
  /** The line of the file, from 1, where a file was read. */
  readonly line?: number;
  readonly expected: Text;
  readonly found: Text;
}

/** The kinds in words. */
export const auditProblemNames: Readonly<Record<AuditProblemKind, Text>> = {
  form: { zh: '格式不符', en: 'wrong form' },
  text: { zh: '文本不规范', en: 'not the canonical text' },
  chain: { zh: '不属于此链', en: 'of another chain' },
  sequence: { zh: '序号不连续', en: 'out of sequence' },
  previous: { zh: '与上一条不衔接', en: 'link broken' },
  hash: { zh: '内容被改动', en: 'content changed' },
  'cut-short': { zh: '链被截短', en: 'chain cut short' },
  rewritten: { zh: '链被重写', en: 'chain rewritten' },
  missing: { zh: '链缺失', en: 'chain missing' },
  count: { zh: '数目不符', en: 'wrong number' },
};
