import type { ApplicationView, CaseActKind } from '@guantong/contracts';
import { caseActions } from '@guantong/procedure';
import { Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { Field } from '../../components/field.tsx';
import { failureOf } from '../../lib/fetch-json.ts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { fieldIdsToControlProps } from '../../office/form/control-props.ts';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { type ActionField, actionFields, gravely } from './action-fields.ts';
import { ActionItems, type MendItem } from './action-items.tsx';
import { applicationsText } from './applications.text.ts';
import { useTakeStep } from './use-take-step.ts';

interface ActionDialogProps {
  readonly kind: CaseActKind;
  readonly view: ApplicationView;
  readonly onDone: (view: ApplicationView) => void;
  /** Told whether the case had changed in the meantime. */
  readonly onClose: (stale: boolean) => void;
}

/** Asks what an action needs, then takes it; a refusal is told here and nothing that was typed is lost. */
export function ActionDialog({ kind, view, onDone, onClose }: ActionDialogProps) {
  const text = useText(applicationsText);
  const say = useSay();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [items, setItems] = useState<readonly MendItem[]>([]);
  const step = useTakeStep({ view, onChanged: onDone });
  const fields = actionFields[kind] ?? [];
  const set = (name: string, value: string) => setValues((all) => ({ ...all, [name]: value }));
  return (
    <Modal
      open
      title={say(caseActions[kind])}
      okText={text.confirm}
      cancelText={text.cancel}
      okButtonProps={{ disabled: !isComplete(fields, values, items), danger: gravely.includes(kind) }}
      confirmLoading={step.isPending}
      onOk={() => step.mutate({ kind, payload: payloadOf(fields, values, items) })}
      onCancel={() => onClose(isStale(step.error))}
    >
      <div className="stack stack-tight">
        <p>
          {view.applicant.name} · {say(view.targetWords)}
        </p>
        {fields.map((field) =>
          field.kind === 'items' ? (
            <ActionItems key="items" view={view} items={items} withClause={field.withClause} onChange={setItems} />
          ) : (
            <AskedField
              key={field.name}
              field={field}
              value={values[field.name] ?? ''}
              onChange={(value) => set(field.name, value)}
            />
          ),
        )}
        {step.isError && <SmallProblem error={step.error} />}
      </div>
    </Modal>
  );
}

interface AskedFieldProps {
  readonly field: Exclude<ActionField, { readonly kind: 'items' }>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function AskedField({ field, value, onChange }: AskedFieldProps) {
  const text = useText(applicationsText);
  if (field.kind === 'days') {
    return (
      <Field label={text.workingDays}>
        {(ids) => (
          <InputNumber
            {...fieldIdsToControlProps(ids)}
            controls={false}
            min={1}
            max={60}
            value={value === '' ? null : Number(value)}
            onChange={(next) => onChange(next === null ? '' : String(next))}
          />
        )}
      </Field>
    );
  }
  if (field.kind === 'yes-no') {
    const options = ['yes', 'no'] as const;
    return (
      <Field label={text[field.title]} required>
        {(ids) => (
          <Select
            {...fieldIdsToControlProps(ids)}
            placeholder={text.choose}
            value={value || null}
            options={options.map((each) => ({ value: each, label: text[each] }))}
            onChange={(next) => onChange(next ?? '')}
          />
        )}
      </Field>
    );
  }
  return (
    <Field label={text[field.title]} required={field.required}>
      {(ids) =>
        field.kind === 'long-text' ? (
          <Input.TextArea
            {...fieldIdsToControlProps(ids)}
            rows={4}
            maxLength={1000}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Input
            {...fieldIdsToControlProps(ids)}
            maxLength={200}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

function isComplete(
  fields: readonly ActionField[],
  values: Readonly<Record<string, string>>,
  items: readonly MendItem[],
): boolean {
  return fields.every((field) => {
    if (field.kind === 'items')
      return items.length > 0 && items.every(({ pointer, reason }) => pointer !== '' && reason.trim().length > 1);
    const isFree = field.kind === 'days' || (field.kind !== 'yes-no' && !field.required);
    return isFree || (values[field.name] ?? '').trim().length > 0;
  });
}

function payloadOf(
  fields: readonly ActionField[],
  values: Readonly<Record<string, string>>,
  items: readonly MendItem[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      if (field.kind === 'items') {
        return [
          [
            'items',
            items.map(({ pointer, reason, clause }) => ({ pointer, reason, ...(clause === '' ? {} : { clause }) })),
          ],
        ];
      }
      const value = (values[field.name] ?? '').trim();
      if (value === '') return [];
      return [[field.name, writtenAs(field.kind, value)]];
    }),
  );
}

function writtenAs(kind: ActionField['kind'], value: string): unknown {
  if (kind === 'days') return Number(value);
  return kind === 'yes-no' ? value === 'yes' : value;
}

function isStale(error: unknown): boolean {
  const failure = failureOf(error);
  return error !== null && failure.kind === 'refused' && failure.code === 'version-stale';
}
