import type { CalendarProblem } from '../calendar/calendar.ts';
import type { ComplaintAction, Finding } from './complaint-action.ts';
import type { ComplaintMoment } from './complaint-guards.ts';
import type { ComplaintState } from './complaint-state.ts';

type Effect = Partial<Omit<ComplaintState, 'state' | 'lastAt'>>;
type EffectAnswer =
  | { readonly ok: true; readonly effect: Effect }
  | { readonly ok: false; readonly problem: CalendarProblem };

/** What an action that was found possible leaves on the complaint, apart from the state it leads to. */
export function takeComplaintEffect(
  state: ComplaintState,
  action: ComplaintAction,
  { calendar, settings, today: on }: ComplaintMoment,
): EffectAnswer {
  switch (action.kind) {
    case 'dispatch': {
      const answer = calendar.addWorkingDays(on, settings.replyWorkingDays);
      if (!answer.ok) return answer;
      const { handler, organisationId } = action;
      return took({ dispatch: { on, handler, organisationId, replyWindow: answer.window } });
    }
    case 'reply': {
      const answer = calendar.addWorkingDays(on, settings.recheckWorkingDays);
      if (!answer.ok) return answer;
      return took({ reply: { ...findingOf(action), on, recheckWindow: answer.window } });
    }
    case 'request-recheck':
      return took({ recheck: { on, reason: action.reason, reply: null } });
    case 'reply-recheck': {
      const reply = { ...findingOf(action), on };
      return took({ recheck: state.recheck && { ...state.recheck, reply }, closedOn: on });
    }
    case 'close':
      return took({ closedOn: on });
    case 'start-handling':
      return took({});
  }
}

function took(effect: Effect): EffectAnswer {
  return { ok: true, effect };
}

function findingOf({ upheld, effect, reason }: Finding): Finding {
  return { upheld, effect, reason };
}
