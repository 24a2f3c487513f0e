import type { Database } from '../../packages/server/src/database/database.ts';
import {
  confirmCase,
  copyCases,
  enterSettingsOf,
} from '../../packages/server/test/credentials/support/confirmed-case.ts';
import type { PreparedScene } from '../../packages/server/test/robustness/support/prepare-scene.ts';
import { tellCaseOfGroup } from '../cases/case-of-group.ts';

/** So many cases of the title review whose result is confirmed: one goes its way to the group, the others are its copies. */
export async function fillConfirmed(database: Database, scene: PreparedScene, count: number): Promise<void> {
  const { titleReview } = scene.organisations.cycles;
  const id = await tellCaseOfGroup(database, scene, {
    applicant: scene.applicants.find(({ person }) => person.prospect === 'eligible' && person.target.type === 'title'),
    cycleId: titleReview.id,
    clerk: scene.clerk.actor,
  });
  await confirmCase(database, id);
  await copyCases({ office: { database } }, id, count - 1);
  await enterSettingsOf(database, titleReview.body_id);
}
