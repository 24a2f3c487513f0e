import { assess } from '@guantong/engine';
import type { Context } from '../../context.ts';
import { assessmentText } from '../../text/assessment-text.ts';
import { problemsText } from '../../text/problems-text.ts';
import { createTextStyle } from '../../text/text-style.ts';
import { type AnswerFlags, answerRequests } from '../answer-requests.ts';

export interface AssessFlags extends AnswerFlags {
  readonly all?: boolean;
}

/** `guantong assess` (contract, section 1). */
export function runAssess(file: string, flags: AssessFlags, context: Context): Promise<number> {
  return answerRequests(
    {
      file,
      flags,
      answer: assess,
      toText(answer, library) {
        const style = createTextStyle(context, library);
        if (answer.kind === 'invalid') return problemsText(answer.invalid, style);
        return assessmentText(answer.answer, style, { all: flags.all === true });
      },
    },
    context,
  );
}
