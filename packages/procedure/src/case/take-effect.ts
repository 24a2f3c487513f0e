import type { DayText } from '../calendar/day.ts';
import type { CaseAction, CaseActionOf, Pointer, ResultBasis, Submission } from './case-action.ts';
import type { CaseRefusal } from './case-problem.ts';
import type { CaseState } from './case-state.ts';
import type { CaseMoment } from './guard.ts';
import { resultWindow } from './result-window.ts';
import { resumeWindow } from './resume-window.ts';

/** What changes on the case; what it does not name stays as it is. */
export type Effect = Partial<Omit<CaseState, 'state' | 'entered' | 'lastAt'>>;

export type EffectAnswer =
  | { readonly ok: true; readonly effect: Effect }
  | { readonly ok: false; readonly refusal: CaseRefusal };

/** What an action that was found possible leaves on the case, apart from the state it leads to. */
export function takeEffect(state: CaseState, action: CaseAction, moment: CaseMoment): EffectAnswer {
  const { calendar, settings, today: on } = moment;
  switch (action.kind) {
    case 'submit':
      return took({ submission: answerOf(action, on), employerActiveOn: on });
    case 'resubmit':
      return took(resubmitted(state, action, on));
    case 'withdraw':
      return took({ withdrawal: { on, reason: action.reason ?? null } });
    case 'escalate':
      return took({ escalation: { on, reason: action.reason, from: state.state } });
    case 'verify-item': {
      const isFirst = !state.verdicts.some(({ pointer }) => pointer === action.pointer);
      return took({ ...judged(state, action, on), ...(isFirst ? { employerActiveOn: on } : {}) });
    }
    case 'check-item':
      return took(judged(state, action, on));
    case 'return-to-applicant':
      return took({ returns: [...state.returns, { on, items: action.items }] });
    case 'start-publicity': {
      const answer = calendar.addWorkingDays(on, settings.employerPublicityWorkingDays);
      if (!answer.ok) return refused(answer.problem);
      return took({ publicity: { window: answer.window, objections: [] } });
    }
    case 'file-objection': {
      if (!state.publicity) return took({});
      const { id, text } = action;
      const objections = [...state.publicity.objections, { id, text, on, resolution: null }];
      return took({ publicity: { ...state.publicity, objections } });
    }
    case 'resolve-objection': {
      if (!state.publicity) return took({});
      const resolution = { on, upheld: action.upheld, reason: action.reason };
      const objections = state.publicity.objections.map((objection) =>
        objection.id === action.id ? { ...objection, resolution } : objection,
      );
      return took({ publicity: { ...state.publicity, objections } });
    }
    case 'recommend':
      return took({ recommendation: { on, opinion: action.opinion } });
    case 'refuse':
      return took({ refusal: { on, reason: action.reason } });
    case 'decide-question': {
      const { questionId, answer, reason } = action;
      const others = state.decisions.filter((decision) => decision.questionId !== questionId);
      return took({ decisions: [...others, { questionId, answer, reason, on }] });
    }
    case 'give-correction-notice': {
      const answer = calendar.addWorkingDays(on, action.workingDays ?? settings.correctionWorkingDays);
      if (!answer.ok) return refused(answer.problem);
      return took({ correction: { on, items: action.items, window: answer.window, resubmittedOn: null } });
    }
    case 'not-accept':
      return took({ rejection: { on, reason: action.reason, clause: action.clause } });
    case 'assign-group':
      return took({ group: action.group });
    case 'record-result':
      return took({ result: { passed: action.passed, basis: basisOf(action.basis), on, publishedOn: null } });
    case 'publish-result':
      return published(state, moment);
    case 'request-recheck':
      return took({ recheck: state.recheck && { ...state.recheck, request: { on, reason: action.reason } } });
    case 'decide-recheck': {
      const decision = { on, upheld: action.upheld, reason: action.reason };
      const effect = { recheck: state.recheck && { ...state.recheck, decision } };
      return took(action.upheld ? { ...effect, ...withoutResult } : effect);
    }
    case 'file-complaint': {
      const complaint = { id: action.id, on, resolution: null, settledOn: null };
      return took({ complaints: [...state.complaints, complaint] });
    }
    case 'resolve-complaint': {
      const resolution = { on, upheld: action.upheld, reason: action.reason };
      const complaints = state.complaints.map((complaint) =>
        complaint.id === action.id ? { ...complaint, resolution } : complaint,
      );
      return took({ complaints });
    }
    case 'reopen-evaluation': {
      const complaints = state.complaints.map((complaint) =>
        complaint.resolution?.upheld && complaint.settledOn === null ? { ...complaint, settledOn: on } : complaint,
      );
      return took({ ...withoutResult, complaints });
    }
    case 'annul-result':
    case 'revoke-certificate':
      return took({ annulment: { on, reason: action.reason, from: state.state } });
    case 'issue-certificate':
      return took({ certificate: { id: action.certificateId, number: action.number, on } });
    case 'hold':
      return took({ hold: { on, reason: action.reason } });
    case 'release-hold':
      return released(state, moment);
    case 'accept':
    case 'lapse':
    case 'start-evaluation':
    case 'confirm-result':
      return took({});
  }
}

function took(effect: Effect): EffectAnswer {
  return { ok: true, effect };
}

function refused(refusal: CaseRefusal): EffectAnswer {
  return { ok: false, refusal };
}

function answerOf(submission: Submission, on: DayText): CaseState['submission'] {
  const { answerStatus, questions, facts, employerOnFile } = submission;
  return { answerStatus, questions: questions.map(({ id }) => ({ id })), facts: [...facts], employerOnFile, on };
}

/** The verdict stands in the place of the one before on the same fact. */
function judged(state: CaseState, action: CaseActionOf<'verify-item' | 'check-item'>, on: DayText): Effect {
  const { pointer, verdict, note = null } = action;
  return { verdicts: [...withoutPointers(state.verdicts, [pointer]), { pointer, verdict, note, on }] };
}

/**
 * The new answer stands in the place of the old one. What was changed, returned or refuted has to be verified again,
 * and every question decided again: a decision was taken on the file as it was.
 */
function resubmitted(state: CaseState, action: CaseActionOf<'resubmit'>, on: DayText): Effect {
  const returned = state.state === 'returned-by-employer' ? (state.returns.at(-1)?.items ?? []) : [];
  const touched = [...action.changed, ...returned.map(({ pointer }) => pointer)];
  const standing = withoutPointers(state.verdicts, touched).filter(
    ({ pointer, verdict }) => verdict === 'confirmed' && action.facts.includes(pointer),
  );
  const effect = { submission: answerOf(action, on), verdicts: standing, decisions: [] };
  return state.state === 'correction' && state.correction
    ? { ...effect, correction: { ...state.correction, resubmittedOn: on } }
    : { ...effect, employerActiveOn: on };
}

function withoutPointers<Item extends { readonly pointer: Pointer }>(
  items: readonly Item[],
  pointers: readonly Pointer[],
): Item[] {
  return items.filter(({ pointer }) => !pointers.includes(pointer));
}

const withoutResult = { result: null, resultPublicity: null } as const satisfies Effect;

function basisOf({ kind, ids, hash }: ResultBasis): ResultBasis {
  return { kind, ids: [...ids], hash };
}

/** A pass goes public; of the first failure the time to ask for a re-check begins. */
function published(state: CaseState, moment: CaseMoment): EffectAnswer {
  const answer = resultWindow(state, moment);
  if (!answer.ok) return refused(answer.problem);
  const { window } = answer;
  const result = state.result && { ...state.result, publishedOn: moment.today };
  if (!window) return took({ result });
  return state.result?.passed
    ? took({ result, resultPublicity: { window } })
    : took({ result, recheck: { window, request: null, decision: null } });
}

/** A running window runs on with what was left of it; the employer's time begins anew. */
function released(state: CaseState, moment: CaseMoment): EffectAnswer {
  const resumed = resumeWindow(state, moment);
  if (!resumed.ok) return refused(resumed.problem);
  const effect = { hold: null, employerActiveOn: state.employerActiveOn && moment.today };
  const { window } = resumed;
  if (window && state.state === 'employer-publicity' && state.publicity) {
    return took({ ...effect, publicity: { ...state.publicity, window } });
  }
  if (window && state.state === 'correction' && state.correction) {
    return took({ ...effect, correction: { ...state.correction, window } });
  }
  if (window && state.state === 'result-publicity') return took({ ...effect, resultPublicity: { window } });
  return took(effect);
}
