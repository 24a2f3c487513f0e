import { caseStates, endedCaseStates } from '@guantong/procedure';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/access/actor.ts';
import type { TestActor, TestOrganisation } from '../../src/testing/test-actors.ts';
import { createTestOffice, type TestOffice } from '../../src/testing/test-office.ts';
import { insertCase, setCaseState } from '../people/support/insert-case.ts';

let office: TestOffice;
let employer: TestOrganisation;
let other: TestOrganisation;
let body: TestOrganisation;
let people: Readonly<Record<'worker' | 'hr' | 'clerk' | 'chair' | 'officer' | 'supervisor', TestActor>>;
let id: string;
beforeAll(async () => {
  office = await createTestOffice();
  const { actors } = office;
  [employer, other, body] = [
    await actors.organisation('employer'),
    await actors.organisation('employer'),
    await actors.organisation('evaluation-body'),
  ];
  const bureau = await actors.organisation('bureau', { region: '990000' });
  people = {
    worker: await actors.signedIn('worker'),
    hr: await actors.signedIn('employer-hr', { at: employer }),
    clerk: await actors.signedIn('body-clerk', { at: body }),
    chair: await actors.signedIn('body-chair', { at: body }),
    officer: await actors.signedIn('bureau-officer', { at: bureau }),
    supervisor: await actors.signedIn('bureau-supervisor', { at: bureau }),
  };
  id = await insertCase(office, { worker: people.worker, employer, body, state: 'body-acceptance' });
});
afterAll(() => office.close());

/** Whether row security lets somebody set a column of the case: changed, hidden from them, or refused. */
async function set(actor: Actor, assignment: string): Promise<'changed' | 'hidden' | 'refused'> {
  try {
    const { numAffectedRows = 0n } = await office.database.transaction(actor, (tx) =>
      sql`update applications set ${sql.raw(assignment)} where id = ${id}`.execute(tx),
    );
    return numAffectedRows > 0n ? 'changed' : 'hidden';
  } catch (error) {
    if (String(error).includes('only what its steps leave')) return 'refused';
    throw error;
  }
}

const ofNobody = [
  `person_id = gen_random_uuid()`,
  `person_name = '他人'`,
  `target = '{"type":"title"}'`,
  `target_key = 'another'`,
  `number = 'another'`,
  `year = 2027`,
  `ordinal = 2`,
  `jurisdiction = '990000'`,
  `created_at = now()`,
];
const frozen = [
  `request = '{}'`,
  `assessment = '{}'`,
  `judged_on = '2026-01-01'`,
  `fact_ids = '{"/credentials/0":{}}'`,
  `submitted_draft = '{}'`,
  `route_id = 'another'`,
  `employer_name = '其他单位'`,
  `submitted_at = now() + interval '1 day'`,
];

describe('columns of a case', () => {
  test('nobody but the product changes whose case it is, what it is for, or what was frozen', async () => {
    const { officer: _, ...parties } = people;
    for (const { actor } of Object.values(parties))
      for (const assignment of [...ofNobody, ...frozen, `employer_id = '${other.id}'`, 'reached_body_at = null'])
        expect([actor.role, assignment, await set(actor, assignment)]).toEqual([actor.role, assignment, 'refused']);
  });

  test('each party writes what its own steps leave, and no other does', async () => {
    const { worker, hr, clerk, chair, officer, supervisor } = people;
    const own: readonly (readonly [column: string, value: string, parties: readonly TestActor[]])[] = [
      ['draft', `draft || jsonb_build_object('post', version)`, [worker]],
      ['group_name', 'version::text', [clerk, chair]],
      ['held', 'not held', [supervisor]],
      ['due_on', 'current_date + version', [worker, hr, clerk, chair, supervisor]],
    ];
    for (const [column, value, parties] of own)
      for (const party of [worker, hr, clerk, chair, supervisor, officer]) {
        const changed = await set(party.actor, `${column} = ${value}, version = version + 1`);
        expect([column, party.actor.role, changed]).toEqual([
          column,
          party.actor.role,
          parties.includes(party) ? 'changed' : 'refused',
        ]);
      }
  });

  test('only a submission freezes, out of the hands of the applicant', async () => {
    const { worker } = people;
    await setCaseState(office, id, 'correction');
    expect(await set(worker.actor, `request = '{}', state = 'withdrawn'`)).toBe('refused');
    expect(await set(worker.actor, `request = '{}', state = 'body-acceptance'`)).toBe('changed');
    expect(await set(worker.actor, `request = '{"again":1}', state = 'body-acceptance'`)).toBe('refused');
  });

  test('in an office nobody touches the own case; a stranger finds none', async () => {
    const self = { ...people.hr.actor, personId: people.worker.actor.personId };
    expect(await set(self, `due_on = '2026-07-02'`)).toBe('hidden');
    expect(await set({ ...people.hr.actor, organisationId: other.id }, `due_on = '2026-07-02'`)).toBe('hidden');
  });

  test('nobody begins with a case that was submitted already', async () => {
    const copy = office.database.transaction(people.worker.actor, (tx) =>
      sql`insert into applications select (jsonb_populate_record(applications, '{"id":"00000000-0000-4000-8000-000000000001","number":"n2","target_key":"k2"}')).*
        from applications where id = ${id}`.execute(tx),
    );
    await expect(copy).rejects.toThrow('row-level security');
  });
});

test('the database knows the states a case ends in', async () => {
  const { rows } = await office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
    sql<{ state: string }>`select state from unnest(${Object.keys(caseStates)}::text[]) as state
      where guantong.case_ended(state)`.execute(tx),
  );
  expect(rows.map(({ state }) => state).sort()).toEqual([...endedCaseStates].sort());
});
