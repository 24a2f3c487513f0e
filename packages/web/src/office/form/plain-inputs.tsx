import './form.css';
import type { IsoDate, Occupation, Region } from '@guantong/engine';
import { Input, InputNumber, Select } from 'antd';
import { useId } from 'react';
import { Field } from '../../components/field.tsx';
import { useText } from '../../lib/language/language.tsx';
import { usePolicyLibrary } from '../../lib/policy/use-policy-library.ts';
import { fieldIdsToControlProps } from './control-props.ts';
import { DayPicker } from './day-picker.tsx';
import { formText } from './form.text.ts';
import { OccupationPicker } from './occupation-picker.tsx';
import { RegionPicker } from './region-picker.tsx';

/** A labelled control of a form that is saved as a whole. */
export interface PlainInputProps<Value> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

interface TextInputProps extends PlainInputProps<string> {
  /** At most so many characters. */
  readonly most?: number;
  /** What was written in such a field before; anything else may be written. */
  readonly suggestions?: readonly string[];
}

export function TextInput({ value, onChange, most = 200, suggestions = [], ...field }: TextInputProps) {
  const list = useId();
  return (
    <Field {...field}>
      {(ids) => (
        <>
          <Input
            {...fieldIdsToControlProps(ids)}
            {...(suggestions.length === 0 ? {} : { list })}
            maxLength={most}
            autoComplete="off"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {suggestions.length > 0 && (
            <datalist id={list}>
              {suggestions.map((each) => (
                <option key={each} value={each} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

interface LongTextInputProps extends TextInputProps {
  readonly rows?: number;
}

export function LongTextInput({ value, onChange, most = 4000, rows = 3, ...field }: LongTextInputProps) {
  return (
    <Field {...field}>
      {(ids) => (
        <Input.TextArea
          {...fieldIdsToControlProps(ids)}
          rows={rows}
          maxLength={most}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

interface NumberInputProps extends PlainInputProps<number | null> {
  readonly min: number;
  readonly max: number;
  /** Decimals; absent: whole numbers. */
  readonly decimals?: number;
}

export function NumberInput({ value, onChange, min, max, decimals = 0, ...field }: NumberInputProps) {
  return (
    <Field {...field}>
      {(ids) => (
        <InputNumber
          {...fieldIdsToControlProps(ids)}
          className="number-input"
          controls={false}
          min={min}
          max={max}
          precision={decimals}
          value={value}
          onChange={(next) => onChange(typeof next === 'number' ? next : null)}
        />
      )}
    </Field>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceInputProps extends PlainInputProps<string> {
  readonly options: readonly Option[];
  readonly disabled?: boolean;
}

export function ChoiceInput({ value, onChange, options, disabled = false, ...field }: ChoiceInputProps) {
  const text = useText(formText);
  return (
    <Field {...field}>
      {(ids) => (
        <Select<string | null>
          {...fieldIdsToControlProps(ids)}
          allowClear={field.required !== true}
          showSearch={{ optionFilterProp: 'label' }}
          disabled={disabled}
          placeholder={text.choose}
          value={value || null}
          options={[...options]}
          onChange={(next: string | null | undefined) => onChange(next ?? '')}
        />
      )}
    </Field>
  );
}

interface ChoicesInputProps extends PlainInputProps<readonly string[]> {
  readonly options: readonly Option[];
  /** Whether something that is not among the options may be written. */
  readonly open?: boolean;
}

export function ChoicesInput({ value, onChange, options, open = false, ...field }: ChoicesInputProps) {
  const text = useText(formText);
  return (
    <Field {...field}>
      {(ids) => (
        <Select<string[]>
          {...fieldIdsToControlProps(ids)}
          mode={open ? 'tags' : 'multiple'}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={text.choose}
          value={[...value]}
          options={[...options]}
          onChange={(next) => onChange(next)}
        />
      )}
    </Field>
  );
}

export function DayInput({ value, onChange, ...field }: PlainInputProps<IsoDate | ''>) {
  return (
    <Field {...field}>
      {(ids) => <DayPicker {...fieldIdsToControlProps(ids)} value={value} onChange={onChange} />}
    </Field>
  );
}

export function RegionInput({ value, onChange, ...field }: PlainInputProps<Region | ''>) {
  return (
    <Field {...field}>
      {(ids) => <RegionPicker {...fieldIdsToControlProps(ids)} value={value} onChange={onChange} />}
    </Field>
  );
}

export function OccupationInput({ value, onChange, ...field }: PlainInputProps<Occupation | ''>) {
  const { data: library } = usePolicyLibrary();
  return (
    <Field {...field}>
      {(ids) =>
        library === undefined ? (
          <Input {...fieldIdsToControlProps(ids)} disabled value={value} />
        ) : (
          <OccupationPicker {...fieldIdsToControlProps(ids)} library={library} value={value} onChange={onChange} />
        )
      }
    </Field>
  );
}
