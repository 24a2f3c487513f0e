import type { Assignment } from '@guantong/contracts';
import { evaluationOf } from '@guantong/procedure';
import { seatsNow } from '@guantong/proofs';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import { AppError } from '../../../http/app-error.ts';
import type { WorkContext } from '../../../http/route-context.ts';
import { asProduct } from '../as-product.ts';
import { getDraw } from '../draws/act-on-draw.ts';
import { drawSubject } from '../draws/draw-steps.ts';
import { listDrawExperts } from '../draws/draws.repository.ts';
import { assignedNotice, tellExperts } from '../expert-notices.ts';
import { listCasesToReview } from '../groups/review-groups.repository.ts';
import { recordEvaluation } from '../record-evaluation.ts';
import { insertSheets, listCaseCodes } from './sheets.repository.ts';

/**
 * Gives each of the experts a sheet for each of the cases: experts who sit in the draw and have an account, cases of its
 * group under evaluation. What is assigned already stays; an evaluation that begins again has sheets of its own. Throws `draw-not-found`, `draw-not-finished`, `not-allowed`,
 * `step-not-possible`.
 */
export async function assignExperts(
  context: WorkContext,
  actor: Actor,
  { drawId, experts, applications }: Assignment,
): Promise<{ readonly added: number }> {
  const { database, newId, now } = context;
  await database.transaction(actor, async (tx) =>
    authorise(actor, 'sheet.assign', drawSubject(await getDraw(tx, drawId))),
  );
  return asProduct(context, 'assign-experts', async (tx) => {
    const draw = await getDraw(tx, drawId);
    if (draw.file === null) throw new AppError('draw-not-finished');
    const seats = new Set(seatsNow(draw.file).map(({ id }) => id));
    const seated = (await listDrawExperts(tx, drawId)).filter(({ opaque_id }) => seats.has(opaque_id));
    const chosen = seated.filter(({ expert_id }) => experts.includes(expert_id));
    if (chosen.length < new Set(experts).size) throw new AppError('step-not-possible', { reason: notSeated });
    const withAccount = chosen.flatMap(({ expert_id, account_id }) =>
      account_id === null ? [] : [{ expert_id, account_id }],
    );
    if (withAccount.length < chosen.length) throw new AppError('step-not-possible', { reason: noAccount });
    const place = { cycleId: draw.cycle_id, group: draw.group_name };
    const cases = (await listCasesToReview(tx, place)).filter(({ state }) => state === 'under-evaluation');
    if (!applications.every((id) => cases.some((each) => each.id === id)))
      throw new AppError('step-not-possible', { reason: notInGroup });
    const known = await listCaseCodes(tx, applications);
    const rows = cases
      .filter(({ id }) => applications.includes(id))
      .flatMap(({ id: application_id, case_state }) => {
        const round = evaluationOf(case_state);
        const code = known.find((each) => each.application_id === application_id && each.round === round)?.case_code;
        const case_code = code ?? newId().slice(0, 8).toUpperCase();
        return withAccount.map((expert) => ({
          ...{ id: newId(), application_id, cycle_id: draw.cycle_id, body_id: draw.body_id, state: 'open' as const },
          ...{ ...expert, round, case_code },
        }));
      });
    const sheets = await insertSheets(tx, rows);
    const added = sheets.length;
    await tellExperts(
      tx,
      { now: now(), newId },
      withAccount.flatMap(({ account_id: accountId }) => {
        const own = sheets.filter((sheet) => sheet.account_id === accountId).length;
        return own === 0 ? [] : [{ ...assignedNotice(draw, own), accountId }];
      }),
    );
    await recordEvaluation(tx, {
      ...{ actor, at: now().toISOString(), cycleId: draw.cycle_id, jurisdiction: draw.jurisdiction },
      action: 'sheet.assign',
      subject: { kind: 'draw', id: drawId },
      detail: { applications, experts: withAccount.length, added },
    });
    return { added };
  });
}

const notSeated = { zh: '评议专家须为现任席位的专家', en: 'who is assigned sits in the draw now' };
const noAccount = { zh: '有的专家尚无账号，请先关联账号', en: 'an expert has no account yet: link one first' };
const notInGroup = { zh: '申报须属于本组且在评价中', en: 'the cases belong to the group and are under evaluation' };
