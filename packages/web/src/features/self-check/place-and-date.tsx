import type { PolicyLibrary } from '@guantong/engine';
import { DateField } from '../../components/date-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { placeName, policyJurisdictions } from '../../lib/places/places.ts';
import { useSession } from '../../lib/session/session.tsx';
import { selfCheckText } from './self-check.text.ts';

/** Whose policy applies and on which day. */
export function PlaceAndDate({ library }: { readonly library: PolicyLibrary }) {
  const text = useText(selfCheckText);
  const say = useSay();
  const { request, setRequest } = useSession();
  const place = request.jurisdiction ?? '';
  const listed = [...new Set([...policyJurisdictions(library.bundle), place])].filter((code) => code !== '');
  return (
    <div className="stack place-and-date">
      <SelectField
        label={text.placeLabel}
        hint={text.placeHint}
        value={place}
        emptyLabel={text.placeOfWork}
        options={listed.map((code) => ({ value: code, label: say(placeName(code)) }))}
        onChange={(jurisdiction) => {
          const { jurisdiction: _, ...rest } = request;
          setRequest(jurisdiction === '' ? rest : { ...rest, jurisdiction });
        }}
      />
      <DateField
        label={text.asOfLabel}
        value={request.asOf}
        onChange={(asOf) => {
          if (asOf !== '') setRequest({ ...request, asOf });
        }}
      />
    </div>
  );
}
