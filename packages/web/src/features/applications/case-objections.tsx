import type { ApplicationView } from '@guantong/contracts';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Field } from '../../components/field.tsx';
import { useText } from '../../lib/language/language.tsx';
import { fieldIdsToControlProps } from '../../office/form/control-props.ts';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { applicationsText } from './applications.text.ts';
import type { CaseProps } from './case-props.ts';
import { mayDo, useTakeStep } from './use-take-step.ts';

/** Objections during the employer's publicity; who objected is never shown. */
export function CaseObjections({ view, onChanged }: CaseProps) {
  const text = useText(applicationsText);
  if (view.objections.length === 0) return null;
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.objections}</h2>
      <ul className="case-facts">
        {view.objections.map((objection) => (
          <Objection key={objection.id} {...{ view, onChanged, objection }} />
        ))}
      </ul>
    </section>
  );
}

function Objection({
  view,
  onChanged,
  objection: { id, text: said, resolution },
}: CaseProps & { readonly objection: ApplicationView['objections'][number] }) {
  const text = useText(applicationsText);
  const [reason, setReason] = useState('');
  const step = useTakeStep({ view, onChanged });
  const resolve = (upheld: boolean) => step.mutate({ kind: 'resolve-objection', payload: { id, upheld, reason } });
  const state =
    resolution === null ? text.objectionOpen : resolution.upheld ? text.objectionUpheld : text.objectionDismissed;
  return (
    <li className="stack stack-tight">
      <div className="row row-apart">
        <span>{said}</span>
        <span className={resolution === null ? 'tag tag-warning' : 'tag'}>{state}</span>
      </div>
      {resolution !== null && <p className="soft">{resolution.reason}</p>}
      {resolution === null && mayDo(view, 'resolve-objection') && (
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
            <Button disabled={reason.trim().length < 2} loading={step.isPending} onClick={() => resolve(false)}>
              {text.resolveDismissed}
            </Button>
            <Button danger disabled={reason.trim().length < 2} loading={step.isPending} onClick={() => resolve(true)}>
              {text.resolveUpheld}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
