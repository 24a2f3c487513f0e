import { targetSchema } from '@guantong/contracts';
import { addDays } from '@guantong/procedure';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { asEmbeddedOwner } from '../database/embedded/as-embedded-owner.ts';
import { todayInChina } from '../http/today.ts';
import type { JobHandler } from '../jobs/job-handler.ts';
import { stages2026 } from './made-up-cycles.ts';
import { stories } from './made-up-stories.ts';
import type { SeededOrganisations } from './organisations.ts';
import type { SeededPerson } from './persons.ts';
import { actorOf, planActors, plannedActorsSchema } from './planned-actors.ts';
import type { Random } from './seeded-random.ts';
import { type StoryStage, tellOnce } from './tell-story.ts';

/** The cases to be made, with those who act in them. */
export const casePlanSchema = z.object({
  actors: plannedActorsSchema,
  cases: z.array(
    z.object({
      story: z.int().min(0),
      cycleId: z.uuid(),
      target: targetSchema,
      beginOn: z.string(),
      /** By account. */
      by: z.object({ applicant: z.uuid(), hr: z.uuid(), clerk: z.uuid(), supervisor: z.uuid() }),
    }),
  ),
});
export type CasePlan = z.infer<typeof casePlanSchema>;

export const DEMONSTRATION_CASES_JOB = 'demonstration-cases';

export interface CasePlanOptions {
  readonly random: Random;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly organisations: SeededOrganisations;
  /** One applicant a case, with the account. */
  readonly applicants: readonly { readonly person: SeededPerson; readonly actor: Actor }[];
  /** By employer. */
  readonly hr: ReadonlyMap<string, Actor>;
  readonly titleClerk: Actor;
  readonly skillsClerk: Actor;
  readonly supervisor: Actor;
}

/** Which applicant tells which story, from when on. None where the cycles ended before today, or did not take applications then. */
export function planApplications(options: CasePlanOptions): CasePlan {
  const { random, today, organisations, applicants, hr, titleClerk, skillsClerk, supervisor } = options;
  const { titleReview, skillRecognition } = organisations.cycles;
  const cases = applicants.flatMap(({ person, actor }, index) => {
    const story = index % stories.length;
    const [days, varies] = stories[story]?.began ?? [0, 1];
    const isTitle = person.target.type === 'title';
    const cycle = isTitle ? titleReview : skillRecognition;
    const clerk = isTitle ? titleClerk : skillsClerk;
    const manager = hr.get(person.employerId);
    if (manager === undefined || cycle.state !== 'running') return [];
    const by = {
      applicant: actor.accountId,
      hr: manager.accountId,
      clerk: clerk.accountId,
      supervisor: supervisor.accountId,
    };
    const beginOn = addDays(today, -days - Math.floor(random() * varies));
    if (beginOn < stages2026.applyFrom) return [];
    return [{ story, cycleId: cycle.id, target: person.target, beginOn, by }];
  });
  const acting = [...applicants.map(({ actor }) => actor), ...hr.values(), titleClerk, skillsClerk, supervisor];
  return { actors: planActors(acting), cases };
}

/** Makes the cases of a plan, each through the services of the product; those that were begun before are left alone. */
export function createDemonstrationCases(
  stage: Omit<StoryStage, 'database' | 'until'> & { readonly now: () => Date },
): JobHandler {
  return async ({ job, database, signal, reportProgress }) => {
    const { actors, cases } = casePlanSchema.parse(job.payload);
    // What was just filled in bulk: without it every statement would be planned as if the tables were empty.
    if (database.kind === 'embedded') await asEmbeddedOwner(database.kysely, (owner) => sql`analyze`.execute(owner));
    for (const [index, { story, by, ...begun }] of cases.entries()) {
      if (signal.aborted) throw new Error('the demonstration was stopped');
      const told = stories[story];
      const applicant = actorOf(actors, by.applicant);
      if (told !== undefined)
        await tellOnce(
          { ...stage, database, until: stage.now() },
          {
            ...begun,
            story: told,
            actors: {
              applicant,
              hr: actorOf(actors, by.hr),
              clerk: actorOf(actors, by.clerk),
              supervisor: actorOf(actors, by.supervisor),
            },
          },
        );
      reportProgress(index + 1, cases.length);
    }
    return { cases: cases.length, on: todayInChina(stage.now()) };
  };
}
