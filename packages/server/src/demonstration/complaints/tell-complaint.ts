import type { ComplaintReceipt } from '@guantong/contracts';
import type { Actor } from '../../access/actor.ts';
import { AppError } from '../../http/app-error.ts';
import { todayInChina } from '../../http/today.ts';
import { actOnComplaint, noteOnComplaint } from '../../modules/complaints/act-on-complaint.ts';
import {
  type ComplaintRecord,
  listComplaintActions,
  listComplaintNotes,
  listComplaints,
} from '../../modules/complaints/complaints.repository.ts';
import { fileComplaint } from '../../modules/complaints/file-complaint.ts';
import { requestComplaintRecheck } from '../../modules/complaints/follow-complaint.ts';
import { contextAt, look, type ReviewStage } from '../reviews/review-stage.ts';
import type { DemonstrationReceipt } from './demonstration-receipt.ts';
import { findTarget } from './find-target.ts';
import type { ComplaintStepTold, ComplaintStory } from './made-up-complaints.ts';

export interface ComplaintToTell {
  readonly story: ComplaintStory;
  readonly cycleId: string;
  readonly group: string;
  readonly spared: string | null;
  readonly receipt: DemonstrationReceipt | null;
  readonly offices: Readonly<Record<'clerk' | 'supervisor', Actor>>;
}

const HOUR = 3_600_000;

/** Files a complaint that is not there yet, and lets the offices do with it what the story says. */
export async function tellComplaint(stage: ReviewStage, told: ComplaintToTell): Promise<void> {
  const { story, offices } = told;
  let clock = new Date(stage.until.getTime() - story.began * HOUR);
  const filed = (await findComplaint(stage, story)) === undefined ? await file(stage, told, clock) : undefined;
  const complaint = await findComplaint(stage, story);
  if (complaint === undefined) return;
  for (const step of story.steps) {
    clock = new Date(clock.getTime() + step.after * HOUR);
    const isPossible = await takeOnce(stage, { step, id: complaint.id, clock, filed, offices });
    if (!isPossible) return;
  }
}

/** By its text, which is of this story alone. */
async function findComplaint(stage: ReviewStage, { text }: ComplaintStory): Promise<ComplaintRecord | undefined> {
  const today = todayInChina(stage.until);
  const all = await look(stage, (tx) => listComplaints(tx, { today }, { offset: 0, limit: 100 }));
  return all.find((each) => each.text === text);
}

async function file(
  stage: ReviewStage,
  { story, receipt, ...place }: ComplaintToTell,
  at: Date,
): Promise<ComplaintReceipt | undefined> {
  const { kind, text, complainant, isFollowed } = story;
  const about = await findTarget(stage, { about: story.about, ...place });
  if (about === undefined) return undefined;
  const reserved = isFollowed && receipt !== null ? receipt : undefined;
  return fileComplaint(contextAt(stage, at), { about, kind, text, complainant }, reserved);
}

interface StepToTake extends Pick<ComplaintToTell, 'offices'> {
  readonly step: ComplaintStepTold;
  readonly id: string;
  readonly clock: Date;
  /** Where it was filed just now: only then is its code known. */
  readonly filed: ComplaintReceipt | undefined;
}

/** Takes a step that was not taken; false where it is not possible, such as where no calendar is known of its time. */
async function takeOnce(stage: ReviewStage, { step, id, clock, filed, offices }: StepToTake): Promise<boolean> {
  const context = contextAt(stage, clock);
  const done = await look(stage, async (tx) => ({
    kinds: new Set((await listComplaintActions(tx, id)).map(({ kind }) => kind)),
    notes: (await listComplaintNotes(tx, id)).length,
  }));
  if (step.by === 'complainant') {
    if (done.kinds.has('request-recheck')) return true;
    if (filed === undefined) return false;
    const { number, code } = filed;
    return ifPossible(() => requestComplaintRecheck(context, { number, code, reason: step.recheck }));
  }
  const actor = offices[step.by];
  if ('note' in step) return done.notes > 0 || ifPossible(() => noteOnComplaint(context, actor, id, step.note));
  if (done.kinds.has(step.act.kind)) return true;
  const today = todayInChina(clock);
  const [{ version } = { version: 0 }] = await look(stage, (tx) =>
    listComplaints(tx, { id, today }, { offset: 0, limit: 1 }),
  );
  return ifPossible(() => actOnComplaint(context, actor, id, { ...step.act, version }));
}

async function ifPossible(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'step-not-possible') return false;
    throw error;
  }
}
