import type { CaseState } from '@guantong/procedure';
import type { Actor, SystemActor } from '../../access/actor.ts';
import { authorise } from '../../access/authorise.ts';
import { AppError } from '../../http/app-error.ts';
import type { OfficeContext } from '../../http/route-context.ts';
import { todayInChina } from '../../http/today.ts';
import { findApplication, holdCase } from '../applications/applications.repository.ts';
import { takeStep } from '../applications/take-step.ts';
import { lockCycle } from '../cycles/cycles.service.ts';
import { insertObjector, listObjectionsOf, worksAt } from './publicity.repository.ts';
import { getPublicity } from './publicity.service.ts';

const filing: SystemActor = { role: 'system', purpose: 'file-objection' };

export interface NewObjection {
  readonly applicationId: string;
  readonly text: string;
}

/**
 * Takes an objection of somebody who works at the employer, in the employer's place: the log of the case says that the
 * employer registered it, who filed it is kept apart and shown to nobody. Throws `publicity-not-found` where nothing is
 * published now, `not-allowed` for the applicant and for whoever does not work there by a verified post, and
 * `objections-open` while as many of theirs are open as the cycle allows.
 */
export async function objectToPublicity(
  { database, now, newId }: Pick<OfficeContext, 'database' | 'now' | 'newId'>,
  actor: Actor,
  { applicationId, text }: NewObjection,
): Promise<{ readonly id: string; readonly on: string }> {
  const today = todayInChina(now());
  return database.transaction(filing, async (tx) => {
    await holdCase(tx, applicationId);
    const { employer_id: employerId } = await getPublicity(tx, { id: applicationId, today });
    const record = await findApplication(tx, applicationId);
    if (record === undefined) throw new AppError('publicity-not-found');
    authorise(actor, 'publicity.object', { personId: record.person_id });
    const { personId } = actor;
    if (personId === null || employerId === null || !(await worksAt(tx, { personId, employerId, today })))
      throw new AppError('not-allowed', { reason: notAColleague });
    const cycle = await lockCycle(tx, { id: record.cycle_id, today });
    const own = await listObjectionsOf(tx, { accountId: actor.accountId, applicationId });
    if (countOpen(record.case_state, own) >= cycle.settings.openObjectionsPerPerson)
      throw new AppError('objections-open');
    const [id, at] = [newId(), now().toISOString()];
    const by = { accountId: null, role: 'system' };
    const envelope = { at, actor: { accountId: 'system', role: 'employer-hr' } } as const;
    await insertObjector(tx, { id, application_id: applicationId, account_id: actor.accountId, filed_at: at });
    await takeStep({
      tx,
      newId,
      now: now(),
      by,
      record,
      cycle,
      action: { kind: 'file-objection', id, text, ...envelope },
    });
    return { id, on: today };
  });
}

/** How many of some objections nobody has resolved yet. */
function countOpen({ publicity }: CaseState, ids: readonly string[]): number {
  return publicity?.objections.filter(({ id, resolution }) => resolution === null && ids.includes(id)).length ?? 0;
}

const notAColleague = {
  zh: '单位内公示的异议由本单位人员提出，其现职须经单位核实',
  en: 'objections to the publicity within an employer come from those who work there, by a post that the employer verified',
};
