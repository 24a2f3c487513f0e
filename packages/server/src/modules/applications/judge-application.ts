import {
  type Assessment,
  type AssessmentRequest,
  assess,
  type Because,
  type Dossier,
  type OpenQuestion,
  type RouteAssessment,
  type Target,
} from '@guantong/engine';
import type { SubmittedAnswer } from '@guantong/procedure';
import type { DatabaseTransaction } from '../../database/database.ts';
import type { CycleRecord } from '../cycles/cycles.repository.ts';
import type { PolicyByHash } from './policy-by-hash.ts';

export interface Judgement {
  readonly request: AssessmentRequest;
  readonly assessment: Assessment;
  readonly policySha256: string;
}

export interface ToJudge {
  readonly cycle: CycleRecord;
  readonly target: Target;
  readonly dossier: Dossier;
  /** The day judged where the cycle fixes none. */
  readonly today: string;
}

/**
 * The engine's answer to an application, under the bundle its cycle pinned, as of the day the cycle fixes, in the cycle's
 * jurisdiction. The request is what has to be kept to get the same answer years later.
 */
export async function judgeApplication(
  { tx, policyByHash }: { readonly tx: DatabaseTransaction; readonly policyByHash: PolicyByHash },
  { cycle, target, dossier, today }: ToJudge,
): Promise<Judgement> {
  const { policy_sha256: policySha256, judged_on, year, jurisdiction } = cycle;
  if (policySha256 === null) throw new Error(`expected a cycle with a pinned policy, found none in ${cycle.id}`);
  const library = await policyByHash(tx, policySha256);
  const request: AssessmentRequest = { asOf: judged_on ?? today, cycleYear: year, jurisdiction, target, dossier };
  return { request, assessment: assess(library, request), policySha256 };
}

/** The route an application goes by: the one chosen, else the one that decided the outcome. */
export function routeOf({ routes, outcome }: Assessment, routeId: string | null): RouteAssessment | undefined {
  const isOpen = ({ status }: RouteAssessment) => status === 'eligible' || status === 'undetermined';
  const chosen = routes.find(({ id }) => id === routeId);
  if (chosen !== undefined && isOpen(chosen) && chosen.decisive) return chosen;
  return routes.find(({ id }) => id === outcome?.routeId);
}

/** Routes by which an application may be made now. */
export function openRoutes({ routes }: Assessment): readonly RouteAssessment[] {
  return routes.filter(({ decisive, status }) => decisive && (status === 'eligible' || status === 'undetermined'));
}

/** What goes into the log with a submission by a route: its questions for a person, and the records it rests on. */
export function submittedAnswerOf(route: RouteAssessment, dossier: Dossier): SubmittedAnswer {
  const facts = recordsRead(route.because, dossier);
  if (route.status === 'undetermined') {
    return {
      answerStatus: 'undetermined',
      questions: route.open.map((_, index) => ({ id: questionId(route, index) })),
      facts,
    };
  }
  return { answerStatus: 'eligible', questions: [], facts };
}

export interface RouteQuestion {
  readonly id: string;
  readonly question: OpenQuestion;
}

/** The questions of a route that is undetermined, each with its id in the case. */
export function questionsOfRoute(route: RouteAssessment): readonly RouteQuestion[] {
  return route.status === 'undetermined'
    ? route.open.map((question, index) => ({ id: questionId(route, index), question }))
    : [];
}

function questionId({ id }: RouteAssessment, index: number): string {
  return `${id}.${index + 1}`;
}

/** The records of the dossier that a condition read, each once, in the order of the dossier. */
function recordsRead(because: Because, dossier: Dossier): readonly string[] {
  const read = new Set<string>();
  const visit = ({ facts, children }: Because) => {
    for (const pointer of facts) read.add(recordOf(pointer));
    for (const child of children) visit(child);
  };
  visit(because);
  return placesOf(dossier).filter((place) => read.has(place));
}

/** `/employments/1/employer/kind` is read off the record `/employments/1`. */
function recordOf(pointer: string): string {
  return /^\/[a-zA-Z]+\/\d+/.exec(pointer)?.[0] ?? pointer;
}

/** The place of every record of a dossier, in order. */
export function placesOf(dossier: Dossier): readonly string[] {
  const lists = {
    credentials: dossier.credentials,
    employments: dossier.employments,
    annualReviews: dossier.annualReviews ?? [],
    awards: dossier.awards ?? [],
    competitions: dossier.competitions ?? [],
    continuingEducation: dossier.continuingEducation ?? [],
  };
  const places = Object.entries(lists).flatMap(([name, list]) => list.map((_, index) => `/${name}/${index}`));
  return dossier.integrityBan === undefined ? places : [...places, '/integrityBan'];
}
