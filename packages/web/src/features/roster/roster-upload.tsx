import { useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { ErrorState } from '../../components/states.tsx';
import { today } from '../../lib/dates.ts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { placeName, policyJurisdictions } from '../../lib/places/places.ts';
import { usePolicyLibrary } from '../../lib/policy/use-policy-library.ts';
import { type Roster, templateAddress, uploadRoster } from './api.ts';
import { rosterText } from './roster.text.ts';

/** Template, settings and the place to drop the file. */
export function RosterUpload({ onUploaded }: { readonly onUploaded: (roster: Roster) => void }) {
  const text = useText(rosterText);
  const say = useSay();
  const { data: library } = usePolicyLibrary();
  const [asOf, setAsOf] = useState(today());
  const [jurisdiction, setJurisdiction] = useState('');
  const [sent, setSent] = useState<number>();
  const [error, setError] = useState<unknown>();
  async function upload(file: File | undefined) {
    if (file === undefined || sent !== undefined) return;
    setError(undefined);
    setSent(0);
    try {
      onUploaded(await uploadRoster({ file, asOf, jurisdiction }, setSent));
    } catch (failure) {
      setError(failure);
      setSent(undefined);
    }
  }
  const places = library === undefined ? ['CN'] : policyJurisdictions(library.bundle);
  return (
    <div className="stack stack-wide">
      <p className="note">{text.privacy}</p>
      <ol className="roster-steps">
        <li className="card stack">
          <h2>{text.step1}</h2>
          <p className="soft">{text.step1Help}</p>
          <div>
            <a className="button" href={templateAddress} download>
              {text.template}
            </a>
          </div>
        </li>
        <li className="card stack">
          <h2>{text.step2}</h2>
          <DateField label={text.asOf} value={asOf} onChange={(day) => day !== '' && setAsOf(day)} />
          <SelectField
            label={text.jurisdiction}
            value={jurisdiction}
            emptyLabel={text.jurisdictionAuto}
            options={places.map((code) => ({ value: code, label: say(placeName(code)) }))}
            onChange={setJurisdiction}
          />
        </li>
        <li className="card stack">
          <h2>{text.step3}</h2>
          {sent === undefined ? (
            <FileDrop text={text} accept=".xlsx,.csv" onFiles={([file]) => upload(file)} />
          ) : (
            <UploadProgress part={sent} />
          )}
        </li>
      </ol>
      {error !== undefined && <ErrorState error={error} />}
    </div>
  );
}

function UploadProgress({ part }: { readonly part: number }) {
  const text = useText(rosterText);
  const percent = Math.round(part * 100);
  return (
    <div className="drop-zone" role="status">
      <progress className="progress" value={percent} max={100} aria-label={text.step3} />
      <p>{text.uploading(percent)}</p>
    </div>
  );
}
