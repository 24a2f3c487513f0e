import type { PolicyLibrary } from '@guantong/engine';
import { useEffect } from 'react';
import { BasisBadge } from '../../components/badge.tsx';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { placeName, policyJurisdictions } from '../../lib/places/places.ts';
import { listDocuments, type PolicyDocument } from '../../lib/policy/documents.ts';
import { policyLibraryText } from './policy-library.text.ts';

interface DocumentsPanelProps {
  readonly library: PolicyLibrary;
  /** The id of the document a citation led to; empty without one. */
  readonly cited: string;
}

/** The documents of every jurisdiction, national first. */
export function DocumentsPanel({ library, cited }: DocumentsPanelProps) {
  const say = useSay();
  useEffect(() => {
    if (cited === '') return;
    const card = document.getElementById(cited);
    card?.scrollIntoView({ block: 'center' });
    card?.focus({ preventScroll: true });
  }, [cited]);
  const documents = listDocuments(library);
  return (
    <div className="stack stack-wide">
      {policyJurisdictions(library.bundle).map((code) => {
        const own = documents.filter(({ jurisdiction }) => jurisdiction === code);
        if (own.length === 0) return null;
        return (
          <section className="stack" key={code}>
            <h2>{say(placeName(code))}</h2>
            {own.map((each) => (
              <DocumentCard key={each.id} document={each} cited={each.id === cited} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function DocumentCard({ document, cited }: { readonly document: PolicyDocument; readonly cited: boolean }) {
  const text = useText(policyLibraryText);
  const say = useSay();
  const { language } = useLanguage();
  const facts = [
    [text.number, document.number],
    [text.issuer, say(document.issuer)],
    [text.published, sayDate(document.published, language)],
    [text.inForce, sayDate(document.inForce, language)],
    [text.ended, document.ended && sayDate(document.ended, language)],
  ] as const;
  return (
    <article className={cited ? 'card document document-cited' : 'card document'} id={document.id} tabIndex={-1}>
      <header className="rule-head">
        <h3>{say(document.title)}</h3>
        <BasisBadge basis={document.basis} />
      </header>
      <dl className="document-facts">
        {facts.map(
          ([term, value]) =>
            value && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {document.note && <p className="soft small">{say(document.note)}</p>}
    </article>
  );
}
