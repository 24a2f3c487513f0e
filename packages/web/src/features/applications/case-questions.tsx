import type { CaseQuestion } from '@guantong/contracts';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Field } from '../../components/field.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { fieldIdsToControlProps } from '../../office/form/control-props.ts';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { applicationsText } from './applications.text.ts';
import type { CaseProps } from './case-props.ts';
import { mayDo, useTakeStep } from './use-take-step.ts';

/** What the text leaves open, and what the body decided. */
export function CaseQuestions({ view, onChanged }: CaseProps) {
  const text = useText(applicationsText);
  if (view.questions.length === 0) return null;
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.questions}</h2>
      <p className="soft">{text.questionsLead}</p>
      <ul className="case-facts">
        {view.questions.map((question) => (
          <Question key={question.id} {...{ view, onChanged, question }} />
        ))}
      </ul>
    </section>
  );
}

function Question({
  view,
  onChanged,
  question: { id, question, decision },
}: CaseProps & { readonly question: CaseQuestion }) {
  const text = useText(applicationsText);
  const say = useSay();
  const [reason, setReason] = useState('');
  const step = useTakeStep({ view, onChanged });
  const decide = (answer: 'met' | 'not-met') =>
    step.mutate({ kind: 'decide-question', payload: { questionId: id, answer, reason } });
  return (
    <li className="stack stack-tight">
      <p>{say(question)}</p>
      {decision !== null && (
        <p className={decision.answer === 'met' ? 'note' : 'note note-warning'}>
          <strong>{decision.answer === 'met' ? text.decidedMet : text.decidedNotMet}</strong> {decision.reason}
        </p>
      )}
      {mayDo(view, 'decide-question') && (
        <>
          <Field label={text.reason} required>
            {(ids) => (
              <Input
                {...fieldIdsToControlProps(ids)}
                value={reason}
                maxLength={1000}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          {step.isError && <SmallProblem error={step.error} />}
          <div className="row row-tight">
            <Button
              type="primary"
              disabled={reason.trim().length < 2}
              loading={step.isPending}
              onClick={() => decide('met')}
            >
              {text.met}
            </Button>
            <Button
              danger
              disabled={reason.trim().length < 2}
              loading={step.isPending}
              onClick={() => decide('not-met')}
            >
              {text.notMet}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
