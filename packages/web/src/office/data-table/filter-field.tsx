import { Input, Select } from 'antd';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useSay, useText } from '../../lib/language/language.tsx';
import { usePolicyLibrary } from '../../lib/policy/use-policy-library.ts';
import { DayPicker } from '../form/day-picker.tsx';
import { OccupationPicker } from '../form/occupation-picker.tsx';
import { RegionPicker } from '../form/region-picker.tsx';
import type { Column, ColumnFilter } from './column.ts';
import { tableText } from './table.text.ts';

interface FilterFieldProps<Row> {
  readonly column: Column<Row>;
  readonly filters: Readonly<Record<string, string>>;
  readonly onChange: (name: string, value: string) => void;
}

/** The control of one column's filter. */
export function FilterField<Row>({ column: { key, title, filter }, filters, onChange }: FilterFieldProps<Row>) {
  const text = useText(tableText);
  const say = useSay();
  const id = useId();
  const value = filters[key] ?? '';
  switch (filter?.kind) {
    case undefined:
      return null;
    case 'text':
      return (
        <Labelled id={id} label={say(title)}>
          <TextFilter id={id} value={value} onChange={(next) => onChange(key, next)} />
        </Labelled>
      );
    case 'choice':
    case 'choices':
      return (
        <Labelled id={id} label={say(title)}>
          <ChoiceFilter {...{ id, filter, value }} onChange={(next) => onChange(key, next)} />
        </Labelled>
      );
    case 'region':
      return (
        <Labelled id={id} label={say(title)}>
          <RegionPicker id={id} value={value} allowClear onChange={(next) => onChange(key, next)} />
        </Labelled>
      );
    case 'occupation':
      return (
        <Labelled id={id} label={say(title)}>
          <OccupationFilter id={id} value={value} onChange={(next) => onChange(key, next)} />
        </Labelled>
      );
    case 'days': {
      const [from, to] = [`${key}From`, `${key}To`] as const;
      return (
        <>
          <Labelled id={`${id}-from`} label={`${say(title)} · ${text.from}`}>
            <DayPicker id={`${id}-from`} value={filters[from] ?? ''} onChange={(next) => onChange(from, next)} />
          </Labelled>
          <Labelled id={`${id}-to`} label={`${say(title)} · ${text.to}`}>
            <DayPicker id={`${id}-to`} value={filters[to] ?? ''} onChange={(next) => onChange(to, next)} />
          </Labelled>
        </>
      );
    }
  }
}

interface LabelledProps {
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
}

function Labelled({ id, label, children }: LabelledProps) {
  return (
    <div className="data-filter">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}

interface TextFilterProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const typingPause = 400;

// The list is asked for when the typing pauses; what the address says anew replaces what was typed.
function TextFilter({ id, value, onChange }: TextFilterProps) {
  const [typed, setTyped] = useState(value);
  const [said, setSaid] = useState(value);
  if (said !== value) {
    setSaid(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange(typed.trim()), typingPause);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return <Input id={id} allowClear value={typed} onChange={(event) => setTyped(event.target.value)} />;
}

function OccupationFilter(props: TextFilterProps) {
  const { data: library } = usePolicyLibrary();
  if (library === undefined) return <Input id={props.id} disabled value={props.value} />;
  return <OccupationPicker {...props} library={library} />;
}

interface ChoiceFilterProps extends TextFilterProps {
  readonly filter: Extract<ColumnFilter, { readonly kind: 'choice' | 'choices' }>;
}

function ChoiceFilter({ id, filter, value, onChange }: ChoiceFilterProps) {
  const text = useText(tableText);
  const say = useSay();
  const options = filter.options.map((option) => ({ value: option.value, label: say(option.title) }));
  const common = { id, options, allowClear: true, placeholder: text.any };
  if (filter.kind === 'choice') {
    return (
      <Select<string | null>
        {...common}
        value={value === '' ? null : value}
        onChange={(chosen: string | null | undefined) => onChange(chosen ?? '')}
      />
    );
  }
  return (
    <Select<readonly string[]>
      {...common}
      mode="multiple"
      maxTagCount="responsive"
      value={value === '' ? [] : value.split(',')}
      onChange={(chosen) => onChange(chosen.join(','))}
    />
  );
}
