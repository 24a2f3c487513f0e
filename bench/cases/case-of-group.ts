import { randomUUID } from 'node:crypto';
import { createPolicyLibrary } from '@guantong/engine';
import { addDays } from '@guantong/procedure';
import type { Actor } from '../../packages/server/src/access/actor.ts';
import type { Database } from '../../packages/server/src/database/database.ts';
import { storyOfGroup } from '../../packages/server/src/demonstration/made-up-stories.ts';
import { tellOnce } from '../../packages/server/src/demonstration/tell-story.ts';
import { createPolicyByHash } from '../../packages/server/src/modules/applications/policy-by-hash.ts';
import { loadPolicyBundle } from '../../packages/server/src/policy-store/load-policy-bundle.ts';
import type { Applicant, PreparedScene } from '../../packages/server/test/robustness/support/prepare-scene.ts';
import { beginning } from './open-scene.ts';

export interface CaseOfGroup {
  readonly applicant: Applicant | undefined;
  readonly cycleId: string;
  /** Who handles it at the body. */
  readonly clerk: Actor;
}

/** A case that the services of the product brought to its group, to be copied: its id. */
export async function tellCaseOfGroup(
  database: Database,
  scene: PreparedScene,
  { applicant, cycleId, clerk }: CaseOfGroup,
): Promise<string> {
  const hr = scene.hr.get(applicant?.person.employerId ?? '');
  if (applicant === undefined || hr === undefined) throw new Error('expected an applicant with an employer');
  const library = createPolicyLibrary(await loadPolicyBundle());
  const until = new Date(beginning);
  const stage = { database, library, policyByHash: createPolicyByHash(library), newId: randomUUID, until };
  const id = await tellOnce(stage, {
    story: storyOfGroup('一组'),
    beginOn: addDays(beginning.slice(0, 10), -40),
    cycleId,
    target: applicant.person.target,
    actors: { applicant: applicant.actor, hr: hr.actor, clerk, supervisor: scene.supervisor.actor },
  });
  if (id === undefined) throw new Error('expected a case');
  return id;
}
