import type { ApplicationView, CaseFact } from '@guantong/contracts';
import { type Assessment, type RouteAssessment, type Text, targetName } from '@guantong/engine';
import {
  type AllowedAction,
  allowedActions,
  type CaseState,
  caseStates,
  isSystemCaseAction,
  sayDays,
} from '@guantong/procedure';
import type { Actor } from '../../access/actor.ts';
import { authorise } from '../../access/authorise.ts';
import { listCan, type PossibleStep } from '../../access/list-can.ts';
import { AppError } from '../../http/app-error.ts';
import { todayInChina } from '../../http/today.ts';
import type { CycleRecord } from '../cycles/cycles.repository.ts';
import { getCycle } from '../cycles/cycles.service.ts';
import type { FactRecord } from '../people/dossier/facts.repository.ts';
import type { PersonRecord } from '../people/dossier/persons.repository.ts';
import { presentEvidence } from '../people/dossier/present-dossier.ts';
import { listEvidence } from '../people/evidence/evidence.repository.ts';
import { achievementKinds } from './achievement-kinds.ts';
import type { ApplicationAct } from './application-act.ts';
import { applicationSubject, nextWords } from './application-subject.ts';
import { type ApplicationRecord, findApplication, listActions } from './applications.repository.ts';
import { caseContextOf, caseRoleOf } from './case-context.ts';
import { caseFacts } from './case-facts.ts';
import { caseForm, type FormSection, missingFields } from './case-form.ts';
import { editStep } from './edit-step.ts';
import { frozenRecords } from './frozen-records.ts';
import { type Judgement, judgeApplication, openRoutes, questionsOfRoute, routeOf } from './judge-application.ts';
import { presentWindow, stepsOf, windowsOf } from './present-window.ts';
import { getPerson, readApplicant } from './read-applicant.ts';
import { type TimelineNames, timelineOf } from './timeline-words.ts';

/** Everything a case page shows to the one who asks. Throws `application-not-found` where the case is not theirs to see. */
export async function readApplication(act: ApplicationAct, id: string): Promise<ApplicationView> {
  const { tx, actor, now, library } = act;
  const record = await findApplication(tx, id);
  if (record === undefined) throw new AppError('application-not-found');
  authorise(actor, 'application.read', applicationSubject(record));
  const today = todayInChina(now);
  const cycle = await getCycle(tx, { id: record.cycle_id, today });
  const { person, records, frozen, assessment, request, policySha256 } = await readJudged(act, {
    record,
    cycle,
    today,
  });
  const state = record.case_state;
  const draft = isApplicant(record, actor) ? record.draft : (record.submitted_draft ?? record.draft);
  const route = routeOf(assessment, frozen ? record.route_id : draft.routeId);
  const kinds = achievementKinds({ library, jurisdiction: cycle.jurisdiction, route });
  const form = caseForm({ cycle, kinds, routes: openRoutes(assessment) });
  const ofAchievements = draft.achievements.flatMap((achievement) => achievement.evidence);
  const ids = [...records.values()].flatMap((fact) => fact.evidence).concat(ofAchievements);
  const files = (await listEvidence(tx, { personId: record.person_id, ids })).map(presentEvidence);
  const nameOf = (occupation: string) => library.directory.nameOf(occupation);
  const facts = caseFacts({
    dossier: request.dossier,
    records,
    evidence: new Map(files.map((file) => [file.id, file])),
    state,
    route,
    nameOf,
  });
  const labelOf = labelsOf({ form, facts });
  return {
    id,
    number: record.number,
    version: record.version,
    state: record.state,
    stateWords: caseStates[record.state],
    held: state.hold,
    cycle: presentCase(cycle),
    target: record.target,
    targetWords: targetName(record.target, nameOf),
    applicant: presentApplicant(record, person),
    waitingFor: nextWords(record),
    dueOn: record.due_on,
    steps: stepsOf(state),
    form: [...form],
    draft,
    files: files.filter(({ id }) => ofAchievements.includes(id)),
    facts,
    assessment,
    judged: { frozen, on: request.asOf, policySha256 },
    questions: presentQuestions(route, state),
    windows: windowsOf(state),
    objections: (state.publicity?.objections ?? []).map(({ id: objection, on, text, resolution }) => ({
      id: objection,
      on,
      text,
      resolution,
    })),
    complaints: state.complaints.map(({ id: complaint, on, resolution }) => ({ id: complaint, on, resolution })),
    missing: [...missingFields(form, draft)],
    correction: presentCorrection(state, labelOf),
    returned: pointedItems(state.returns.at(-1)?.items ?? [], labelOf),
    group: record.group_name,
    timeline: timelineOf(record, await listActions(tx, id), { bodyName: cycle.body_name, labelOf }),
    can: listCan(actor, applicationSubject(record), possibleSteps(act, { record, cycle, assessment, today })),
  };
}

interface Judged extends Judgement {
  readonly person: PersonRecord;
  /** The record of the dossier by its place in the request. */
  readonly records: ReadonlyMap<string, FactRecord>;
  /** Whether it is what was submitted; otherwise the dossier as it stands. */
  readonly frozen: boolean;
}

async function readJudged(
  act: ApplicationAct,
  { record, cycle, today }: Omit<Standing, 'assessment'>,
): Promise<Judged> {
  const { tx, actor } = act;
  const frozen = isBeingMended(record, actor, today) ? undefined : frozenJudgement(record);
  if (frozen !== undefined) {
    const [person, records] = [await getPerson(tx, record.person_id), await frozenRecords(act, record)];
    return { ...frozen, person, records, frozen: true };
  }
  const { person, dossier, facts } = await readApplicant(tx, record.person_id);
  const { target, judged_on } = record;
  const judgement = await judgeApplication(act, { cycle, target, dossier, today: judged_on ?? today });
  return { ...judgement, person, records: facts, frozen: false };
}

function frozenJudgement({ request, assessment, policy_sha256 }: ApplicationRecord): Judgement | undefined {
  if (request === null || assessment === null || policy_sha256 === null) return undefined;
  return { request, assessment, policySha256: policy_sha256 };
}

function isApplicant({ person_id }: ApplicationRecord, { personId }: Actor): boolean {
  return personId !== null && person_id === personId;
}

/** Whether the applicant is changing what was submitted: then the answer to what stands there now is shown. */
function isBeingMended(record: ApplicationRecord, actor: Actor, today: string): boolean {
  return isApplicant(record, actor) && editStep(record.case_state, today).obstacle === undefined;
}

function presentCase(cycle: CycleRecord): ApplicationView['cycle'] {
  const { id, name, year, kind, jurisdiction, stages } = cycle;
  return {
    id,
    name,
    year,
    kind,
    jurisdiction,
    body: { id: cycle.body_id, name: cycle.body_name },
    applyTo: stages.applyTo,
  };
}

function presentApplicant(
  { employer_id, employer_name, person_name }: ApplicationRecord,
  person: PersonRecord,
): ApplicationView['applicant'] {
  return {
    personId: person.id,
    name: person_name,
    residentIdMasked: person.resident_id_masked,
    employer: employer_name === null ? null : { id: employer_id, name: employer_name },
  };
}

function presentQuestions(route: RouteAssessment | undefined, state: CaseState): ApplicationView['questions'] {
  if (route === undefined) return [];
  return questionsOfRoute(route).map(({ id, question }) => {
    const decision = state.decisions.find(({ questionId }) => questionId === id);
    return {
      id,
      question,
      decision: decision === undefined ? null : { answer: decision.answer, reason: decision.reason, on: decision.on },
    };
  });
}

interface Places {
  readonly form: readonly FormSection[];
  readonly facts: readonly CaseFact[];
}

interface Pointed {
  readonly pointer: string;
  readonly reason: string;
  readonly clause?: string;
}

type LabelOf = TimelineNames['labelOf'];

/** What a field of the form is called, and what a record of the dossier says; a record that is not among them now is told as such. */
function labelsOf({ form, facts }: Places): LabelOf {
  const fields = form.flatMap((section) => section.fields);
  return (pointer) =>
    fields.find(({ path }) => path === pointer)?.label ??
    facts.find((fact) => fact.pointer === pointer)?.words ?? { zh: '原有的一项', en: 'an item of before' };
}

function pointedItems(items: readonly Pointed[], labelOf: LabelOf) {
  return items.map(({ pointer, reason, clause }) => ({
    pointer,
    label: labelOf(pointer),
    reason,
    clause: clause ?? null,
  }));
}

function presentCorrection({ correction }: CaseState, labelOf: LabelOf): ApplicationView['correction'] {
  if (correction === null) return null;
  const { items, window, resubmittedOn } = correction;
  return { items: pointedItems(items, labelOf), window: presentWindow('correction', window), resubmittedOn };
}

interface Standing {
  readonly record: ApplicationRecord;
  readonly cycle: CycleRecord;
  readonly assessment: Assessment;
  readonly today: string;
}

/** What the procedure has for the caller's role in the present state, with what stands in the way. */
function possibleSteps(
  { actor }: ApplicationAct,
  { record, cycle, assessment, today }: Standing,
): readonly PossibleStep[] {
  const role = caseRoleOf(actor.role);
  if (role === undefined) return [];
  const state = record.case_state;
  const steps = allowedActions(state, role, { ...caseContextOf(cycle), today });
  const edit = role === 'applicant' ? [editStep(state, today)] : [];
  return [...edit, ...steps.flatMap((step) => possibleStep(step, { cycle, assessment, today }))];
}

function possibleStep({ kind, whyNot }: AllowedAction, standing: Omit<Standing, 'record'>): readonly PossibleStep[] {
  if (isSystemCaseAction(kind)) return [];
  const obstacle = whyNot === undefined ? undefined : wordsOf(whyNot);
  return [
    { action: `application.${kind}`, obstacle: obstacle ?? (kind === 'submit' ? submitObstacle(standing) : undefined) },
  ];
}

function wordsOf({ words: { found, next } }: NonNullable<AllowedAction['whyNot']>): Text {
  return { zh: `${found.zh}。${next.zh}`, en: `${found.en}; ${next.en}` };
}

function submitObstacle({ cycle, assessment, today }: Omit<Standing, 'record'>): Text | undefined {
  const { applyFrom, applyTo } = cycle.stages;
  if (cycle.state !== 'running' || today < applyFrom || today > applyTo) {
    const { zh, en } = sayDays(applyFrom, applyTo);
    return { zh: `申报时间为${zh}`, en: `applications are taken from ${en}` };
  }
  const status = assessment.outcome?.status;
  if (status === 'eligible' || status === 'undetermined') return undefined;
  return {
    zh: '按现行政策目前不能申报，原因见资格判断',
    en: 'by the policy you may not apply now; the answer says why',
  };
}
