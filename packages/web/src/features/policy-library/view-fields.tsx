import type { IsoDate, PolicyLibrary } from '@guantong/engine';
import { DateField } from '../../components/date-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { placeName, policyJurisdictions } from '../../lib/places/places.ts';
import { policyLibraryText } from './policy-library.text.ts';

/** Whose rules, on which day. */
export interface View {
  readonly jurisdiction: string;
  readonly on: IsoDate;
}

interface ViewFieldsProps {
  readonly library: PolicyLibrary;
  readonly view: View;
  readonly onChange: (view: View) => void;
}

export function ViewFields({ library, view, onChange }: ViewFieldsProps) {
  const text = useText(policyLibraryText);
  return (
    <div className="view-fields">
      <PlaceField
        library={library}
        value={view.jurisdiction}
        onChange={(jurisdiction) => onChange({ ...view, jurisdiction })}
      />
      <DateField label={text.on} value={view.on} onChange={(on) => on !== '' && onChange({ ...view, on })} />
    </div>
  );
}

interface PlaceFieldProps {
  readonly library: PolicyLibrary;
  readonly value: string;
  readonly onChange: (jurisdiction: string) => void;
}

export function PlaceField({ library, value, onChange }: PlaceFieldProps) {
  const text = useText(policyLibraryText);
  const say = useSay();
  return (
    <SelectField
      label={text.place}
      value={value}
      emptyLabel={null}
      options={policyJurisdictions(library.bundle).map((code) => ({ value: code, label: say(placeName(code)) }))}
      onChange={onChange}
    />
  );
}
