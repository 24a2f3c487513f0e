export { type Anchor, type AnchorDraft, chainAnchor } from './audit/anchor.ts';
export type { AuditDraft, AuditEntry, ChainHead } from './audit/audit-entry.ts';
export { type AuditProblem, type AuditProblemKind, auditProblemNames } from './audit/audit-problem.ts';
export { chainEntry } from './audit/chain-entry.ts';
export { compareWithAnchors } from './audit/compare-with-anchors.ts';
export { type VerifiedAnchors, verifyAnchors } from './audit/verify-anchors.ts';
export { type VerifiedChain, verifyChain } from './audit/verify-chain.ts';
export { canonicalJson, type JsonValue } from './canonical/canonical-json.ts';
