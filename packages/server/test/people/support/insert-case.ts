import { randomUUID } from 'node:crypto';
import type { CaseStateName } from '@guantong/procedure';
import type { TestActor, TestOrganisation } from '../../../src/testing/test-actors.ts';
import type { TestOffice } from '../../../src/testing/test-office.ts';

export interface CaseInput {
  readonly worker: TestActor;
  readonly employer: TestOrganisation;
  readonly body: TestOrganisation;
  readonly state: CaseStateName;
}

/** The row of an application and of its cycle, for what row security makes of them; returns its id. */
export async function insertCase(office: TestOffice, { worker, employer, body, state }: CaseInput): Promise<string> {
  const [cycleId, id, at] = [randomUUID(), randomUUID(), new Date().toISOString()];
  const { accountId, personId } = worker.actor;
  if (personId === null) throw new Error('an applicant has a person');
  await office.database.transaction({ role: 'system', purpose: 'test' }, async (tx) => {
    await tx
      .insertInto('cycles')
      .values({
        province: '99',
        id: cycleId,
        body_id: body.id,
        kind: 'skill-recognition',
        name: '测试计划',
        year: 2026,
        jurisdiction: body.region,
        specialties: '[]',
        occupations: '[]',
        levels: '[]',
        stages: '{}',
        methods: '[]',
        separate_skilled_group: false,
        settings: '{}',
        notice: '',
        state: 'draft',
        created_by: accountId,
        created_at: at,
        version: 1,
      })
      .execute();
    await tx
      .insertInto('applications')
      .values({
        province: '99',
        id,
        number: id,
        cycle_id: cycleId,
        body_id: body.id,
        jurisdiction: body.region,
        year: 2026,
        person_province: '99',
        person_id: personId,
        person_name: '测试用户',
        employer_id: employer.id,
        target: '{}',
        target_key: id,
        draft: '{}',
        case_state: '{}',
        state,
        created_at: at,
        submitted_at: at,
        reached_body_at: hasReachedBody(state) ? at : null,
        updated_at: at,
      })
      .execute();
  });
  return id;
}

export async function setCaseState(office: TestOffice, id: string, state: CaseStateName): Promise<void> {
  const reached = hasReachedBody(state) ? { reached_body_at: new Date().toISOString() } : {};
  await office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
    tx
      .updateTable('applications')
      .set({ state, ...reached })
      .where('id', '=', id)
      .execute(),
  );
}

const beforeBody: readonly CaseStateName[] = [
  'draft',
  'employer-verification',
  'returned-by-employer',
  'employer-publicity',
  'employer-refused',
];

function hasReachedBody(state: CaseStateName): boolean {
  return !beforeBody.includes(state);
}
