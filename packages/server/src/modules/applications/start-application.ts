import type { ApplicationView, NewApplication } from '@guantong/contracts';
import type { Dossier, Employment } from '@guantong/engine';
import { createCase } from '@guantong/procedure';
import { authorise } from '../../access/authorise.ts';
import { AppError } from '../../http/app-error.ts';
import { todayInChina } from '../../http/today.ts';
import { lockCycle } from '../cycles/cycles.service.ts';
import { recordChange } from '../organisations/record-change.ts';
import type { ApplicationAct } from './application-act.ts';
import { cycleCovers, dueOn, targetKey, waitingFor } from './application-subject.ts';
import { holdApplicant, insertApplication, listOrdinals, takeNumber } from './applications.repository.ts';
import { refuseOutsideOfDays } from './case-context.ts';
import { emptyDraft } from './case-form.ts';
import { judgeApplication } from './judge-application.ts';
import { type Applicant, readApplicant } from './read-applicant.ts';
import { readApplication } from './read-application.ts';

/**
 * Begins an application, pre-filled from the dossier. Throws `cycle-not-found`, `cycle-not-open`, `target-not-in-cycle`,
 * and `application-exists` where the cycle allows no further one for the target in its year.
 */
export async function startApplication(
  act: ApplicationAct,
  { cycleId, target }: NewApplication,
): Promise<ApplicationView> {
  const { tx, actor, now, newId } = act;
  const { personId } = actor;
  authorise(actor, 'application.create', { personId });
  if (personId === null) throw new AppError('person-not-found');
  const today = todayInChina(now);
  const cycle = await lockCycle(tx, { id: cycleId, today });
  refuseOutsideOfDays(cycle, today);
  if (!cycleCovers(cycle, target)) throw new AppError('target-not-in-cycle');
  const key = targetKey(target);
  await holdApplicant(tx, personId);
  const ordinals = await listOrdinals(tx, { personId, targetKey: key, year: cycle.year });
  const ordinal = freeOrdinal(ordinals, cycle.settings.applicationsPerTargetAndYear);
  const applicant = await readApplicant(tx, personId);
  const { person, dossier } = applicant;
  const { assessment } = await judgeApplication(act, { cycle, target, dossier, today });
  const employer = employerOf(applicant, today);
  const state = createCase();
  const id = newId();
  const at = now.toISOString();
  const number = await takeNumber(tx, { province: cycle.province, year: cycle.year });
  await insertApplication(tx, {
    province: cycle.province,
    id,
    number: `${cycle.province}${cycle.year}-${String(number).padStart(6, '0')}`,
    cycle_id: cycle.id,
    body_id: cycle.body_id,
    jurisdiction: cycle.jurisdiction,
    year: cycle.year,
    person_province: person.province,
    person_id: personId,
    person_name: person.name,
    employer_id: employer.id,
    employer_name: employer.name,
    target: JSON.stringify(target),
    target_key: key,
    draft: JSON.stringify({
      ...emptyDraft,
      routeId: assessment.outcome?.routeId ?? null,
      post: presentEmployment(dossier, today)?.post ?? '',
      phone: person.phone ?? '',
    }),
    request: null,
    assessment: null,
    judged_on: null,
    policy_sha256: null,
    route_id: null,
    case_state: JSON.stringify(state),
    state: state.state,
    waiting_for: waitingFor(state),
    due_on: dueOn(state, cycle),
    group_name: null,
    ordinal,
    submitted_draft: null,
    submitted_at: null,
    reached_body_at: null,
    created_at: at,
    updated_at: at,
  });
  await recordChange(act, {
    chain: `case:${id}`,
    action: 'application.create',
    region: cycle.jurisdiction,
    subject: { kind: 'application', id },
    detail: { cycleId, target },
  });
  return readApplication(act, id);
}

function freeOrdinal(taken: readonly number[], allowed: number): number {
  if (taken.length >= allowed) throw new AppError('application-exists');
  return Array.from({ length: allowed }, (_, index) => index + 1).find((ordinal) => !taken.includes(ordinal)) ?? 1;
}

/** The employment of a day; of several, the one that began last, and of these the later in the list (contract, section 4). */
export function presentEmployment({ employments }: Dossier, day: string): Employment | undefined {
  const present = employments.filter(({ from, to }) => from <= day && (to ?? '9999-12-31') >= day);
  return present.reduce<Employment | undefined>(
    (last, each) => (last === undefined || each.from >= last.from ? each : last),
    undefined,
  );
}

/** The employer of a day: its id where it is registered and on file. */
export function employerOf(
  { dossier, registered }: Pick<Applicant, 'dossier' | 'registered'>,
  day: string,
): { readonly id: string | null; readonly name: string | null } {
  const employer = presentEmployment(dossier, day)?.employer;
  if (employer === undefined) return { id: null, name: null };
  const onFile = registered.get(employer.id)?.onFile === true;
  return { id: onFile ? employer.id : null, name: employer.name ?? employer.id };
}
