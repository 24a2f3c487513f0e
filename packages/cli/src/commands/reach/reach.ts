import { type Plan, reach, type Text } from '@guantong/engine';
import type { Context } from '../../context.ts';
import { usageFailure } from '../../failure.ts';
import { planPeriod, planRemarks, plansHead, reachTable } from '../../text/plans-text.ts';
import { problemsText } from '../../text/problems-text.ts';
import { createTextStyle, type TextStyle } from '../../text/text-style.ts';
import { type AnswerFlags, answerRequests } from '../answer-requests.ts';

export interface ReachFlags extends AnswerFlags {
  readonly years?: string;
}

/** What one request can reach, the earliest plan to each rung. */
interface Reachable {
  readonly id?: string;
  readonly asOf: string;
  readonly years: number;
  readonly plans: readonly Plan[];
}

const [defaultYears, mostYears] = [5, 60];

/** `guantong reach`: what can be reached within some years of the judged day; a target in the request plays no part. */
export function runReach(file: string, flags: ReachFlags, context: Context): Promise<number> {
  const years = parseYears(flags.years);
  return answerRequests<Reachable>(
    {
      file,
      flags,
      answer(library, request) {
        const { id, asOf } = request;
        return { ...(id === undefined ? {} : { id }), asOf, years, plans: reach(library, request, years) };
      },
      toText(answer, library) {
        const style = createTextStyle(context, library);
        if (answer.kind === 'invalid') return problemsText(answer.invalid, style);
        return reachText(answer.answer, style);
      },
    },
    context,
  );
}

function reachText({ id, asOf, years, plans }: Reachable, style: TextStyle): string {
  const about = { zh: `${years} 年之内可以到达`, en: `within ${years} years` };
  return [
    plansHead({ id, about, when: planPeriod(asOf) }, style),
    ...(plans.length === 0 ? ['', `  ${style.say(nothing)}`] : reachTable(plans, style)),
    ...planRemarks(plans, style),
  ].join('\n');
}

const nothing: Text = { zh: '没有可以到达的等级或职称。', en: 'Nothing can be reached.' };

function parseYears(text: string | undefined): number {
  if (text === undefined) return defaultYears;
  const years = /^[0-9]{1,2}$/.test(text) ? Number(text) : 0;
  if (years >= 1 && years <= mostYears) return years;
  throw usageFailure({
    zh: `--years 应为 1 到 ${mostYears} 的整数，实际为“${text}”`,
    en: `--years: expected a whole number from 1 to ${mostYears}, found “${text}”`,
  });
}
