import type { ApplicationFilter } from '@guantong/contracts';
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { Schema } from '../../../database/schema.ts';
import type { Slice } from '../../../database/slice.ts';
import type { Party } from '../application-subject.ts';

/** Whose boxes they are. What anybody may see at all is decided by row security. */
export interface BoxOwner {
  readonly accountId: string;
  readonly personId: string | null;
  /** Where the role is held. */
  readonly organisationId: string | null;
  /** In what capacity the role acts on cases; undefined for roles that only look on. */
  readonly party: Party | undefined;
}

export interface ListedBy {
  readonly filter: ApplicationFilter;
  readonly owner: BoxOwner;
}

type Matching = SelectQueryBuilder<Schema, 'applications', object>;

/**
 * Applications that a filter lets through, in its order, with the name of their cycle. Which they are is found in an index
 * alone where one holds what is asked; only the rows of the slice, wide with what was submitted, are read.
 */
export async function listApplications(tx: DatabaseTransaction, by: ListedBy, { offset, limit }: Slice) {
  const { sort } = by.filter;
  const nulls = sort === 'dueOn' || sort === '-dueOn' ? sql` nulls last` : sql``;
  const order = sql`${sql.ref(columnOf(sort))} ${sql.raw(sort.startsWith('-') ? 'desc' : 'asc')}${nulls}`;
  const slice = matching(tx, by).orderBy(order).orderBy('applications.id').offset(offset).limit(limit);
  return tx
    .selectFrom('applications')
    .innerJoin('cycles', 'cycles.id', 'applications.cycle_id')
    .where('applications.id', 'in', slice.select('applications.id'))
    .select([...rowColumns, 'cycles.name as cycle_name'])
    .orderBy(order)
    .orderBy('applications.id')
    .execute();
}

export type ListedApplication = Awaited<ReturnType<typeof listApplications>>[number];

/** How many a filter lets through; no more than `atMost` are counted, and `more` says that there are more than those. */
export async function countApplications(tx: DatabaseTransaction, by: ListedBy, atMost: number) {
  const counted = matching(tx, by)
    .select(sql`1`.as('one'))
    .limit(atMost + 1)
    .as('counted');
  const { total } = await tx
    .selectFrom(counted)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { total: Math.min(total, atMost), more: total > atMost };
}

const rowColumns = [
  'applications.id',
  'applications.number',
  'applications.version',
  'applications.person_name',
  'applications.employer_name',
  'applications.cycle_id',
  'applications.jurisdiction',
  'applications.target',
  'applications.state',
  'applications.held',
  'applications.waiting_for',
  'applications.due_on',
  'applications.group_name',
  'applications.submitted_at',
  'applications.updated_at',
] as const;

function columnOf(sort: ApplicationFilter['sort']) {
  switch (sort) {
    case 'updatedAt':
    case '-updatedAt':
      return 'applications.updated_at';
    case 'dueOn':
    case '-dueOn':
      return 'applications.due_on';
    case 'number':
    case '-number':
      return 'applications.number';
    case 'submittedAt':
    case '-submittedAt':
      return 'applications.submitted_at';
  }
}

function matching(tx: DatabaseTransaction, { filter, owner }: ListedBy): Matching {
  const { cycle, state, employer, group, held, dueBefore, q, level, series, occupation } = filter;
  const ofTarget: readonly (readonly [string, string | undefined])[] = [
    ['level', level],
    ['series', series],
    ['occupation', occupation],
  ];
  let query: Matching = tx.selectFrom('applications').where(inBox(filter.box, owner)).where(withinReach(owner));
  if (cycle !== undefined) query = query.where('applications.cycle_id', '=', cycle);
  if (state !== undefined) query = query.where('applications.state', '=', state);
  if (employer !== undefined) query = query.where('applications.employer_id', '=', employer);
  if (group !== undefined) query = query.where('applications.group_name', '=', group);
  if (held !== undefined) query = query.where('applications.held', '=', held);
  if (dueBefore !== undefined) query = query.where('applications.due_on', '<=', dueBefore);
  for (const [name, wanted] of ofTarget)
    if (wanted !== undefined) query = query.where(sql<boolean>`applications.target ->> ${sql.lit(name)} = ${wanted}`);
  if (q)
    query = query.where(
      sql<boolean>`(strpos(applications.number, ${q}) > 0 or strpos(applications.person_name, ${q}) > 0)`,
    );
  return query;
}

/**
 * The cases that row security shows to a role, in words an index understands: the own ones, and those of the organisation.
 * It only ever leaves out what row security hides.
 */
function withinReach({ personId, organisationId, party }: BoxOwner): RawBuilder<boolean> {
  const own = personId === null ? undefined : sql<boolean>`applications.person_id = ${personId}`;
  const ofOffice = officeColumn(party);
  if (party === 'applicant') return own ?? sql<boolean>`false`;
  if (ofOffice === undefined || organisationId === null) return sql<boolean>`true`;
  const office = sql<boolean>`${sql.ref(ofOffice)} = ${organisationId}`;
  return own === undefined ? office : sql<boolean>`(${office} or ${own})`;
}

function officeColumn(party: Party | undefined) {
  if (party === 'employer-hr') return 'applications.employer_id';
  return party === 'body-clerk' || party === 'body-chair' ? 'applications.body_id' : undefined;
}

/** 待办: it is the turn of the role. 已办: the account acted on it, and it waits for others. 我发起的: one's own. */
function inBox(box: ApplicationFilter['box'], { accountId, personId, party }: BoxOwner): RawBuilder<boolean> {
  const waits = party === undefined ? sql<boolean>`false` : waitsFor(party, personId);
  switch (box) {
    case 'all':
      return sql<boolean>`true`;
    case 'todo':
      return waits;
    case 'done':
      return sql<boolean>`(not coalesce(${waits}, false) and ${hasActed(party, accountId)})`;
    case 'started':
      return personId === null ? sql<boolean>`false` : sql<boolean>`applications.person_id = ${personId}`;
  }
}

/**
 * The same asked in two ways: of each case of an office, which has acted on most of them; and for a bureau by the few it acted
 * on, among the cases of a whole province.
 */
function hasActed(party: Party | undefined, accountId: string): RawBuilder<boolean> {
  if (party === 'bureau-supervisor' || party === undefined)
    return sql<boolean>`applications.id = any(array(
      select application_id from case_actions where actor_account = ${accountId}
    ))`;
  return sql<boolean>`exists (
    select 1 from case_actions
    where case_actions.application_id = applications.id and case_actions.actor_account = ${accountId}
  )`;
}

/** An office never handles the case of the one who works there: the access table refuses it. */
function waitsFor(party: Party, personId: string | null): RawBuilder<boolean> {
  const turn = sql`applications.waiting_for = ${party}`;
  if (personId === null) return sql<boolean>`(${turn})`;
  const isOwn = sql`applications.person_id = ${personId}`;
  return party === 'applicant' ? sql<boolean>`(${turn} and ${isOwn})` : sql<boolean>`(${turn} and not ${isOwn})`;
}
