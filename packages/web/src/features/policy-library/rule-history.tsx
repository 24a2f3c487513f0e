import type { PolicyLibrary, RuleVersionWords } from '@guantong/engine';
import { CitationLink } from '../../components/citation-list.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { placeName } from '../../lib/places/places.ts';
import { policyLibraryText } from './policy-library.text.ts';

interface RuleHistoryProps {
  readonly library: PolicyLibrary;
  readonly history: RuleVersionWords['history'];
}

/** Which jurisdiction set the rule up, narrowed or replaced it, by which clause. */
export function RuleHistory({ library, history }: RuleHistoryProps) {
  const text = useText(policyLibraryText);
  const say = useSay();
  return (
    <section className="stack stack-tight">
      <h4>{text.history}</h4>
      <ol className="rule-history">
        {history.map(({ action, jurisdiction, citations }) => (
          <li key={`${jurisdiction} ${action} ${citations[0]?.clause}`}>
            <strong>{say(placeName(jurisdiction))}</strong> {text[`action-${action}`]}{' '}
            {citations.map((citation) => (
              <CitationLink key={`${citation.doc} ${citation.clause}`} library={library} citation={citation} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
