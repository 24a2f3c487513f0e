import { type PolicyLibrary, policyTimeline } from '@guantong/engine';
import { useMemo, useState } from 'react';
import { CitationLink } from '../../components/citation-list.tsx';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { policyLibraryText } from './policy-library.text.ts';
import { PlaceField } from './view-fields.tsx';

/** What began, changed or ended on which day, the latest first. */
export function TimelinePanel({ library }: { readonly library: PolicyLibrary }) {
  const text = useText(policyLibraryText);
  const say = useSay();
  const { language } = useLanguage();
  const [jurisdiction, setJurisdiction] = useState('CN');
  const changes = useMemo(() => [...policyTimeline(library, { jurisdiction })].reverse(), [library, jurisdiction]);
  return (
    <div className="stack stack-wide">
      <div className="view-fields">
        <PlaceField library={library} value={jurisdiction} onChange={setJurisdiction} />
      </div>
      {changes.length === 0 && <p className="soft">{text.timelineNone}</p>}
      <ol className="timeline">
        {changes.map(({ on, rules }) => (
          <li key={on}>
            <h2>{sayDate(on, language)}</h2>
            <ul>
              {rules.map(({ id, title, change, citations }) => (
                <li key={`${id} ${change}`}>
                  <span className={`tag timeline-${change}`}>{text[`timeline-${change}`]}</span> {say(title)}{' '}
                  {citations.slice(0, 1).map((citation) => (
                    <CitationLink key={citation.doc} library={library} citation={citation} />
                  ))}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}
