import type { caseFaults } from '@guantong/contracts';
import { assess } from '@guantong/engine';
import { type CaseAction, createCase, foldCase } from '@guantong/procedure';
import { canonicalJson, type JsonValue } from '@guantong/proofs';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { digestOf } from '../../../database/digest-of.ts';
import type { CycleRecord } from '../../cycles/cycles.repository.ts';
import { type ActionRecord, type ApplicationRecord, listActions } from '../applications.repository.ts';
import { caseContextOf } from '../case-context.ts';
import type { PolicyByHash } from '../policy-by-hash.ts';
import { listActionDigests } from './verification.repository.ts';

export type CaseFault = (typeof caseFaults)[number];

export interface CaseToVerify {
  /** Of the system: the audit is read too. */
  readonly tx: DatabaseTransaction;
  readonly policyByHash: PolicyByHash;
  readonly record: ApplicationRecord;
  readonly cycle: CycleRecord;
}

/**
 * Does a case over again: the log folded must give the stored state, the frozen request under the pinned policy the frozen
 * answer, and each action the hash that the audit committed to. Returns what does not.
 */
export async function verifyCase({ tx, policyByHash, record, cycle }: CaseToVerify): Promise<readonly CaseFault[]> {
  const log = (await listActions(tx, record.id)).map(toCaseAction);
  const folded = foldCase(log, caseContextOf(cycle));
  const state = folded.ok ? folded.state : undefined;
  const isState = log.length === 0 ? isSame(record.case_state, createCase()) : isSame(record.case_state, state);
  const digests = await listActionDigests(tx, record.id);
  const isAudited = isSame(log.map(digestOf), digests);
  return [
    ...(isState && record.state === record.case_state.state ? [] : (['state'] as const)),
    ...((await isAnswered({ tx, policyByHash, record })) ? [] : (['answer'] as const)),
    ...(isAudited ? [] : (['audit'] as const)),
  ];
}

async function isAnswered({ tx, policyByHash, record }: Omit<CaseToVerify, 'cycle'>): Promise<boolean> {
  const { request, assessment, policy_sha256: sha256 } = record;
  if (request === null || assessment === null || sha256 === null) return request === null && assessment === null;
  return isSame(assess(await policyByHash(tx, sha256), request), assessment);
}

/** The log as the procedure reads it; its rows are what `takeStep` made of actions. */
export function toCaseAction({ kind, at, actor_account, actor_role, payload }: ActionRecord): CaseAction {
  const envelope = { kind, at, actor: { accountId: actor_account ?? 'system', role: actor_role } };
  return { ...Object(payload), ...envelope } as CaseAction;
}

function isSame(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other);
}

function textOf(value: unknown): string {
  const plain: JsonValue = JSON.parse(JSON.stringify(value ?? null));
  return canonicalJson(plain);
}
