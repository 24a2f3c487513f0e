import type { PolicyBundle } from '@guantong/engine';
import { appendAudit } from '../database/append-audit.ts';
import type { DatabaseTransaction } from '../database/database.ts';
import { makeUpCommittees } from './made-up-committees.ts';
import { makeUpCycles } from './made-up-cycles.ts';
import { makeUpExperts } from './made-up-experts.ts';
import { makeUpBodies, makeUpBureaus, makeUpEmployers, makeUpRights, makeUpScopes } from './made-up-register.ts';
import type { Random } from './seeded-random.ts';

export interface SeedOrganisationsOptions {
  /** The same numbers make the same ids and the same data. */
  readonly random: Random;
  readonly now: Date;
  /** The day in Asia/Shanghai, YYYY-MM-DD: decides in which states the cycles are. */
  readonly today: string;
  /** The policy the published cycles are pinned to; kept with them. */
  readonly bundle: PolicyBundle;
  /** An existing account that drafted the cycles and submitted the committees. */
  readonly createdBy: string;
  /** Absent: 40 and 300. */
  readonly employers?: number | undefined;
  readonly experts?: number | undefined;
}

/**
 * A made-up province: bureaus, evaluation bodies with scopes, employers with rights, experts, committees and cycles. Needs a
 * system transaction. Nobody and nothing of it exists: regions begin with 99, names say that they are examples.
 */
export async function seedOrganisations(tx: DatabaseTransaction, options: SeedOrganisationsOptions) {
  const { random, now, today, bundle, createdBy } = options;
  const createdAt = now.toISOString();
  const place = { random, createdAt };
  // Scopes, rights, terms and filings all hold through the cycles of 2025 and 2026.
  const [from, to] = ['2025-01-01', '2027-12-31'];
  const bureaus = makeUpBureaus(place);
  const bodies = makeUpBodies(place, bureaus);
  const employers = makeUpEmployers(options.employers ?? 40, place);
  const experts = makeUpExperts(options.experts ?? 300, { ...place, termFrom: from, termTo: to, employers });
  const filing = { experts, bodies, bureaus, submittedBy: createdBy, filedFrom: from, filedTo: to };
  const committees = makeUpCommittees({ ...place, ...filing });
  const cycles = makeUpCycles({ ...place, createdBy, today, policySha256: bundle.sha256, bodies, committees });
  const rights = makeUpRights(place, { employers, grantedBy: bureaus.province.id, from });
  const organisations = [...Object.values(bureaus), ...Object.values(bodies), ...employers];
  await tx.insertInto('organisations').values(organisations).execute();
  await tx.insertInto('employer_rights').values(rights).execute();
  await tx
    .insertInto('body_scopes')
    .values(makeUpScopes(place, bodies, from))
    .execute();
  await tx
    .insertInto('experts')
    .values(experts.map(({ row }) => row))
    .execute();
  const qualifications = experts.flatMap((expert) => expert.qualifications);
  await tx.insertInto('expert_qualifications').values(qualifications).execute();
  const formed = Object.values(committees);
  await tx
    .insertInto('committees')
    .values(formed.map(({ row }) => row))
    .execute();
  await tx
    .insertInto('committee_members')
    .values(formed.flatMap(({ members }) => members))
    .execute();
  await tx
    .insertInto('policy_bundles')
    .values({ sha256: bundle.sha256, version: bundle.version, content: JSON.stringify(bundle), kept_at: createdAt })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  await tx.insertInto('cycles').values(Object.values(cycles)).execute();
  await appendAudit(tx, {
    chain: 'system',
    at: createdAt,
    actor: { accountId: null, role: 'system' },
    action: 'demonstration.seed',
    subject: { kind: 'demonstration', id: 'organisations' },
    detail: { organisations: organisations.length, experts: experts.length, cycles: Object.keys(cycles).length },
  });
  return { bureaus, bodies, employers, experts, committees, cycles };
}

export type SeededOrganisations = Awaited<ReturnType<typeof seedOrganisations>>;
