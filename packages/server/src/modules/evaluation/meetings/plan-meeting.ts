import type { NewMeeting } from '@guantong/contracts';
import { checkMeetingPlan, createMeeting, type MemberOffice } from '@guantong/procedure';
import { seatsNow } from '@guantong/proofs';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import { AppError } from '../../../http/app-error.ts';
import type { WorkContext } from '../../../http/route-context.ts';
import { asProduct } from '../as-product.ts';
import { getDraw } from '../draws/act-on-draw.ts';
import { drawSubject } from '../draws/draw-steps.ts';
import { listDrawExperts } from '../draws/draws.repository.ts';
import { invitedNotice, tellExperts } from '../expert-notices.ts';
import { listCasesToReview } from '../groups/review-groups.repository.ts';
import { recordEvaluation } from '../record-evaluation.ts';
import { awaitsResult } from '../results/awaits-result.ts';
import { insertMeeting } from './meetings.repository.ts';

/**
 * Plans a meeting: its committee is who was drawn, its agenda the cases of the group that are under evaluation, have no
 * result and are before no other meeting, each by an id of its own. Throws `draw-not-found`, `draw-not-finished`, `not-allowed`, `step-not-possible`.
 */
export async function planMeeting(context: WorkContext, actor: Actor, wanted: NewMeeting): Promise<string> {
  const { database, now, newId } = context;
  await database.transaction(actor, async (tx) =>
    authorise(actor, 'meeting.plan', drawSubject(await getDraw(tx, wanted.drawId))),
  );
  return asProduct(context, 'plan-meeting', async (tx) => {
    const draw = await getDraw(tx, wanted.drawId);
    if (draw.file === null) throw new AppError('draw-not-finished');
    const byId = new Map((await listDrawExperts(tx, draw.id)).map((each) => [each.opaque_id, each]));
    const seated = seatsNow(draw.file).flatMap(({ id }) => byId.get(id) ?? []);
    const members = seated.map(({ expert_id, account_id }) => ({
      ...{ expert_id, account_id, office: officeOf(expert_id, wanted) },
    }));
    const place = { cycleId: draw.cycle_id, group: draw.group_name };
    const due: string[] = [];
    for (const { id, state, case_state } of await listCasesToReview(tx, place))
      if (state === 'under-evaluation' && case_state.result === null && !(await awaitsResult(tx, id))) due.push(id);
    const items = due.map((application_id, index) => ({ item_id: newId(), application_id, place: index + 1 }));
    const plan = {
      members: members.map(({ expert_id: expertId, office }) => ({ expertId, office })),
      applicationIds: items.map(({ item_id }) => item_id),
    };
    const [problem] = checkMeetingPlan(plan);
    if (problem !== undefined) throw new AppError('step-not-possible', { reason: problem.words });
    if (!wanted.viceChairs.every((id) => plan.members.some(({ expertId }) => expertId === id)))
      throw new AppError('step-not-possible', { reason: notDrawn });
    const [id, at] = [newId(), now().toISOString()];
    await insertMeeting(tx, {
      meeting: {
        id,
        cycle_id: draw.cycle_id,
        body_id: draw.body_id,
        jurisdiction: draw.jurisdiction,
        group_name: draw.group_name,
        draw_id: draw.id,
        title: wanted.title,
        place: wanted.place,
        planned_at: wanted.plannedAt,
        meeting_state: JSON.stringify(createMeeting(plan)),
        state: 'planned',
        minutes: null,
        created_by: actor.accountId,
        created_at: at,
        version: 1,
      },
      members: members.map((member) => ({ ...member, meeting_id: id, body_id: draw.body_id })),
      items: items.map((item) => ({ ...item, meeting_id: id })),
    });
    const notice = invitedNotice({ ...wanted, id });
    await tellExperts(
      tx,
      { now: now(), newId },
      members.map(({ account_id: accountId }) => ({ ...notice, accountId })),
    );
    await recordEvaluation(tx, {
      ...{ actor, at, cycleId: draw.cycle_id, jurisdiction: draw.jurisdiction },
      action: 'meeting.plan',
      subject: { kind: 'meeting', id },
      detail: { drawId: draw.id, drawHash: draw.file.hash, members: members.length, items: items.length },
    });
    return id;
  });
}

function officeOf(expertId: string, { chair, viceChairs }: NewMeeting): MemberOffice {
  if (expertId === chair) return 'chair';
  return viceChairs.includes(expertId) ? 'vice-chair' : 'member';
}

const notDrawn = { zh: '副主任委员须为抽取产生的评委', en: 'a vice-chair is one of the experts drawn' };
