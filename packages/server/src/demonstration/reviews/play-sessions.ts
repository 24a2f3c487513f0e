import { addDays } from '@guantong/procedure';
import type { Step } from '../count-steps.ts';
import { actorOf } from '../planned-actors.ts';
import { finishCase } from './finish-case.ts';
import { holdMeeting } from './hold-meeting.ts';
import { numberCertificates } from './number-certificates.ts';
import type { ReviewPlan, ReviewSession } from './review-plan.ts';
import { morningOf, type ReviewParties, type ReviewStage } from './review-stage.ts';
import { openDrawOnce, recuseOne, runDraw } from './run-draw.ts';
import { scoreSheets } from './score-sheets.ts';
import { listSeated, seatLogIn } from './seat-log-in.ts';
import { startEvaluation } from './start-evaluation.ts';

export interface SessionsToPlay {
  readonly plan: ReviewPlan;
  /** The case of each applicant, by account. */
  readonly cases: ReadonlyMap<string, string>;
  /** Does one thing after the other, and counts. */
  readonly step: Step;
}

/** Days before today on which things happened in a session: every window that is to be over is, whatever holidays there were. */
const days = {
  over: { begin: 54, draw: 52, sheets: 46, meeting: 40 },
  voting: { begin: 12, draw: 10, sheets: 5, meeting: 0 },
  'to-be-drawn': { draw: 1 },
} as const;

/** How many of those who were drawn score a case. */
const SCORERS = 3;
/** How many have voted where the vote goes on. */
const VOTED = 9;
const HOUR = 3_600_000;

/** Draws, sheets, meetings and what follows, for cases that are in their groups. */
export async function playSessions(stage: ReviewStage, { plan, cases, step }: SessionsToPlay): Promise<void> {
  const { actors, by, cycleId, today } = plan;
  const parties: ReviewParties = {
    clerk: actorOf(actors, by.clerk),
    chair: actorOf(actors, by.chair),
    officer: actorOf(actors, by.officer),
    supervisor: actorOf(actors, by.supervisor),
  };
  const ago = (count: number) => addDays(today, -count);
  const idsOf = (session: ReviewSession) => session.cases.flatMap(({ applicant }) => cases.get(applicant) ?? []);
  for (const bodyId of plan.bodies) await step(() => numberCertificates(stage, parties.officer, bodyId));
  const draws = new Map<ReviewSession, string>();
  for (const session of plan.sessions) {
    const { kind, group } = session;
    if (kind === 'to-be-drawn') {
      await step(() => openDrawOnce(stage, { cycleId, group, parties, on: ago(days[kind].draw) }));
      continue;
    }
    for (const id of idsOf(session))
      await startEvaluation(stage, { id, at: morningOf(ago(days[kind].begin)), clerk: parties.clerk });
    const drawId = await step(() => runDraw(stage, { cycleId, group, parties, on: ago(days[kind].draw) }));
    if (kind === 'over') await step(() => recuseOne(stage, { drawId, parties, on: ago(days[kind].draw - 2) }));
    draws.set(session, drawId);
  }
  await step(() =>
    seatLogIn(stage, { drawIds: [...draws.values()], officer: parties.officer, loginName: plan.expert.loginName }),
  );
  for (const [session, drawId] of draws) await playMeeting(stage, { plan, cases, step, parties, session, drawId });
}

interface MeetingToPlay extends SessionsToPlay {
  readonly parties: ReviewParties;
  readonly session: ReviewSession;
  readonly drawId: string;
}

/** What follows the draw of a session: sheets, the meeting and, where it is over, what becomes of each case. */
async function playMeeting(stage: ReviewStage, playing: MeetingToPlay): Promise<void> {
  const { plan, cases, step, parties, session, drawId } = playing;
  const { actors, today } = plan;
  const expertOf = (accountId: string) => actorOf(actors, accountId);
  const told = plan.expert.accountId;
  const isOver = session.kind === 'over';
  const on = days[isOver ? 'over' : 'voting'];
  const dayOf = (back: number) => addDays(today, -back);
  const ids = session.cases.flatMap(({ applicant }) => cases.get(applicant) ?? []);
  const scorers = (await listSeated(stage, drawId))
    .flatMap(({ expert_id: expertId, account_id }) =>
      account_id === null ? [] : [{ expertId, actor: expertOf(account_id) }],
    )
    .sort((one, other) => Number(other.actor.accountId === told) - Number(one.actor.accountId === told))
    .slice(0, SCORERS);
  await step(() =>
    scoreSheets(stage, {
      ...{ drawId, clerk: parties.clerk, experts: scorers, on: dayOf(on.sheets) },
      applicationIds: isOver ? ids.slice(0, 2) : ids,
      staysOpen: (actor, id) => !isOver && actor.accountId === told && id !== ids[1],
    }),
  );
  const votedDown = session.cases
    .filter(({ ending }) => ending === 'not-passed' || ending === 'recheck-requested')
    .map(({ applicant }) => cases.get(applicant));
  await step(() =>
    holdMeeting(stage, {
      ...{ drawId, parties, expertOf },
      title: `${session.group}评审会议`,
      begins: isOver ? morningOf(dayOf(on.meeting)) : new Date(stage.until.getTime() - 4 * HOUR),
      isVotedDown: (id) => votedDown.includes(id),
      ...(isOver ? {} : { stillToVote: (account, place) => account === told || place >= VOTED }),
    }),
  );
  if (!isOver) return;
  for (const { applicant, ending } of session.cases) {
    const id = cases.get(applicant);
    if (id === undefined) continue;
    await step(() => finishCase(stage, { id, ending, today, parties, applicant: actorOf(actors, applicant) }));
  }
}
