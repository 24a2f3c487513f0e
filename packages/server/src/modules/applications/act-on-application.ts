import { isDeepStrictEqual } from 'node:util';
import { type ApplicationView, type CaseAct, caseActPayloads } from '@guantong/contracts';
import { type RouteAssessment, sayDate } from '@guantong/engine';
import type { CaseAction, CaseRole } from '@guantong/procedure';
import { authorise } from '../../access/authorise.ts';
import { AppError } from '../../http/app-error.ts';
import { todayInChina } from '../../http/today.ts';
import type { CycleRecord } from '../cycles/cycles.repository.ts';
import { lockCycle } from '../cycles/cycles.service.ts';
import { listFactVersions } from '../people/dossier/facts.repository.ts';
import { recordVerdict } from '../people/dossier/facts.service.ts';
import type { ApplicationAct } from './application-act.ts';
import { applicationSubject } from './application-subject.ts';
import { type ApplicationRecord, findApplication, holdCase } from './applications.repository.ts';
import type { FrozenFact } from './applications.tables.ts';
import { caseRoleOf, refuseOutsideOfDays } from './case-context.ts';
import { caseForm, missingFields } from './case-form.ts';
import { judgeApplication, openRoutes, placesOf, routeOf, submittedAnswerOf } from './judge-application.ts';
import { laterOf } from './later-of.ts';
import { type Applicant, readApplicant } from './read-applicant.ts';
import { readApplication } from './read-application.ts';
import { employerOf } from './start-application.ts';
import { type Frozen, takeStep } from './take-step.ts';
import { valueAt } from './value-at.ts';

/** What to do with a case; without a version the case is taken as it stands. */
export type CaseActWithoutVersion = CaseAct extends infer Each
  ? Each extends CaseAct
    ? Omit<Each, 'version'>
    : never
  : never;

/** Does one thing to a case, as whoever asks, and tells how it stands then. Throws what `takeAction` throws. */
export async function actOnApplication(
  act: ApplicationAct,
  id: string,
  step: CaseActWithoutVersion & { readonly version?: number },
): Promise<ApplicationView> {
  await takeAction(act, id, step);
  return readApplication(act, id);
}

/**
 * Does one thing to a case, as whoever asks. Throws `application-not-found`, `version-stale`, `not-allowed` by the access
 * table, `step-not-possible` by the procedure, and for a submission `cycle-not-open`, `application-incomplete`, `not-eligible`.
 */
export async function takeAction(
  act: ApplicationAct,
  id: string,
  { version, kind, payload }: CaseActWithoutVersion & { readonly version?: number },
): Promise<void> {
  const { tx, actor, newId } = act;
  const [, record] = await Promise.all([holdCase(tx, id), findApplication(tx, id)]);
  if (record === undefined) throw new AppError('application-not-found');
  const now = laterOf(act.now, record.case_state.lastAt);
  if (version !== undefined && version !== record.version) throw new AppError('version-stale');
  authorise(actor, `application.${kind}`, applicationSubject(record));
  const role = caseRoleOf(actor.role);
  if (role === undefined) throw new AppError('not-allowed');
  const lockedCycle = lockCycle(tx, { id: record.cycle_id, today: todayInChina(now) });
  const by = { accountId: actor.accountId, role };
  if (kind === 'submit' || kind === 'resubmit') {
    const [cycle, applicant] = await Promise.all([lockedCycle, readApplicant(tx, record.person_id)]);
    refuseClosed(cycle, kind);
    const { action, frozen } = await submission({ ...act, now }, { record, cycle, kind, role, applicant });
    await takeStep({ tx, newId, now, by: { ...by, role: actor.role }, record, cycle, action, frozen });
    return;
  }
  const cycle = await lockedCycle;
  refuseClosed(cycle, kind);
  const completed = kind === 'file-objection' ? { ...payload, id: newId() } : payload;
  const action = toAction({ kind, payload: completed, at: now.toISOString(), actor: by });
  await takeStep({ tx, newId, now, by: { ...by, role: actor.role }, record, cycle, action });
  // What a body checks stays in the case: the dossier has the word of the employer and of registers.
  if (kind === 'verify-item') await noteVerdict(act, record, payload);
}

interface Submission {
  readonly record: ApplicationRecord;
  readonly cycle: CycleRecord;
  readonly kind: 'submit' | 'resubmit';
  readonly role: CaseRole;
  readonly applicant: Applicant;
}

/** Judges the dossier as it stands under the pinned policy and freezes it with the answer. */
async function submission(
  act: ApplicationAct,
  { record, cycle, kind, role, applicant }: Submission,
): Promise<{ readonly action: CaseAction; readonly frozen: Frozen }> {
  const { actor, now } = act;
  const today = todayInChina(now);
  if (kind === 'submit') refuseOutsideOfDays(cycle, today);
  const { dossier } = applicant;
  const { request, assessment, policySha256 } = await judgeApplication(act, {
    cycle,
    target: record.target,
    dossier,
    // Whoever corrects is judged as of the day of the submission.
    today: record.judged_on ?? today,
  });
  const { draft } = record;
  const routes = openRoutes(assessment);
  const route = routeOf(assessment, draft.routeId);
  const missing = missingFields(caseForm({ cycle, kinds: [], routes }), draft);
  if (missing.length > 0) {
    const problems = missing.map((path) => ({ path, expected: 'a value', found: 'nothing' }));
    throw new AppError('application-incomplete', { problems });
  }
  if (route === undefined || (route.status !== 'eligible' && route.status !== 'undetermined'))
    throw notEligible(assessment.outcome);
  if (draft.routeId !== null && route.id !== draft.routeId) throw otherRoute(draft.routeId, routes);
  const employer = employerOf(applicant, today);
  const otherEmployer = kind === 'resubmit' && employer.id !== record.employer_id;
  if (otherEmployer && record.state === 'correction')
    throw new AppError('step-not-possible', { reason: employerStays });
  const frozen: Frozen = {
    request,
    assessment,
    policySha256,
    routeId: route.id,
    draft,
    factIds: factIdsOf(applicant),
    employer,
  };
  const answer = { ...submittedAnswerOf(route, dossier), employerOnFile: employer.id !== null };
  const envelope = { at: now.toISOString(), actor: { accountId: actor.accountId, role } };
  if (kind === 'submit') return { action: toAction({ kind, payload: answer, ...envelope }), frozen };
  // Another employer verifies everything afresh.
  const changed = otherEmployer ? placesOf(dossier) : changedPlaces(record, frozen);
  return { action: toAction({ kind, payload: { ...answer, changed }, ...envelope }), frozen };
}

const employerStays = {
  zh: '补正时不能更换工作单位；单位变动的请撤回后重新申报',
  en: 'a correction does not change the employer: withdraw and apply anew if yours changed',
};

function otherRoute(routeId: string, routes: readonly RouteAssessment[]): AppError {
  const open = routes.map(({ title }) => title.zh).join('、');
  return new AppError('application-incomplete', {
    problems: [{ path: '/routeId', expected: `现在可选的通道 · a route that is open: ${open}`, found: routeId }],
  });
}

// A result may come late, and what is asked and complained about it comes after it.
const evenWhenClosed: readonly CaseAction['kind'][] = [
  ...(['withdraw', 'hold', 'release-hold', 'lapse'] as const),
  ...(['publish-result', 'request-recheck', 'decide-recheck', 'reopen-evaluation'] as const),
  ...(['annul-result', 'confirm-result'] as const),
];

/** A cycle that ended takes no further step but those that end or hold a case, and those of a result and what follows it. */
function refuseClosed({ state, stages }: CycleRecord, kind: CaseAction['kind']): void {
  if (state !== 'closed' || evenWhenClosed.includes(kind)) return;
  const { zh, en } = sayDate(stages.closeOn);
  throw new AppError('cycle-not-open', {
    reason: { zh: `评价计划已于${zh}结束`, en: `the cycle ended on ${en}` },
  });
}

function notEligible(
  outcome: { readonly status: RouteAssessment['status']; readonly earliestOn: string | null } | null,
): AppError {
  if (outcome?.status === 'held') {
    return new AppError('not-eligible', {
      reason: { zh: '已取得该等级或更高等级', en: 'this level or a higher one is held already' },
    });
  }
  if (outcome?.status === 'not-yet' && outcome.earliestOn !== null) {
    const { zh, en } = sayDate(outcome.earliestOn);
    return new AppError('not-eligible', {
      reason: { zh: `最早自${zh}起可以申报`, en: `possible from ${en}` },
    });
  }
  return new AppError('not-eligible');
}

function factIdsOf({ facts }: Applicant): Readonly<Record<string, FrozenFact>> {
  return Object.fromEntries([...facts].map(([place, { fact_id: factId, version }]) => [place, { factId, version }]));
}

/** Places whose record is another than in the request frozen before. */
function changedPlaces(
  { request: before, fact_ids }: ApplicationRecord,
  { request, factIds }: Frozen,
): readonly string[] {
  // As it will be read back: the database keeps the order of keys no more than it keeps fields without a value.
  const plain: unknown = JSON.parse(JSON.stringify(request.dossier));
  return placesOf(request.dossier).filter(
    (place) =>
      fact_ids[place]?.factId !== factIds[place]?.factId ||
      !isDeepStrictEqual(valueAt(before?.dossier, place), valueAt(plain, place)),
  );
}

interface Said {
  readonly kind: CaseAction['kind'];
  readonly payload: object;
  readonly at: string;
  readonly actor: CaseAction['actor'];
}

// The wire's schema or the engine's answer gave the payload its shape; the procedure checks what it says.
function toAction({ kind, payload, at, actor }: Said): CaseAction {
  return { ...payload, kind, at, actor } as CaseAction;
}

/**
 * A verdict in a case is one on the record of the dossier, unless that says something else by now. What an employer or a
 * register said is not changed by it: the verdict stays in the case.
 */
async function noteVerdict(act: ApplicationAct, record: ApplicationRecord, payload: unknown): Promise<void> {
  const { pointer, verdict, note } = caseActPayloads['verify-item'].parse(payload);
  const frozen = record.fact_ids[pointer];
  if (frozen === undefined) return;
  const owner = { province: record.person_province, id: record.person_id };
  const versions = await listFactVersions(act.tx, { personId: owner.id, factId: frozen.factId });
  const judged = versions.find(({ version }) => version === frozen.version);
  if (judged === undefined || judged.source === 'employer' || judged.source === 'register') return;
  if (judged.verification === 'register-verified') return;
  await recordVerdict(act, owner, { ...frozen, verdict, note: note ?? null });
}
