import type { Actor } from '../../access/actor.ts';
import type { DatabaseTransaction } from '../../database/database.ts';
import { reviewSettingsOf } from './groups/review-settings.service.ts';
import type { Viewer } from './redact.ts';

/** Who reads, and how blind the review of the cycle is. */
export async function viewerOf(tx: DatabaseTransaction, { role }: Actor, cycleId: string): Promise<Viewer> {
  return { side: sideOf(role), blindness: (await reviewSettingsOf(tx, cycleId)).blindness };
}

export function sideOf(role: Actor['role']): Viewer['side'] {
  switch (role) {
    case 'body-clerk':
    case 'body-chair':
      return 'body';
    case 'expert':
      return 'expert';
    case 'bureau-officer':
    case 'bureau-supervisor':
      return 'bureau';
    default:
      return 'applicant';
  }
}
