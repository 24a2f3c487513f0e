import type { CompetitionMark, MarkFilter, MarkRow } from '@guantong/contracts';
import { evaluationOf } from '@guantong/procedure';
import type { Actor } from '../../../../access/actor.ts';
import { authorise } from '../../../../access/authorise.ts';
import { inParts, type Page } from '../../../../database/slice.ts';
import type { Act } from '../../../../http/act.ts';
import { AppError } from '../../../../http/app-error.ts';
import type { WorkContext } from '../../../../http/route-context.ts';
import { todayInChina } from '../../../../http/today.ts';
import { findApplication } from '../../../applications/applications.repository.ts';
import { getCycle } from '../../../cycles/cycles.service.ts';
import { asProduct } from '../../as-product.ts';
import { recordEvaluation } from '../../record-evaluation.ts';
import { filesOf } from '../../sheets/sheet-files.ts';
import { methodsAsked } from '../methods-asked.ts';
import { makeMark } from './make-mark.ts';
import { countMarks, holdMarks, insertCompetitionResult, listMarks } from './marks.repository.ts';
import { presentMark } from './present-mark.ts';

/** The marks the caller may know: before their release the chair of the body alone. */
export async function readMarks({ tx, actor }: Act, { page, size, ...filter }: MarkFilter & Page) {
  authorise(actor, 'exam-mark.list');
  const rows = await listMarks(tx, filter, { offset: (page - 1) * size, limit: size });
  const items = rows.map((row) => presentMark(actor, row));
  return { items, total: await countMarks(tx, filter), page, size };
}

/** All of a filter, a part at a time, for an export. */
export async function* exportMarks({ tx, actor }: Act, filter: MarkFilter): AsyncGenerator<MarkRow> {
  authorise(actor, 'exam-mark.list');
  for await (const row of inParts((slice) => listMarks(tx, filter, slice))) yield presentMark(actor, row);
}

/**
 * Records a competition result whose clause makes it the mark of a method: with evidence of the case, and never released by who recorded it,
 * for that is the chair's. Throws `application-not-found`, `not-allowed`, `step-not-possible`, `request-invalid`.
 */
export async function recordCompetition(
  context: WorkContext,
  actor: Actor,
  wanted: CompetitionMark,
): Promise<{ readonly id: string }> {
  const { database, now, newId } = context;
  const { applicationId, event, award, on, mark, clause, evidence } = wanted;
  await database.transaction(actor, async (tx) => {
    const record = await findApplication(tx, applicationId);
    if (record === undefined) throw new AppError('application-not-found');
    authorise(actor, 'exam-mark.record-competition', { bodyId: record.body_id, personId: record.person_id });
  });
  return asProduct(context, 'record-competition', async (tx) => {
    await holdMarks(tx, applicationId);
    const record = await findApplication(tx, applicationId);
    if (record === undefined) throw new AppError('application-not-found');
    const today = todayInChina(now());
    const cycle = await getCycle(tx, { id: record.cycle_id, today });
    const asks = methodsAsked(cycle, record).some(({ method }) => method === 'competition');
    if (!asks) throw new AppError('step-not-possible', { reason: notAsked });
    if (record.state !== 'under-evaluation' || record.case_state.result !== null)
      throw new AppError('step-not-possible', { reason: notDue });
    if (on > today) throw invalid('/on', '今天或以前 · today or before', on);
    const files = new Set((await filesOf(tx, record)).map(({ id }) => id));
    const strange = evidence.findIndex((id) => !files.has(id));
    if (strange >= 0) throw invalid(`/evidence/${strange}`, '本申报的佐证材料 · a file of the case', 'another file');
    const [id, markId, at] = [newId(), newId(), now().toISOString()];
    await insertCompetitionResult(tx, {
      ...{ id, application_id: applicationId, body_id: record.body_id, event, award, won_on: on, clause },
      ...{ mark_tenths: Math.round(mark * 10), evidence: JSON.stringify(evidence) },
      ...{ recorded_by: actor.accountId, recorded_at: at },
    });
    await makeMark(tx, {
      ...{ id: markId, at, method: 'competition', result: { kind: 'mark', mark } },
      source: { kind: 'competition', id },
      case: {
        ...{ application_id: applicationId, cycle_id: record.cycle_id, body_id: record.body_id },
        ...{ jurisdiction: record.jurisdiction, person_id: record.person_id },
        evaluation: evaluationOf(record.case_state),
      },
    });
    await recordEvaluation(tx, {
      ...{ actor, at, cycleId: record.cycle_id, jurisdiction: record.jurisdiction },
      action: 'exam-mark.record-competition',
      subject: { kind: 'application', id: applicationId },
      detail: { competitionResultId: id, clause, evidence },
    });
    return { id };
  });
}

function invalid(path: string, expected: string, found: string): AppError {
  return new AppError('request-invalid', { problems: [{ path, expected, found }] });
}

const notAsked = { zh: '本等级的评价方式不含竞赛选拔', en: 'the methods of this level include no competition' };
const notDue = { zh: '申报须在评价中且尚无结果', en: 'the case is under evaluation and has no result' };
