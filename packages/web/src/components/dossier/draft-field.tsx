import type { PolicyLibrary } from '@guantong/engine';
import { capitalised } from '../../lib/assessment/target-words.ts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { componentText } from '../components.text.ts';
import { DateField } from '../date-field.tsx';
import { OccupationField } from '../occupation-field.tsx';
import { RegionField } from '../region-field.tsx';
import { SelectField } from '../select-field.tsx';
import { TextField } from '../text-field.tsx';
import type { FieldSpec } from './field-spec.ts';

interface DraftFieldProps {
  readonly library: PolicyLibrary;
  readonly field: FieldSpec;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

export function DraftField({ library, field, value, error, onChange }: DraftFieldProps) {
  const text = useText(componentText);
  const say = useSay();
  const { required } = field;
  const shared = { label: say(field.label), hint: field.hint && say(field.hint), value, error, required, onChange };
  switch (field.kind) {
    case 'date':
      return <DateField {...shared} />;
    case 'text':
      return <TextField {...shared} />;
    case 'number':
      return <TextField {...shared} type="number" />;
    case 'occupation':
      return <OccupationField {...shared} library={library} />;
    case 'region':
      return <RegionField {...shared} />;
    case 'yes-no':
      return (
        <SelectField
          {...shared}
          emptyLabel={text.unknown}
          options={[
            { value: 'yes', label: text.yes },
            { value: 'no', label: text.no },
          ]}
        />
      );
    case 'choice':
      return (
        <SelectField
          {...shared}
          emptyLabel={required ? text.choose : text.unknown}
          options={field.options.map((option) => ({ value: option.value, label: capitalised(say(option.label)) }))}
        />
      );
  }
}
