import type { Target, Text } from '@guantong/engine';
import { type CaseState, type CaseStateName, caseRoles } from '@guantong/procedure';
import type { Subject } from '../../access/conditions.ts';
import type { CycleRecord } from '../cycles/cycles.repository.ts';
import type { ApplicationRecord } from './applications.repository.ts';

/** What the access table is asked about an application. */
export function applicationSubject(
  record: Pick<ApplicationRecord, 'person_id' | 'employer_id' | 'body_id' | 'jurisdiction'>,
): Subject {
  return {
    personId: record.person_id,
    employerIds: record.employer_id === null ? [] : [record.employer_id],
    bodyId: record.body_id,
    region: record.jurisdiction,
  };
}

/** One word for a target: what an application counts by, whatever the specialty. */
export function targetKey(target: Target): string {
  switch (target.type) {
    case 'title':
      return `title:${target.series}:${target.level}`;
    case 'skill-level':
      return `skill-level:${target.occupation}:${target.level}`;
    case 'professional-qualification':
      return `professional-qualification:${target.category}:${target.level ?? ''}`;
  }
}

/** Whether a cycle evaluates a target: its series and specialties, or its occupations, and its levels. */
export function cycleCovers(cycle: CycleRecord, target: Target): boolean {
  const { kind, series, specialties, occupations, levels } = cycle;
  if (kind === 'title-review') {
    if (target.type !== 'title' || target.series !== series || !levels.includes(target.level)) return false;
    return specialties.length === 0 || (target.specialty !== undefined && specialties.includes(target.specialty));
  }
  return target.type === 'skill-level' && occupations.includes(target.occupation) && levels.includes(target.level);
}

export type Party = 'applicant' | 'employer-hr' | 'body-clerk' | 'body-chair' | 'bureau-supervisor';

/** Whose turn it is in a case; nobody's once it is over, and of cases evaluated as a group the group's. */
export function waitingFor({ state, hold, submission, result, recheck }: CaseState): Party | null {
  if (hold !== null) return 'bureau-supervisor';
  // No employer can act: the applicant goes on to the body.
  if (turnOf[state] === 'employer-hr' && submission?.employerOnFile === false) return 'applicant';
  if (state === 'under-evaluation' && result !== null) return 'body-chair';
  if (state === 'not-passed' && recheck?.request && recheck.decision === null) return 'body-chair';
  return turnOf[state];
}

const turnOf: Readonly<Record<CaseStateName, Party | null>> = {
  draft: 'applicant',
  'employer-verification': 'employer-hr',
  'returned-by-employer': 'applicant',
  'employer-publicity': 'employer-hr',
  'employer-refused': 'applicant',
  'body-acceptance': 'body-clerk',
  correction: 'applicant',
  accepted: 'body-clerk',
  grouped: null,
  'under-evaluation': null,
  'result-publicity': 'body-chair',
  confirmed: null,
  certified: null,
  'not-passed': null,
  'result-annulled': null,
  'not-accepted': null,
  withdrawn: null,
  lapsed: null,
};

/** By when the one whose turn it is has to act: the end of a window, else the day of the cycle's stage. */
export function dueOn(state: CaseState, { stages }: CycleRecord): string | null {
  switch (state.state) {
    case 'draft':
      return stages.applyTo;
    case 'employer-verification':
    case 'returned-by-employer':
    case 'employer-refused':
      return stages.employerBy;
    case 'employer-publicity':
      return state.publicity?.window.overOn ?? stages.employerBy;
    case 'body-acceptance':
      return stages.acceptBy;
    case 'correction':
      return state.correction?.window.endOn ?? stages.acceptBy;
    case 'accepted':
      return stages.reviewFrom;
    case 'result-publicity':
      return state.resultPublicity?.window.overOn ?? stages.closeOn;
    default:
      return null;
  }
}

/** Who is next in a case, in words: whose turn it is, or who acts on the group or on all that is confirmed. */
export function nextWords({
  waiting_for,
  state,
}: Pick<ApplicationRecord, 'state'> & { readonly waiting_for: string | null }): Text | null {
  const party = Object.entries(caseRoles).find(([name]) => name === waiting_for);
  return party?.[1] ?? together[state] ?? null;
}

const together: Partial<Readonly<Record<CaseStateName, Text>>> = {
  grouped: {
    zh: `${caseRoles['body-clerk'].zh}（按组抽取专家、开始评价）`,
    en: `${caseRoles['body-clerk'].en} (draws experts, begins the evaluation of the group)`,
  },
  'under-evaluation': { zh: '评审委员会或考评小组', en: 'The committee or the examiners' },
  confirmed: {
    zh: `${caseRoles['body-chair'].zh}（发证）`,
    en: `${caseRoles['body-chair'].en} (issues the certificate)`,
  },
};
