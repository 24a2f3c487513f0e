import type { MinutesSignature } from '@guantong/contracts';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import { digestOf } from '../../../database/digest-of.ts';
import { AppError } from '../../../http/app-error.ts';
import type { WorkContext } from '../../../http/route-context.ts';
import { holdCycle } from '../../cycles/cycles.repository.ts';
import { asProduct } from '../as-product.ts';
import { laterThan } from '../later-than.ts';
import { recordResults } from '../results/record-results.ts';
import { confirmPassword, type SigningWork } from './confirm-password.ts';
import { getMeeting, getSeenMeeting, meetingSubject } from './meeting-subject.ts';
import { findMembership, holdMeeting } from './meetings.repository.ts';
import { takeMeetingStep } from './take-meeting-step.ts';

/**
 * Who presided signs the minutes that were shown, with the password once more. Throws `meeting-not-found`, `not-allowed`,
 * `version-stale`, `password-wrong`, `step-not-possible` where somebody else presided or the hash is another.
 */
export async function signMinutes(
  context: SigningWork,
  actor: Actor,
  id: string,
  { version, hash, password }: MinutesSignature,
): Promise<void> {
  await context.database.transaction(actor, async (tx) => {
    const { record, membership } = await getSeenMeeting(tx, actor, id);
    authorise(actor, 'meeting.sign', meetingSubject(record, membership));
  });
  await confirmPassword(context, actor, password);
  await asProduct(context, 'meeting-sign', async (tx) => {
    await holdMeeting(tx, id);
    const record = await getMeeting(tx, id);
    const membership = await findMembership(tx, { meetingId: id, accountId: actor.accountId });
    authorise(actor, 'meeting.sign', meetingSubject(record, membership));
    if (version !== record.version) throw new AppError('version-stale');
    const at = laterThan(context.now(), record.meeting_state.lastAt);
    const by = { accountId: actor.accountId, role: 'presiding-member' } as const;
    const expertId = membership?.expert_id ?? '';
    await takeMeetingStep(tx, record, { actor, action: { kind: 'sign-minutes', at, actor: by, expertId, hash } });
  });
}

/**
 * The head of the body seals a signed meeting: the hash of minutes, signature and ballot files stands in the chain of the
 * cycle, and the results counted are put on record in their cases. Throws as `signMinutes`.
 */
export async function sealMeeting(
  context: WorkContext,
  actor: Actor,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  await context.database.transaction(actor, (tx) => getSeenMeeting(tx, actor, id));
  await asProduct(context, 'meeting-seal', async (tx) => {
    await holdMeeting(tx, id);
    const record = await getMeeting(tx, id);
    authorise(actor, 'meeting.seal', meetingSubject(record, undefined));
    // Before its chain: who closes the cycle takes both in this order.
    await holdCycle(tx, record.cycle_id, 'use');
    if (version !== record.version) throw new AppError('version-stale');
    const { minutes, signature, rounds, lastAt } = record.meeting_state;
    const at = laterThan(context.now(), lastAt);
    const hash = digestOf({ minutes, signature, ballots: rounds.map(({ count }) => count?.hash ?? null) });
    const by = { accountId: actor.accountId, role: 'body-chair' } as const;
    await takeMeetingStep(tx, record, { actor, action: { kind: 'seal-meeting', at, actor: by, hash } });
    await recordResults({ tx, newId: context.newId, now: new Date(at) }, id);
  });
}
