import { randomUUID } from 'node:crypto';
import { createPolicyLibrary } from '@guantong/engine';
import { addDays } from '@guantong/procedure';
import type { Database } from '../../packages/server/src/database/database.ts';
import { storyOfGroup } from '../../packages/server/src/demonstration/made-up-stories.ts';
import { tellOnce } from '../../packages/server/src/demonstration/tell-story.ts';
import { createPolicyByHash } from '../../packages/server/src/modules/applications/policy-by-hash.ts';
import { loadPolicyBundle } from '../../packages/server/src/policy-store/load-policy-bundle.ts';
import {
  confirmCase,
  copyCases,
  enterSettingsOf,
} from '../../packages/server/test/credentials/support/confirmed-case.ts';
import type { PreparedScene } from '../../packages/server/test/robustness/support/prepare-scene.ts';
import { beginning } from '../cases/open-scene.ts';

/** So many cases of the title review whose result is confirmed: one goes its way to the group, the others are its copies. */
export async function fillConfirmed(database: Database, scene: PreparedScene, count: number): Promise<void> {
  const { titleReview } = scene.organisations.cycles;
  const applicant = scene.applicants.find(
    ({ person }) => person.prospect === 'eligible' && person.target.type === 'title',
  );
  const hr = scene.hr.get(applicant?.person.employerId ?? '');
  if (applicant === undefined || hr === undefined) throw new Error('expected an applicant with an employer');
  const library = createPolicyLibrary(await loadPolicyBundle());
  const until = new Date(beginning);
  const stage = { database, library, policyByHash: createPolicyByHash(library), newId: randomUUID, until };
  const id = await tellOnce(stage, {
    story: storyOfGroup('一组'),
    beginOn: addDays(beginning.slice(0, 10), -40),
    cycleId: titleReview.id,
    target: applicant.person.target,
    actors: {
      applicant: applicant.actor,
      hr: hr.actor,
      clerk: scene.clerk.actor,
      supervisor: scene.supervisor.actor,
    },
  });
  if (id === undefined) throw new Error('expected a case');
  await confirmCase(database, id);
  await copyCases({ office: { database } }, id, count - 1);
  await enterSettingsOf(database, titleReview.body_id);
}
