import type { Draw, Meeting } from '@guantong/contracts';
import { type BallotChoice, fillBallot, finaliseToken, prepareToken } from '@guantong/proofs';
import { expect } from 'vitest';
import type { TestActor } from '../../../src/testing/test-actors.ts';
import type { ReviewScene } from './review-scene.ts';

export const password = '示例-评委-口令-2026';

export interface Seated {
  readonly expertId: string;
  readonly name: string;
  readonly as: TestActor;
}

/** Gives every expert who was drawn an account that is signed in, in the order of the seats. */
export async function seatExperts({ office }: ReviewScene, draw: Draw, now: string): Promise<readonly Seated[]> {
  const seated: Seated[] = [];
  for (const { expert } of draw.seats) {
    if (expert === null) throw new Error('the body sees who was drawn');
    const as = await office.actors.signedIn('expert', { name: expert.name, password, now: new Date(now) });
    await office.database.asOwner(`update experts set account_id = '${as.actor.accountId}' where id = '${expert.id}'`);
    seated.push({ expertId: expert.id, name: expert.name, as });
  }
  return seated;
}

export async function planMeeting(scene: ReviewScene, draw: Draw, chair: string): Promise<Meeting> {
  const planned = await scene.post(scene.clerk, '/meetings', {
    ...{ drawId: draw.id, title: '电气一组评审会议', place: '示例省人才大厦', chair },
    plannedAt: '2026-06-26T01:00:00.000Z',
  });
  expect(planned.statusCode, planned.body).toBe(201);
  return planned.json();
}

/** The clerk does one thing; fails with what the server said. */
export async function run(scene: ReviewScene, meeting: Meeting, kind: string, payload: object = {}): Promise<Meeting> {
  const { version } = (await scene.get(scene.clerk, `/meetings/${meeting.id}`)).json();
  const answer = await scene.post(scene.clerk, `/meetings/${meeting.id}/actions`, { version, kind, payload });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

export async function checkIn(scene: ReviewScene, meeting: Meeting, members: readonly Seated[]): Promise<void> {
  for (const { as } of members) {
    const answer = await scene.post(as, `/meetings/${meeting.id}/check-in`, { present: true });
    expect(answer.statusCode, answer.body).toBe(200);
  }
}

/** One member's way from the paper to the box, as the browser goes it; the ballot leaves without a session. */
export async function vote(
  scene: ReviewScene,
  { as }: Seated,
  meetingId: string,
  choices: Readonly<Record<string, BallotChoice>>,
) {
  const meeting: Meeting = (await scene.get(as, `/meetings/${meetingId}`)).json();
  const open = meeting.rounds.find(({ state }) => state === 'open');
  if (!open?.round) throw new Error('no round is open');
  const { pending, blinded } = await prepareToken(open.round);
  const paper = await scene.post(as, `/ballots/${open.id}/token`, { blinded });
  expect(paper.statusCode, paper.body).toBe(200);
  const token = await finaliseToken(open.round, pending, paper.json().blindSignature);
  const ballot = await fillBallot(open.round, token, choices);
  const cast = await scene.post(undefined, `/ballots/${open.id}`, ballot);
  return { ballot, blinded, cast, roundId: open.id };
}
