export { type Anchor, type AnchorDraft, chainAnchor } from './audit/anchor.ts';
export type { AuditDraft, AuditEntry, ChainHead } from './audit/audit-entry.ts';
export { type AuditProblem, type AuditProblemKind, auditProblemNames } from './audit/audit-problem.ts';
export { chainEntry } from './audit/chain-entry.ts';
export { compareWithAnchors } from './audit/compare-with-anchors.ts';
export { type ExportHeader, exportHeaderLine, parseExportHeader } from './audit/export-header.ts';
export { type VerifiedAnchors, verifyAnchors } from './audit/verify-anchors.ts';
export { type VerifiedChain, verifyChain } from './audit/verify-chain.ts';
export { type ChainReport, createExportCheck, type ExportCheck, type ExportStep } from './audit/verify-export.ts';
export type { BallotCheckName } from './ballot/ballot-checks.ts';
export {
  type Ballot,
  type BallotChoice,
  type BallotFile,
  type BallotRound,
  type BallotThresholds,
  ballotChoices,
  ballotFormat,
  type ItemResult,
  type RoundCommittee,
  type RoundPublicKey,
} from './ballot/ballot-file.ts';
export { roundHash } from './ballot/ballot-messages.ts';
export {
  type BallotToken,
  fillBallot,
  finaliseToken,
  type PendingToken,
  type PreparedToken,
  prepareToken,
} from './ballot/cast-ballot.ts';
export { type CheckedBallot, checkBallot } from './ballot/check-ballot.ts';
export { type ClosedRound, closeRound, type RoundEnd } from './ballot/close-round.ts';
export { type BlindSigned, blindSign, createRoundKey, type RawSigner, type RoundKey } from './ballot/round-key.ts';
export { type BallotReport, verifyBallot } from './ballot/verify-ballot.ts';
export { canonicalJson, type JsonValue } from './canonical/canonical-json.ts';
export type { ProofCheck, ProofProblem, ProofReport } from './checks/proof-check.ts';
export { formatOf } from './checks/read-proof.ts';
export type { DrawCheckName } from './draw/draw-checks.ts';
export {
  type Commitment,
  type DrawDemand,
  type DrawFile,
  type DrawParty,
  drawFormat,
  drawParties,
  type Exclusion,
  type ExclusionGround,
  exclusionGrounds,
  type FixedExclusions,
  type FixedPool,
  type PooledExpert,
  type Redraw,
  type Reveal,
  type Seat,
  type SeatKind,
  type Ticket,
} from './draw/draw-file.ts';
export { commitmentHash, type DrawTerms, type OwnSecret, termsOf } from './draw/draw-hashes.ts';
export { type ExclusionsDraft, fixExclusions, fixPool, type PoolDraft } from './draw/fix-pool.ts';
export {
  type DrawAnswer,
  type DrawInput,
  type DrawProblem,
  type Recusal,
  redrawSeat,
  runDraw,
  type SeatHolder,
  seatsNow,
} from './draw/run-draw.ts';
export { type DrawReport, verifyDraw } from './draw/verify-draw.ts';
