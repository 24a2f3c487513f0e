import type { ExaminerFilter, ExaminersToAsk } from '@guantong/contracts';
import type { Actor } from '../../../../access/actor.ts';
import { authorise } from '../../../../access/authorise.ts';
import type { WorkContext } from '../../../../http/route-context.ts';
import { todayInChina } from '../../../../http/today.ts';
import { cycleSubject } from '../../../cycles/cycle-steps.ts';
import { getCycle } from '../../../cycles/cycles.service.ts';
import { asProduct } from '../../as-product.ts';
import { byExpert } from '../../draws/by-expert.ts';
import { listHeld } from '../../draws/candidates.repository.ts';
import { isQualified } from './choose-examiners.ts';
import { listExaminers } from './examiners.repository.ts';

/** Who may be asked to examine at a level, by name; ties to candidates are found when the panel is planned. Throws `cycle-not-found`, `not-allowed`. */
export async function readExaminersToAsk(
  context: WorkContext,
  actor: Actor,
  { cycle: cycleId, level }: ExaminerFilter,
): Promise<ExaminersToAsk> {
  const today = todayInChina(context.now());
  await context.database.transaction(actor, async (tx) => {
    const cycle = await getCycle(tx, { id: cycleId, today });
    authorise(actor, 'exam-panel.plan', cycleSubject(cycle));
  });
  return asProduct(context, 'list-examiners', async (tx) => {
    const examiners = await listExaminers(tx, today);
    const held = byExpert(await listHeld(tx));
    return {
      items: examiners
        .filter(({ id }) => isQualified(held.get(id) ?? [], level))
        .map(({ id, name, employer_name: employerName }) => ({ id, name, employerName })),
    };
  });
}
