import { randomUUID } from 'node:crypto';
import type { CaseState } from '@guantong/procedure';
import { sql } from 'kysely';
import type { Database } from '../../packages/server/src/database/database.ts';
import { findApplication } from '../../packages/server/src/modules/applications/applications.repository.ts';
import type { Applicant, PreparedScene } from '../../packages/server/test/robustness/support/prepare-scene.ts';
import { tellCaseOfGroup } from '../cases/case-of-group.ts';
import { beginning } from '../cases/open-scene.ts';

const system = { role: 'system', purpose: 'bench' } as const;

/**
 * A case under evaluation of each candidate, in their order: the ids. One goes its way to the group and is put where it is evaluated,
 * the others are its copies.
 */
export async function fillExaminedCases(
  database: Database,
  scene: PreparedScene,
  candidates: readonly Applicant[],
): Promise<readonly string[]> {
  const template = await tellCaseOfGroup(database, scene, {
    applicant: scene.applicants.findLast(
      ({ person }) => person.prospect === 'eligible' && person.target.type === 'skill-level',
    ),
    cycleId: scene.organisations.cycles.skillRecognition.id,
    clerk: scene.skillsClerk.actor,
  });
  return database.transaction(system, async (tx) => {
    const record = await findApplication(tx, template);
    if (record === undefined) throw new Error('expected the case that is copied');
    const state = JSON.stringify(evaluated(record.case_state));
    const copies = candidates.map(({ person }) => {
      const id = randomUUID();
      return {
        ...{ id, number: id, target_key: id, state: 'under-evaluation' },
        ...{ person_id: person.id, person_name: person.name, employer_id: person.employerId },
      };
    });
    // The wide columns are taken over inside the database.
    await sql`
      insert into applications
      select (jsonb_populate_record(template, change || jsonb_build_object('case_state', ${state}::jsonb))).*
      from jsonb_array_elements(${JSON.stringify(copies)}::jsonb) change, applications template
      where template.id = ${template}`.execute(tx);
    return copies.map(({ id }) => id);
  });
}

function evaluated(state: CaseState): CaseState {
  const entered = { state: 'under-evaluation', on: beginning.slice(0, 10) } as const;
  return { ...state, state: 'under-evaluation', entered: [...state.entered, entered] };
}
