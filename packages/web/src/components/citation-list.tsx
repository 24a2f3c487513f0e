import type { Citation, PolicyLibrary } from '@guantong/engine';
import { Link } from '@tanstack/react-router';
import { useSay } from '../lib/language/language.tsx';
import { findDocument } from '../lib/policy/documents.ts';

interface CitationListProps {
  readonly library: PolicyLibrary;
  readonly citations: readonly Citation[];
}

/** Documents and clauses, each leading to the document in the policy library. */
export function CitationList({ library, citations }: CitationListProps) {
  return (
    <ul className="citations">
      {citations.map((citation) => (
        <li key={`${citation.doc} ${citation.clause}`}>
          <CitationLink library={library} citation={citation} />
        </li>
      ))}
    </ul>
  );
}

export function CitationLink({ library, citation }: { readonly library: PolicyLibrary; readonly citation: Citation }) {
  const say = useSay();
  const document = findDocument(library, citation.doc);
  const name = document === undefined ? citation.doc : say(document.title);
  return (
    <Link to="/policy" hash={citation.doc} className="citation">
      {citation.number ?? name} <span className="citation-clause">{citation.clause}</span>
    </Link>
  );
}
