import { randomBytes } from 'node:crypto';
import type { Draw } from '@guantong/contracts';
import { commitmentHash, type DrawParty } from '@guantong/proofs';
import { expect } from 'vitest';
import { group, type ReviewScene } from './review-scene.ts';

/** The three parties with a secret each. */
export function partiesOf({ chair, officer, supervisor }: ReviewScene) {
  const secret = () => randomBytes(32).toString('hex');
  return [
    { party: 'body', as: chair, secret: secret() },
    { party: 'bureau', as: officer, secret: secret() },
    { party: 'supervisor', as: supervisor, secret: secret() },
  ] as const;
}

export function hashFor(draw: Draw, own: { readonly party: DrawParty; readonly secret: string }): string {
  const terms = { drawId: draw.id, poolHash: draw.pool.hash, exclusionsHash: draw.exclusions.hash };
  return commitmentHash(terms, { party: own.party, secret: own.secret });
}

/** Opens a draw and runs it with all three parties; gives it as the clerk sees it. */
export async function drawExperts(scene: ReviewScene, wanted: object): Promise<Draw> {
  const { cycleId, clerk, post, get } = scene;
  const opened = await post(clerk, '/draws', { cycleId, group, source: 'committee', ...wanted });
  expect(opened.statusCode, opened.body).toBe(201);
  const draw: Draw = opened.json();
  const parties = partiesOf(scene);
  for (const own of parties) {
    const answer = await post(own.as, `/draws/${draw.id}/commitments`, { hash: hashFor(draw, own) });
    expect(answer.statusCode, answer.body).toBe(200);
  }
  for (const { as, secret } of parties) {
    const answer = await post(as, `/draws/${draw.id}/reveals`, { secret });
    expect(answer.statusCode, answer.body).toBe(200);
  }
  return (await get(clerk, `/draws/${draw.id}`)).json();
}
