import type { Actor } from '../../access/actor.ts';
import { takeAction } from '../../modules/applications/act-on-application.ts';
import { findApplication } from '../../modules/applications/applications.repository.ts';
import { contextAt, type ReviewStage } from './review-stage.ts';

/** The clerk begins the evaluation of a case that is in its group. */
export async function startEvaluation(
  stage: ReviewStage,
  { id, at, clerk: actor }: { readonly id: string; readonly at: Date; readonly clerk: Actor },
): Promise<void> {
  const { database, library, policyByHash, newId } = stage;
  const record = await database.transaction(actor, (tx) => findApplication(tx, id));
  if (record?.state !== 'grouped') return;
  const act = { actor, now: contextAt(stage, at).now(), newId, library, policyByHash };
  await database.transaction(actor, (tx) => takeAction({ tx, ...act }, id, { kind: 'start-evaluation', payload: {} }));
}
