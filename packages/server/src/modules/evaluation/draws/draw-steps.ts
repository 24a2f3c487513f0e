import type { Role } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import type { DrawParty } from '@guantong/proofs';
import type { Actor } from '../../../access/actor.ts';
import type { Subject } from '../../../access/conditions.ts';
import type { PossibleStep } from '../../../access/list-can.ts';
import type { DrawRecord, PartyRecord } from './draws.repository.ts';

/** What the access table is asked about a draw. */
export function drawSubject({ body_id, jurisdiction }: Pick<DrawRecord, 'body_id' | 'jurisdiction'>): Subject {
  return { bodyId: body_id, region: jurisdiction };
}

/** Which party a role is in a draw: the body's chair, an officer and a supervisor of the bureau. */
export function partyOf(role: Role): DrawParty | undefined {
  switch (role) {
    case 'body-chair':
      return 'body';
    case 'bureau-officer':
      return 'bureau';
    case 'bureau-supervisor':
      return 'supervisor';
    default:
      return undefined;
  }
}

type StepName = 'commit' | 'reveal' | 'redraw' | 'cancel';

/** What may be done with a draw as it stands, and what about it stands in the way. */
export function drawSteps(
  { state }: Pick<DrawRecord, 'state'>,
  parties: readonly PartyRecord[],
  { accountId, role }: Pick<Actor, 'accountId' | 'role'>,
): Readonly<Record<StepName, PossibleStep>> {
  const party = partyOf(role);
  const own = parties.find((each) => each.party === party);
  const ended = state === 'open' ? undefined : over;
  return {
    commit: { action: 'draw.commit', obstacle: ended ?? commitObstacle(own, parties, accountId) },
    reveal: { action: 'draw.reveal', obstacle: ended ?? revealObstacle(own, parties, accountId) },
    redraw: { action: 'draw.redraw', obstacle: state === 'drawn' ? undefined : notDrawn },
    cancel: { action: 'draw.cancel', obstacle: ended },
  };
}

function commitObstacle(own: PartyRecord | undefined, parties: readonly PartyRecord[], accountId: string) {
  if (own !== undefined) return committed;
  return parties.some((each) => each.account_id === accountId) ? twoParties : undefined;
}

function revealObstacle(own: PartyRecord | undefined, parties: readonly PartyRecord[], accountId: string) {
  if (own === undefined) return notCommitted;
  if (own.secret !== null) return revealed;
  if (own.account_id !== accountId) return anothersSecret;
  return parties.length < 3 ? notAllCommitted : undefined;
}

const over: Text = { zh: '抽取已结束', en: 'the draw is over' };
const notDrawn: Text = { zh: '尚未抽取', en: 'nothing was drawn yet' };
const committed: Text = { zh: '本方已承诺', en: 'your party has committed' };
const twoParties: Text = { zh: '一人不得代表两方', en: 'nobody commits for two parties' };
const notCommitted: Text = { zh: '本方尚未承诺', en: 'your party has not committed' };
const revealed: Text = { zh: '本方已揭示', en: 'your party has revealed' };
const anothersSecret: Text = { zh: '由作出承诺的人揭示', en: 'who committed reveals' };
const notAllCommitted: Text = {
  zh: '三方都承诺之后才揭示',
  en: 'secrets are revealed when all three have committed',
};
