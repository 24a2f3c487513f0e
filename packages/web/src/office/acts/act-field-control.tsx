import { useSay } from '../../lib/language/language.tsx';
import { OrganisationInput } from '../form/organisation-input.tsx';
import {
  ChoiceInput,
  DayInput,
  LongTextInput,
  NumberInput,
  OccupationInput,
  TextInput,
} from '../form/plain-inputs.tsx';
import type { ActField } from './act.ts';

interface ActFieldControlProps {
  readonly field: ActField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The control of one question of an act. */
export function ActFieldControl({ field, value, onChange }: ActFieldControlProps) {
  const say = useSay();
  const common = {
    label: say(field.title),
    hint: field.hint === undefined ? undefined : say(field.hint),
    required: field.required,
    value,
    onChange,
  };
  switch (field.kind) {
    case 'text':
      return <TextInput {...common} />;
    case 'long-text':
      return <LongTextInput {...common} most={500} />;
    case 'day':
      return <DayInput {...common} />;
    case 'number':
      return (
        <NumberInput
          {...common}
          min={field.min}
          max={field.max}
          value={value === '' ? null : Number(value)}
          onChange={(next) => onChange(next === null ? '' : String(next))}
        />
      );
    case 'choice':
      return (
        <ChoiceInput
          {...common}
          options={field.options.map((option) => ({ value: option.value, label: say(option.title) }))}
        />
      );
    case 'occupation':
      return <OccupationInput {...common} />;
    case 'organisation':
      return <OrganisationInput {...common} />;
  }
}
