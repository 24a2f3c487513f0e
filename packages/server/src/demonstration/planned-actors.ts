import { roleSchema } from '@guantong/contracts';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';

const actorSchema = z.object({
  accountId: z.uuid(),
  sessionId: z.uuid(),
  role: roleSchema,
  organisationId: z.uuid().nullable(),
  personId: z.uuid().nullable(),
  province: z.string().nullable(),
  bureauRegion: z.string().nullable(),
});

/** Those who act in a plan, by account, as the payload of a job keeps them. */
export const plannedActorsSchema = z.record(z.string(), actorSchema);
export type PlannedActors = z.infer<typeof plannedActorsSchema>;

export function planActors(acting: readonly Actor[]): PlannedActors {
  return Object.fromEntries(acting.map((actor) => [actor.accountId, actorSchema.parse(actor)]));
}

export function actorOf(actors: PlannedActors, accountId: string): Actor {
  return { ...actorSchema.parse(actors[accountId]), displayName: '' };
}
