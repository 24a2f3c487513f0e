import { createHash } from 'node:crypto';
import type { AnswerEntry, PaperQuestion } from '@guantong/contracts';
import type { Actor } from '../../access/actor.ts';
import { enqueueJobs } from '../../jobs/enqueue-job.ts';
import { findAttempt } from '../../modules/evaluation/examinations/attempts/attempts.repository.ts';
import { handIn, saveAnswers, startAttempt } from '../../modules/evaluation/examinations/attempts/attempts.service.ts';
import { handInJob } from '../../modules/evaluation/examinations/attempts/hand-in-job.ts';
import { countQuestions } from '../../modules/evaluation/examinations/bank/questions.repository.ts';
import { importQuestions } from '../../modules/evaluation/examinations/bank/questions.service.ts';
import { findPaper, findPaperKey, listPapers } from '../../modules/evaluation/examinations/papers/papers.repository.ts';
import { assembleExamPaper } from '../../modules/evaluation/examinations/papers/papers.service.ts';
import { closeSitting, closingJob } from '../../modules/evaluation/examinations/sittings/close-sitting.ts';
import { planSitting } from '../../modules/evaluation/examinations/sittings/plan-sitting.ts';
import { findSitting } from '../../modules/evaluation/examinations/sittings/sittings.repository.ts';
import { contextAt, look, type ReviewStage } from '../reviews/review-stage.ts';
import { electricianPaper, electricianSheet } from './electrician-questions.ts';

/** Enters the bank of the body where it is empty. */
export async function fillBank(stage: ReviewStage, clerk: Actor, at: Date): Promise<void> {
  const { now, newId } = contextAt(stage, at);
  await stage.database.transaction(clerk, async (tx) => {
    if ((await countQuestions(tx, {})) > 0) return;
    const { errors } = await importQuestions({ tx, actor: clerk, now: now(), newId }, electricianSheet());
    if (errors.length > 0) throw new Error(`the bank of the demonstration: ${JSON.stringify(errors)}`);
  });
}

export interface PaperToMake {
  readonly cycleId: string;
  readonly name: string;
  readonly clerk: Actor;
  readonly at: Date;
}

/** The paper of a name, assembled where it is not there; its seed follows from the name. */
export async function makePaper(stage: ReviewStage, { cycleId, name, clerk, at }: PaperToMake): Promise<string> {
  const { now, newId } = contextAt(stage, at);
  return stage.database.transaction(clerk, async (tx) => {
    const papers = await listPapers(tx, { cycle: cycleId }, { offset: 0, limit: 100 });
    const there = papers.find((paper) => paper.name === name);
    if (there !== undefined) return there.id;
    const seed = createHash('sha256').update(`demonstration:${name}`).digest('hex');
    const wanted = { ...electricianPaper, cycleId, name, seed };
    return (await assembleExamPaper({ tx, actor: clerk, now: now(), newId }, wanted, () => seed)).id;
  });
}

export interface TheoryCandidate {
  readonly applicant: Actor;
  readonly applicationId: string;
  /** Does not come. */
  readonly isAbsent: boolean;
}

export interface SittingToHold {
  readonly id: string;
  readonly cycleId: string;
  readonly group: string;
  readonly paperId: string;
  readonly title: string;
  readonly clerk: Actor;
  readonly plannedAt: Date;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly candidates: readonly TheoryCandidate[];
}

const MINUTES = 90;
const MINUTE = 60_000;

/** Plans a sitting; one that is over is sat, handed in and closed at its time. */
export async function holdSitting(stage: ReviewStage, sitting: SittingToHold): Promise<void> {
  const { id, cycleId, group, paperId, title, clerk, opensAt, closesAt, candidates } = sitting;
  const isOver = closesAt < stage.until;
  if ((await look(stage, (tx) => findSitting(tx, id))) === undefined) {
    if (isOver) await keepFromJobs(stage, sitting);
    const planning = contextAt(stage, sitting.plannedAt);
    const ids = [id];
    const newId = () => ids.shift() ?? planning.newId();
    await planSitting({ ...planning, newId }, clerk, {
      ...{ cycleId, group, paperId, title, room: '示例省技能考试中心 301 机房', minutes: MINUTES },
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
    });
  }
  if (!isOver) return;
  for (const [place, candidate] of candidates.entries())
    if (!candidate.isAbsent) await sit(stage, sitting, { ...candidate, place });
  const { now, newId } = contextAt(stage, new Date(closesAt.getTime() + MINUTE));
  await closeSitting(stage.database, id, { now, newId, onFault: fail });
}

/**
 * The product hands in and closes by jobs whose time is over already, so they would come before the answers. Their keys
 * are taken here by jobs of a later day, which then find everything done.
 */
async function keepFromJobs(stage: ReviewStage, { id: sittingId, candidates, closesAt }: SittingToHold): Promise<void> {
  const { newId, until: now } = stage;
  const runAt = new Date(now.getTime() + 24 * 60 * MINUTE);
  const job = () => ({ id: newId(), now, sittingId });
  await look(stage, (tx) =>
    enqueueJobs(tx, [
      { ...closingJob({ ...job(), closesAt: closesAt.toISOString() }), runAt },
      ...candidates.map(({ applicant: { personId }, applicationId }) =>
        handInJob({ ...job(), personId: personId ?? '', applicationId, runAt }),
      ),
    ]),
  );
}

interface Sitter extends TheoryCandidate {
  readonly place: number;
}

/** One candidate answers most of the paper rightly and hands in after an hour. */
async function sit(
  stage: ReviewStage,
  { id: sittingId, paperId, opensAt }: SittingToHold,
  { applicant, place }: Sitter,
): Promise<void> {
  const find = { sittingId, personId: applicant.personId ?? '' };
  const attempt = await look(stage, (tx) => findAttempt(tx, find));
  // Whose route waives the theory is no candidate.
  if (attempt === undefined || attempt.handed_in_at !== null) return;
  const at = (minutes: number) => new Date(opensAt.getTime() + minutes * MINUTE);
  await startAttempt(contextAt(stage, at(place + 1)), applicant, sittingId);
  const { content, correct } = await look(stage, async (tx) => ({
    content: (await findPaper(tx, paperId))?.content ?? [],
    correct: (await findPaperKey(tx, paperId)) ?? {},
  }));
  const entries = content.map((question, index): AnswerEntry => {
    const right = correct[question.id] ?? [];
    const choices = (index + place) % 6 === 0 ? wrongly(question, right) : [...right];
    return { sequence: index + 1, questionId: question.id, choices, at: at(place + 2 + index).toISOString() };
  });
  const { now } = contextAt(stage, at(place + 50));
  await stage.database.transaction(applicant, (tx) =>
    saveAnswers({ tx, actor: applicant }, { sittingId, entries, now }),
  );
  await handIn(contextAt(stage, at(place + 60)), applicant, sittingId);
}

/** One of several that are right, or another one. */
function wrongly({ options }: PaperQuestion, right: readonly string[]): string[] {
  if (right.length > 1) return right.slice(0, 1);
  return options
    .map(({ id }) => id)
    .filter((letter) => !right.includes(letter))
    .slice(0, 1);
}

/** A sitting is closed as it is told, or not at all. */
function fail(error: unknown): never {
  throw error;
}
