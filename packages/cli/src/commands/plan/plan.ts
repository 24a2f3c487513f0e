import { type PlanReport, plan, type Target, type Text, targetName } from '@guantong/engine';
import type { Context } from '../../context.ts';
import { planPeriod, planRemarks, plansHead, planTables } from '../../text/plans-text.ts';
import { problemsText } from '../../text/problems-text.ts';
import { createTextStyle, type TextStyle } from '../../text/text-style.ts';
import { type AnswerFlags, answerRequests } from '../answer-requests.ts';

/** The plans to the target of a request, with its identifier. */
interface RequestPlans extends PlanReport {
  readonly id?: string;
  readonly target: Target;
}

/** `guantong plan`: as `assess`, but every request needs a target. */
export function runPlan(file: string, flags: AnswerFlags, context: Context): Promise<number> {
  return answerRequests<RequestPlans>(
    {
      file,
      flags,
      check: ({ target }) => (target === undefined ? [missingTarget] : []),
      answer(library, request) {
        const { id, target } = request;
        if (target === undefined) throw new Error('a request without target passed the check');
        return { ...(id === undefined ? {} : { id }), target, ...plan(library, request) };
      },
      toText(answer, library) {
        const style = createTextStyle(context, library);
        if (answer.kind === 'invalid') return problemsText(answer.invalid, style);
        return planText(answer.answer, style);
      },
    },
    context,
  );
}

const missingTarget = { path: '/target', expected: 'a target (or give --target)', found: 'nothing' };

function planText({ id, asOf, jurisdiction, target, plans }: RequestPlans, style: TextStyle): string {
  const { zh, en } = targetName(target, style.occupationName);
  const about = { zh: `到达${zh}`, en: `to ${en}` };
  return [
    plansHead({ id, about, when: planPeriod(asOf, jurisdiction) }, style),
    ...(plans.length === 0 ? ['', `  ${style.say(noPlan)}`] : planTables(plans, style)),
    ...planRemarks(plans, style),
  ].join('\n');
}

const noPlan: Text = {
  zh: '60 年之内没有能够到达的申报顺序。',
  en: 'No sequence of applications leads there within 60 years.',
};
