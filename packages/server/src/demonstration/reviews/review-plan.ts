import { targetSchema } from '@guantong/contracts';
import type { Target } from '@guantong/engine';
import { addDays } from '@guantong/procedure';
import { z } from 'zod';
import type { Actor } from '../../access/actor.ts';
import type { DemonstrationReceipt } from '../complaints/demonstration-receipt.ts';
import { stages2026 } from '../made-up-cycles.ts';
import type { SeededOrganisations } from '../organisations.ts';
import type { SeededPerson } from '../persons.ts';
import { planActors, plannedActorsSchema } from '../planned-actors.ts';

/** Where a case of a session stands in the end. */
export const caseEndings = [
  'certified',
  'corrected',
  'suspended',
  'revoked',
  'confirmed',
  'in-publicity',
  'result-recorded',
  'not-passed',
  'recheck-requested',
  'under-evaluation',
  'grouped',
] as const;
export type CaseEnding = (typeof caseEndings)[number];

const sessionCaseSchema = z.object({
  applicant: z.uuid(),
  hr: z.uuid(),
  target: targetSchema,
  ending: z.enum(caseEndings),
});
export type SessionCase = z.infer<typeof sessionCaseSchema>;

/** Sessions of the committee: one that is over, one that votes now, and one whose experts are to be drawn. */
const sessionSchema = z.object({
  kind: z.enum(['over', 'voting', 'to-be-drawn']),
  group: z.string(),
  /** YYYY-MM-DD: its cases were begun on it. */
  beganOn: z.string(),
  cases: z.array(sessionCaseSchema),
});
export type ReviewSession = z.infer<typeof sessionSchema>;

export const reviewPlanSchema = z.object({
  actors: plannedActorsSchema,
  /** YYYY-MM-DD: the day from which the days of the sessions are counted back. */
  today: z.string(),
  cycleId: z.uuid(),
  /** Bodies whose numbers of certificates are settled. */
  bodies: z.array(z.uuid()),
  by: z.object({ clerk: z.uuid(), chair: z.uuid(), officer: z.uuid(), supervisor: z.uuid() }),
  /** The log-in of an expert that people are told: who has it is somebody who was drawn. */
  expert: z.object({ accountId: z.uuid(), loginName: z.string() }),
  sessions: z.array(sessionSchema),
  /** Of the complaint that people are told of. */
  receipt: z.object({ number: z.string(), code: z.string() }).nullable(),
});
export type ReviewPlan = z.infer<typeof reviewPlanSchema>;

/** The first of the first session is the one whose worker's log-in people are told. */
const outlines: readonly (Pick<ReviewSession, 'kind' | 'group'> & {
  readonly began: number;
  readonly endings: Readonly<Partial<Record<CaseEnding, number>>>;
})[] = [
  {
    kind: 'over',
    group: '电气一组',
    began: 80,
    endings: {
      certified: 5,
      corrected: 1,
      suspended: 1,
      revoked: 1,
      confirmed: 3,
      'in-publicity': 5,
      'result-recorded': 2,
      'not-passed': 2,
      'recheck-requested': 1,
    },
  },
  { kind: 'voting', group: '电气二组', began: 40, endings: { 'under-evaluation': 4 } },
  { kind: 'to-be-drawn', group: '焊接一组', began: 34, endings: { grouped: 3 } },
];

/** How many applicants the sessions ask for, with at most so many of each ending. */
export function reviewedCases(mostOfEach: number): number {
  return outlines.flatMap(({ endings }) => endingsOf(endings, mostOfEach)).length;
}

export interface ReviewPlanOptions {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly mostOfEach: number;
  readonly organisations: SeededOrganisations;
  /** Enough for `reviewedCases`, all for titles of the cycle. */
  readonly applicants: readonly { readonly person: SeededPerson; readonly actor: Actor }[];
  /** By employer. */
  readonly hr: ReadonlyMap<string, Actor>;
  readonly parties: Readonly<Record<'clerk' | 'chair' | 'officer' | 'supervisor', Actor>>;
  /** Everybody who may be drawn, and the log-in that people are told. */
  readonly experts: readonly Actor[];
  readonly expert: { readonly actor: Actor; readonly loginName: string };
  readonly receipt: DemonstrationReceipt;
}

/** Which cases go to which session; none where the cycle does not run or had not begun in time. */
export function planReviews(options: ReviewPlanOptions): ReviewPlan {
  const { today, mostOfEach, organisations, applicants, hr, parties, experts, expert, receipt } = options;
  const { titleReview } = organisations.cycles;
  const left = [...applicants];
  const sessions = outlines.flatMap(({ kind, group, began, endings }): ReviewSession[] => {
    const beganOn = addDays(today, -began);
    const cases = endingsOf(endings, mostOfEach).flatMap((ending): SessionCase[] => {
      const next = left.shift();
      const manager = next && hr.get(next.person.employerId);
      if (next === undefined || manager === undefined) return [];
      const target: Target = next.person.target;
      return [{ applicant: next.actor.accountId, hr: manager.accountId, target, ending }];
    });
    const isInTime = titleReview.state === 'running' && beganOn >= stages2026.applyFrom;
    return isInTime && cases.length > 0 ? [{ kind, group, beganOn, cases }] : [];
  });
  const { clerk, chair, officer, supervisor } = parties;
  const acting = [clerk, chair, officer, supervisor, ...hr.values(), expert.actor, ...experts];
  return {
    actors: planActors([...acting, ...applicants.map(({ actor }) => actor)]),
    today,
    cycleId: titleReview.id,
    // The body whose skill levels are examined is settled there.
    bodies: Object.values(organisations.bodies)
      .filter(({ id }) => id !== organisations.bodies.provinceSkills.id)
      .map(({ id }) => id),
    by: {
      clerk: clerk.accountId,
      chair: chair.accountId,
      officer: officer.accountId,
      supervisor: supervisor.accountId,
    },
    expert: { accountId: expert.actor.accountId, loginName: expert.loginName },
    sessions,
    receipt,
  };
}

function endingsOf(endings: Readonly<Partial<Record<CaseEnding, number>>>, most: number): readonly CaseEnding[] {
  return caseEndings.flatMap((ending) =>
    Array.from({ length: Math.min(endings[ending] ?? 0, most) }, (): CaseEnding => ending),
  );
}
