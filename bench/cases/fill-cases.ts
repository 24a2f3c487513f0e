import { randomUUID } from 'node:crypto';
import { createPolicyLibrary } from '@guantong/engine';
import { addDays } from '@guantong/procedure';
import { type AuditEntry, chainEntry } from '@guantong/proofs';
import { sql } from 'kysely';
import { auditEntryOf } from '../../packages/server/src/database/append-audit.ts';
import type { Database, DatabaseTransaction } from '../../packages/server/src/database/database.ts';
import { insertRows } from '../../packages/server/src/demonstration/insert-rows.ts';
import { stories } from '../../packages/server/src/demonstration/made-up-stories.ts';
import { tellStory } from '../../packages/server/src/demonstration/tell-story.ts';
import { createPolicyByHash } from '../../packages/server/src/modules/applications/policy-by-hash.ts';
import { loadPolicyBundle } from '../../packages/server/src/policy-store/load-policy-bundle.ts';
import type { Applicant, PreparedScene } from '../../packages/server/test/robustness/support/prepare-scene.ts';
import { cycleOf } from '../../packages/server/test/robustness/support/walk-case.ts';
import { beginning } from './open-scene.ts';

const system = { role: 'system', purpose: 'bench' } as const;
const AT_ONCE = 1_000;

/** A case the product made, to be copied for other people. */
interface Template {
  readonly id: string;
  readonly applicant: Applicant;
  readonly actions: readonly object[];
  readonly entries: readonly AuditEntry[];
}

/**
 * Makes cases in every state: one of each story through the services of the product, the others as its copies for other
 * people, each with log and audit chain of its own. What a copy froze at submission is what its template froze.
 */
export async function fillCases(database: Database, scene: PreparedScene, count: number): Promise<void> {
  const templates = await makeTemplates(database, scene);
  const used = new Set(templates.map(({ applicant }) => applicant.person.id));
  const others = scene.applicants.filter(({ person }) => !used.has(person.id)).slice(0, count - templates.length);
  if (others.length + templates.length < count) throw new Error(`expected ${count} applicants, found ${others.length}`);
  for (let from = 0; from < others.length; from += AT_ONCE) {
    const part = others.slice(from, from + AT_ONCE);
    await database.transaction(system, (tx) => copyTemplates(tx, { scene, templates, applicants: part, from }));
  }
  await database.transaction(system, (tx) => tx.updateTable('application_numbers').set({ last: 500_000 }).execute());
}

async function makeTemplates(database: Database, scene: PreparedScene): Promise<readonly Template[]> {
  const library = createPolicyLibrary(await loadPolicyBundle());
  const until = new Date(beginning);
  const stage = { database, library, policyByHash: createPolicyByHash(library), newId: randomUUID, until };
  const templates: Template[] = [];
  for (const [index, story] of stories.entries()) {
    const applicant = scene.applicants[index];
    const hr = scene.hr.get(applicant?.person.employerId ?? '');
    if (applicant === undefined || hr === undefined) throw new Error('expected an applicant with an employer');
    const { target } = applicant.person;
    const clerk = target.type === 'title' ? scene.clerk : scene.skillsClerk;
    const actors = { applicant: applicant.actor, hr: hr.actor, clerk: clerk.actor, supervisor: scene.supervisor.actor };
    const beginOn = addDays(beginning.slice(0, 10), -story.began[0]);
    await tellStory(stage, { story, beginOn, actors, cycleId: cycleOf(applicant, scene).id, target });
    templates.push(await database.transaction(system, (tx) => readTemplate(tx, applicant)));
  }
  return templates;
}

async function readTemplate(tx: DatabaseTransaction, applicant: Applicant): Promise<Template> {
  const { id } = await tx
    .selectFrom('applications')
    .select('id')
    .where('person_id', '=', applicant.person.id)
    .executeTakeFirstOrThrow();
  const actions = await tx.selectFrom('case_actions').selectAll().where('application_id', '=', id).execute();
  const rows = await tx
    .selectFrom('audit_entries')
    .selectAll()
    .where('chain', '=', `case:${id}`)
    .orderBy('sequence')
    .execute();
  return { id, applicant, actions, entries: rows.map(auditEntryOf) };
}

interface CopyOptions {
  readonly scene: PreparedScene;
  readonly templates: readonly Template[];
  readonly applicants: readonly Applicant[];
  /** How many were copied before. */
  readonly from: number;
}

async function copyTemplates(
  tx: DatabaseTransaction,
  { scene, templates, applicants, from }: CopyOptions,
): Promise<void> {
  const copies = applicants.flatMap((applicant, index) => {
    const template = templates[(from + index) % templates.length];
    return template === undefined ? [] : [{ template, applicant, id: randomUUID(), number: 1_000 + from + index }];
  });
  const changes = copies.map(({ template, applicant: { person }, id, number }) => ({
    template: template.id,
    id,
    number: `99B${String(number).padStart(6, '0')}`,
    person_id: person.id,
    person_name: person.name,
    employer_id: person.employerId,
  }));
  // The wide columns are taken over inside the database.
  await sql`
    insert into applications
    select (jsonb_populate_record(template, change - 'template')).*
    from jsonb_array_elements(${JSON.stringify(changes)}::jsonb) change
    join applications template on template.id = (change ->> 'template')::uuid
  `.execute(tx);
  const actions = copies.flatMap((copy) => copy.template.actions.map((action) => renamed(action, copy, scene)));
  await insertRows(tx, 'case_actions', actions);
  const chains = copies.map((copy) => chainOf(copy, scene));
  await insertRows(
    tx,
    'audit_entries',
    chains.flatMap((chain) => chain.map(rowOf)),
  );
  const heads = chains.flatMap((chain) => chain.slice(-1));
  await insertRows(
    tx,
    'audit_heads',
    heads.map(({ chain, sequence, hash }) => ({ chain, sequence, hash, anchored: 0 })),
  );
}

interface Copy {
  readonly template: Template;
  readonly applicant: Applicant;
  readonly id: string;
}

/** The same with the ids of the copy: its case, its person, its employer's log-in. */
function renamed<T extends object>(value: T, { template, applicant, id }: Copy, { hr }: PreparedScene): T {
  const hrOf = ({ person }: Applicant) => hr.get(person.employerId)?.actor.accountId ?? '';
  const pairs = [
    [template.id, id],
    [template.applicant.actor.accountId, applicant.actor.accountId],
    [hrOf(template.applicant), hrOf(applicant)],
  ] as const;
  return JSON.parse(pairs.reduce((text, [old, own]) => text.replaceAll(old, own), JSON.stringify(value)));
}

function chainOf(copy: Copy, scene: PreparedScene): readonly AuditEntry[] {
  const chain: AuditEntry[] = [];
  for (const entry of copy.template.entries) {
    const { sequence: _, previous: __, hash: ___, ...draft } = renamed(entry, copy, scene);
    chain.push(chainEntry(chain.at(-1) ?? null, draft));
  }
  return chain;
}

function rowOf({ actor, subject, ...entry }: AuditEntry): object {
  return {
    ...entry,
    province: '99',
    actor_account: actor.accountId,
    actor_role: actor.role,
    subject_kind: subject.kind,
    subject_id: subject.id,
  };
}
