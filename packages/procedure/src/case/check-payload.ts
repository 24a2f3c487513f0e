import { distinct, each, fault, known, said, sha256, some, truth } from '../log/payload-checks.ts';
import type { CaseAction, CorrectionItem, PointedReason, ResultBasis, Submission } from './case-action.ts';
import type { CaseRefusal } from './case-problem.ts';
import { type CaseSettings, caseSettingDefinitions } from './case-settings.ts';
import type { CaseState } from './case-state.ts';
import { openComplaints } from './open-items.ts';

export interface Standing {
  readonly state: CaseState;
  readonly settings: CaseSettings;
}

/**
 * Whether what an action says is complete, speaks of things the case has and keeps the cycle's settings; the first
 * fault, or null.
 */
export function checkPayload(action: CaseAction, { state, settings }: Standing): CaseRefusal | null {
  switch (action.kind) {
    case 'submit':
      return checkAnswer(action);
    case 'resubmit':
      return checkAnswer(action) ?? checkPointers('changed', action.changed);
    case 'verify-item':
    case 'check-item':
      return known('pointer', action.pointer, state.submission?.facts ?? []);
    case 'return-to-applicant':
      return checkItems(action.items);
    case 'give-correction-notice':
      return checkItems(action.items) ?? checkClauses(action.items) ?? checkTimeToCorrect(action.workingDays, settings);
    case 'file-objection':
      return (
        said('id', action.id) ??
        said('text', action.text) ??
        distinct('id', [...(state.publicity?.objections.map(({ id }) => id) ?? []), action.id])
      );
    case 'resolve-objection': {
      const open = state.publicity?.objections.filter(({ resolution }) => resolution === null) ?? [];
      return (
        known(
          'id',
          action.id,
          open.map(({ id }) => id),
        ) ?? said('reason', action.reason)
      );
    }
    case 'recommend':
      return said('opinion', action.opinion);
    case 'decide-question':
      return (
        known('questionId', action.questionId, state.submission?.questions.map(({ id }) => id) ?? []) ??
        said('reason', action.reason)
      );
    case 'not-accept':
      return said('reason', action.reason) ?? said('clause', action.clause);
    case 'assign-group':
      return said('group', action.group);
    case 'record-result':
      return truth('passed', action.passed) ?? checkBasis(action.basis);
    case 'file-complaint':
      return said('id', action.id) ?? distinct('id', [...state.complaints.map(({ id }) => id), action.id]);
    case 'resolve-complaint':
      return (
        known('id', action.id, openComplaints(state)) ?? truth('upheld', action.upheld) ?? said('reason', action.reason)
      );
    case 'decide-recheck':
      return truth('upheld', action.upheld) ?? said('reason', action.reason);
    case 'issue-certificate':
      return said('certificateId', action.certificateId) ?? said('number', action.number);
    case 'request-recheck':
    case 'reopen-evaluation':
    case 'annul-result':
    case 'revoke-certificate':
    case 'escalate':
    case 'refuse':
    case 'hold':
    case 'release-hold':
      return said('reason', action.reason);
    case 'withdraw':
    case 'start-publicity':
    case 'accept':
    case 'lapse':
    case 'start-evaluation':
    case 'publish-result':
    case 'confirm-result':
      return null;
  }
}

function checkAnswer({ answerStatus, questions, facts, employerOnFile }: Submission): CaseRefusal | null {
  const ids = questions.map(({ id }) => id);
  return (
    known('answerStatus', answerStatus, ['eligible', 'undetermined']) ??
    (answerStatus === 'undetermined' ? some('questions', ids) : null) ??
    each(ids, (id) => said('questions.id', id)) ??
    distinct('questions.id', ids) ??
    some('facts', facts) ??
    checkPointers('facts', facts) ??
    truth('employerOnFile', employerOnFile)
  );
}

function checkItems(items: readonly PointedReason[]): CaseRefusal | null {
  const pointers = items.map(({ pointer }) => pointer);
  return (
    some('items', pointers) ??
    checkPointers('items.pointer', pointers) ??
    each(items, ({ reason }) => said('items.reason', reason))
  );
}

function checkClauses(items: readonly CorrectionItem[]): CaseRefusal | null {
  return each(items, ({ clause }) => (clause === undefined ? null : said('items.clause', clause)));
}

/** A clerk may give more time than the cycle promised, never less. */
function checkTimeToCorrect(workingDays: number | undefined, settings: CaseSettings): CaseRefusal | null {
  const [least, most] = [settings.correctionWorkingDays, caseSettingDefinitions.correctionWorkingDays.maximum];
  if (workingDays === undefined) return null;
  if (Number.isInteger(workingDays) && workingDays >= least && workingDays <= most) return null;
  const expectation = { zh: `${least} 至 ${most} 的整数`, en: `a whole number from ${least} to ${most}` };
  return fault('workingDays', expectation, String(workingDays));
}

function checkBasis({ kind, ids, hash }: ResultBasis): CaseRefusal | null {
  return (
    known('basis.kind', kind, ['ballot', 'marks', 'ballot-and-marks']) ??
    some('basis.ids', ids) ??
    each(ids, (id) => said('basis.ids', id)) ??
    distinct('basis.ids', ids) ??
    sha256('basis.hash', hash)
  );
}

function checkPointers(field: string, pointers: readonly string[]): CaseRefusal | null {
  const wrong = pointers.find((pointer) => !pointer.startsWith('/'));
  return wrong === undefined
    ? distinct(field, pointers)
    : fault(field, { zh: '以 / 开头的 JSON 指针', en: 'a JSON pointer that starts with /' }, wrong);
}
