import { targetSchema } from '@guantong/contracts';
import { addDays } from '@guantong/procedure';
import { z } from 'zod';
import type { Actor } from '../../access/actor.ts';
import { stages2026 } from '../made-up-cycles.ts';
import type { SeededOrganisations } from '../organisations.ts';
import type { SeededPerson } from '../persons.ts';
import { planActors, plannedActorsSchema } from '../planned-actors.ts';
import { type Random, randomId } from '../seeded-random.ts';

/** What becomes of a candidate. */
export const candidateParts = [
  'certified',
  'in-publicity',
  'result-recorded',
  'absent',
  'spread',
  'marked',
  'to-mark',
  'to-sit',
  'to-interview',
  'won',
  'won-lately',
] as const;
export type CandidatePart = (typeof candidateParts)[number];

const candidateSchema = z.object({
  applicant: z.uuid(),
  hr: z.uuid(),
  target: targetSchema,
  part: z.enum(candidateParts),
});
export type PlannedCandidate = z.infer<typeof candidateSchema>;

/** Groups that are examined: to the end, with marks to give, about to sit, to be interviewed, and by a competition. */
const groupSchema = z.object({
  kind: z.enum(['over', 'marking', 'sitting', 'interview', 'competition']),
  group: z.string(),
  cycleId: z.uuid(),
  /** The clerk of the body, by account. */
  clerk: z.uuid(),
  /** YYYY-MM-DD: its cases were begun on it. */
  beganOn: z.string(),
  /** The sitting it has, where it has one. */
  sittingId: z.uuid(),
  candidates: z.array(candidateSchema),
});
export type ExaminedGroup = z.infer<typeof groupSchema>;

export const examinationPlanSchema = z.object({
  actors: plannedActorsSchema,
  /** YYYY-MM-DD: the day from which the days are counted back. */
  today: z.string(),
  bodyId: z.uuid(),
  /** Heads and offices, by account: the clerk and the chair are of the body for skill levels. */
  by: z.object({ clerk: z.uuid(), chair: z.uuid(), officer: z.uuid(), supervisor: z.uuid() }),
  /** The first one’s log-in is told. */
  examiners: z.array(z.object({ expertId: z.uuid(), accountId: z.uuid() })),
  groups: z.array(groupSchema),
});
export type ExaminationPlan = z.infer<typeof examinationPlanSchema>;

type Outline = Pick<ExaminedGroup, 'kind' | 'group'> & {
  readonly began: number;
  readonly parts: readonly CandidatePart[];
};

/** The group that sits comes first: the log-in of its first candidate is told. */
const outlines: readonly Outline[] = [
  { kind: 'sitting', group: '电工技师三组', began: 36, parts: ['to-sit', 'to-sit', 'to-sit'] },
  { kind: 'marking', group: '电工技师二组', began: 42, parts: ['spread', 'marked', 'to-mark', 'to-mark'] },
  { kind: 'over', group: '电工技师一组', began: 84, parts: ['certified', 'in-publicity', 'result-recorded', 'absent'] },
  { kind: 'competition', group: '竞赛获奖选手组', began: 38, parts: ['won', 'won-lately'] },
  { kind: 'interview', group: '电气答辩组', began: 38, parts: ['to-interview', 'to-interview'] },
];

/** How many applicants the groups ask for: for 技师, and for the interview of a title. */
export const examinedCases = {
  technicians: outlines.filter(({ kind }) => kind !== 'interview').flatMap(({ parts }) => parts).length,
  interviewed: outlines.filter(({ kind }) => kind === 'interview').flatMap(({ parts }) => parts).length,
} as const;

export interface PlannedApplicant {
  readonly person: SeededPerson;
  readonly actor: Actor;
}

export interface ExaminationPlanOptions {
  readonly random: Random;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly organisations: SeededOrganisations;
  readonly competitionCycleId: string;
  readonly technicians: readonly PlannedApplicant[];
  readonly interviewed: readonly PlannedApplicant[];
  /** By employer. */
  readonly hr: ReadonlyMap<string, Actor>;
  readonly parties: Readonly<Record<'clerk' | 'chair' | 'officer' | 'supervisor' | 'titleClerk', Actor>>;
  readonly experts: readonly Actor[];
  readonly examiners: readonly { readonly expertId: string; readonly actor: Actor }[];
}

/** Who is examined in which group; none where the cycles do not run or had not begun in time. */
export function planExaminations(options: ExaminationPlanOptions): ExaminationPlan {
  const { random, today, organisations, technicians, interviewed, hr, parties, experts, examiners } = options;
  const { skillRecognition, titleReview } = organisations.cycles;
  const left = { technicians: [...technicians], interviewed: [...interviewed] };
  const groups = outlines.flatMap(({ kind, group, began, parts }): ExaminedGroup[] => {
    const beganOn = addDays(today, -began);
    const sittingId = randomId(random);
    const from = kind === 'interview' ? left.interviewed : left.technicians;
    const candidates = parts.flatMap((part): PlannedCandidate[] => {
      const next = from.shift();
      const manager = next && hr.get(next.person.employerId);
      if (next === undefined || manager === undefined) return [];
      return [{ applicant: next.actor.accountId, hr: manager.accountId, target: next.person.target, part }];
    });
    const isInTime = skillRecognition.state === 'running' && beganOn >= stages2026.applyFrom;
    if (!isInTime || candidates.length === 0) return [];
    const cycleId = { interview: titleReview.id, competition: options.competitionCycleId }[String(kind)];
    const clerk = (kind === 'interview' ? parties.titleClerk : parties.clerk).accountId;
    return [{ kind, group, cycleId: cycleId ?? skillRecognition.id, clerk, beganOn, sittingId, candidates }];
  });
  const applicants = [...technicians, ...interviewed].map(({ actor }) => actor);
  const acting = [...Object.values(parties), ...hr.values(), ...experts, ...applicants];
  const { clerk, chair, officer, supervisor } = parties;
  return {
    actors: planActors([...acting, ...examiners.map(({ actor }) => actor)]),
    today,
    bodyId: organisations.bodies.provinceSkills.id,
    by: {
      clerk: clerk.accountId,
      chair: chair.accountId,
      officer: officer.accountId,
      supervisor: supervisor.accountId,
    },
    examiners: examiners.map(({ expertId, actor: { accountId } }) => ({ expertId, accountId })),
    groups,
  };
}
