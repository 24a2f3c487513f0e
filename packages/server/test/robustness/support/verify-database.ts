import { type CaseAction, type CaseContext, foldCase } from '@guantong/procedure';
import { canonicalJson, verifyChain } from '@guantong/proofs';
import { auditEntryOf } from '../../../src/database/append-audit.ts';
import type { Database, DatabaseTransaction } from '../../../src/database/database.ts';
import { type ActionRecord, listActions } from '../../../src/modules/applications/applications.repository.ts';
import { caseContextOf } from '../../../src/modules/applications/case-context.ts';
import { findCycle } from '../../../src/modules/cycles/cycles.repository.ts';

export interface DatabaseFindings {
  readonly chains: number;
  readonly entries: number;
  readonly cases: number;
  /** What is wrong, in words; empty when everything holds together. */
  readonly problems: readonly string[];
}

const system = { role: 'system', purpose: 'test' } as const;
const AT_ONCE = 500;

/** Recomputes every audit chain and compares its head; folds the log of every case and compares its state. */
export async function verifyDatabase(database: Database): Promise<DatabaseFindings> {
  const chains = await verifyChains(database);
  const cases = await verifyCases(database);
  return {
    chains: chains.count,
    entries: chains.entries,
    cases: cases.count,
    problems: [...chains.problems, ...cases.problems],
  };
}

/** Recomputes every audit chain and compares its head. */
export async function verifyChains(database: Database) {
  const problems: string[] = [];
  let [count, entries, after] = [0, 0, ''];
  for (;;) {
    const heads = await database.transaction(system, (tx) => listHeads(tx, after));
    if (heads.length === 0) return { count, entries, problems };
    const byChain = new Map<string, unknown[]>(heads.map(({ chain }) => [chain, []]));
    const rows = await database.transaction(system, (tx) => listEntries(tx, [...byChain.keys()]));
    for (const row of rows) byChain.get(row.chain)?.push(auditEntryOf(row));
    for (const { chain, sequence, hash } of heads) {
      const verified = verifyChain(byChain.get(chain) ?? []);
      if (!verified.ok) problems.push(`${chain}: ${verified.problems.map(({ what }) => what).join()}`);
      else if (verified.head?.sequence !== sequence || verified.head.hash !== hash) problems.push(`${chain}: head`);
      after = chain;
    }
    count += heads.length;
    entries += rows.length;
  }
}

async function verifyCases(database: Database) {
  const problems: string[] = [];
  const contexts = new Map<string, CaseContext>();
  let [count, after] = [0, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const found = await database.transaction(system, (tx) => listCases(tx, { after, contexts }));
    if (found.length === 0) return { count, problems };
    for (const { id, state, context, actions } of found) {
      const folded = foldCase(actions, context);
      if (!folded.ok || canonical(folded.state) !== canonical(state))
        problems.push(`case ${id}: the log does not fold into the stored state`);
      after = id;
    }
    count += found.length;
  }
}

function canonical(value: unknown): string {
  return canonicalJson(JSON.parse(JSON.stringify(value)));
}

async function listHeads(tx: DatabaseTransaction, after: string) {
  return tx
    .selectFrom('audit_heads')
    .select(['chain', 'sequence', 'hash'])
    .where('chain', '>', after)
    .orderBy('chain')
    .limit(AT_ONCE)
    .execute();
}

async function listEntries(tx: DatabaseTransaction, chains: readonly string[]) {
  return tx
    .selectFrom('audit_entries')
    .selectAll()
    .where('chain', 'in', chains)
    .orderBy('chain')
    .orderBy('sequence')
    .execute();
}

interface CasesAfter {
  readonly after: string;
  /** By cycle: those that were read before. */
  readonly contexts: Map<string, CaseContext>;
}

async function listCases(tx: DatabaseTransaction, { after, contexts }: CasesAfter) {
  const records = await tx
    .selectFrom('applications')
    .select(['id', 'cycle_id', 'case_state'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(AT_ONCE)
    .execute();
  const cases = [];
  for (const { id, cycle_id, case_state: state } of records) {
    const context = contexts.get(cycle_id) ?? (await readContext(tx, cycle_id));
    contexts.set(cycle_id, context);
    cases.push({ id, state, context, actions: (await listActions(tx, id)).map(toAction) });
  }
  return cases;
}

async function readContext(tx: DatabaseTransaction, id: string): Promise<CaseContext> {
  // What a cycle pinned is the same on any day.
  const cycle = await findCycle(tx, { id, today: '2026-01-01' });
  if (cycle === undefined) throw new Error(`expected a cycle ${id}, found none`);
  return caseContextOf(cycle);
}

// The product wrote the payload as this action has it.
function toAction({ kind, at, actor_account, actor_role, payload }: ActionRecord): CaseAction {
  return { ...(payload as object), kind, at, actor: { accountId: actor_account, role: actor_role } } as CaseAction;
}
