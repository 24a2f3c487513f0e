import type { ReviewSettings, ReviewSettingsChange } from '@guantong/contracts';
import { checkRubric } from '@guantong/procedure';
import { authorise } from '../../../access/authorise.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { Act } from '../../../http/act.ts';
import { AppError } from '../../../http/app-error.ts';
import { todayInChina } from '../../../http/today.ts';
import { cycleSubject } from '../../cycles/cycle-steps.ts';
import { getCycle } from '../../cycles/cycles.service.ts';
import { recordChange } from '../../organisations/record-change.ts';
import { defaultReviewSettings } from './default-review-settings.ts';
import { findReviewSettings, saveReviewSettings } from './review-settings.repository.ts';

/** How a cycle reviews: what it set, or the defaults. */
export async function reviewSettingsOf(tx: DatabaseTransaction, cycleId: string): Promise<ReviewSettings> {
  const record = await findReviewSettings(tx, cycleId);
  if (record === undefined) return defaultReviewSettings;
  const { blindness, collaboration_years: collaborationYears, rubric, version } = record;
  return { blindness, collaborationYears, rubric: [...rubric], version, sources: defaultReviewSettings.sources };
}

/** Throws `cycle-not-found`. */
export async function readReviewSettings({ tx, actor, now }: Act, cycleId: string): Promise<ReviewSettings> {
  const cycle = await getCycle(tx, { id: cycleId, today: todayInChina(now) });
  if (cycle.state === 'draft') authorise(actor, 'cycle.read-draft', cycleSubject(cycle));
  return reviewSettingsOf(tx, cycleId);
}

/** Sets how a draft of a cycle is to review. Throws `step-not-possible` once its notice is published. */
export async function changeReviewSettings(
  act: Act,
  cycleId: string,
  { version, blindness, collaborationYears, rubric }: ReviewSettingsChange,
): Promise<ReviewSettings> {
  const { tx, actor, now } = act;
  const cycle = await getCycle(tx, { id: cycleId, today: todayInChina(now) });
  authorise(actor, 'review-settings.change', cycleSubject(cycle));
  if (cycle.state !== 'draft') throw new AppError('step-not-possible', { reason: fixedWithNotice });
  const problems = checkRubric({ items: rubric }).map(({ words: { zh, en } }) => ({
    ...{ path: '/rubric', expected: `${zh} · ${en}`, found: 'what was sent' },
  }));
  if (problems.length > 0) throw new AppError('request-invalid', { problems });
  const row = {
    cycle_id: cycleId,
    blindness,
    collaboration_years: collaborationYears,
    rubric: JSON.stringify(rubric),
  };
  if (!(await saveReviewSettings(tx, row, version))) throw new AppError('version-stale');
  await recordChange(act, {
    chain: `cycle:${cycleId}`,
    region: cycle.jurisdiction,
    action: 'review-settings.change',
    subject: { kind: 'cycle', id: cycleId },
    detail: { blindness, collaborationYears, rubric: rubric.map(({ id }) => id) },
  });
  return reviewSettingsOf(tx, cycleId);
}

const fixedWithNotice = {
  zh: '评审设置随通知公布后不再修改',
  en: 'how a cycle reviews is fixed with the publication of its notice',
};
