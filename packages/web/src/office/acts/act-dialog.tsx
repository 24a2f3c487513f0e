import { useMutation } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { failureOf } from '../../lib/fetch-json.ts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { SmallProblem } from '../states/small-problem.tsx';
import type { Act, ActField, ActValues } from './act.ts';
import { ActFieldControl } from './act-field-control.tsx';
import { actsText } from './acts.text.ts';

interface ActDialogProps<Result> {
  readonly act: Extract<Act<Result>, { kind: 'ask' }>;
  readonly onDone: (result: Result) => void;
  /** Told whether the thing has to be looked at anew. */
  readonly onClose: (stale: boolean) => void;
}

/** Asks what an act needs, then takes it; a refusal is told here and nothing that was typed is lost. */
export function ActDialog<Result>({ act, onDone, onClose }: ActDialogProps<Result>) {
  const text = useText(actsText);
  const say = useSay();
  const [values, setValues] = useState<ActValues>(() =>
    Object.fromEntries(act.fields.map(({ name, initial = '' }) => [name, initial])),
  );
  const taking = useMutation({ mutationFn: () => act.take(values), onSuccess: onDone });
  const asked = act.fields.filter(({ when }) => when === undefined || when(values));
  return (
    <Modal
      open
      title={say(act.title)}
      okText={text.confirm}
      cancelText={text.cancel}
      okButtonProps={{ disabled: !asked.every((field) => isFilled(field, values)), danger: act.weight === 'grave' }}
      confirmLoading={taking.isPending}
      onOk={() => taking.mutate()}
      onCancel={() => onClose(isStale(taking.error))}
    >
      <div className="stack stack-tight">
        {act.follows !== undefined && <p>{say(act.follows)}</p>}
        {asked.map((field) => (
          <ActFieldControl
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
          />
        ))}
        {taking.isError && <SmallProblem error={taking.error} />}
      </div>
    </Modal>
  );
}

function isFilled({ name, required, kind }: ActField, values: ActValues): boolean {
  const written = (values[name] ?? '').trim();
  return required !== true || written.length >= (kind === 'long-text' ? 2 : 1);
}

function isStale(error: unknown): boolean {
  if (error === null) return false;
  const failure = failureOf(error);
  return failure.kind === 'refused' && failure.status === 409;
}
