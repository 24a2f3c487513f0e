import type { Assessment, PolicyLibrary } from '@guantong/engine';
import { CitationLink } from '../../../components/citation-list.tsx';
import { useSay, useText } from '../../../lib/language/language.tsx';
import { selfCheckText } from '../self-check.text.ts';

interface EquivalencesProps {
  readonly library: PolicyLibrary;
  readonly assessment: Assessment;
}

/** Schooling that counts as a general education level. */
export function Equivalences({ library, assessment }: EquivalencesProps) {
  const text = useText(selfCheckText);
  const say = useSay();
  if (assessment.equivalences.length === 0) return null;
  return (
    <section className="note stack stack-tight">
      <h3>{text.equivalences}</h3>
      {assessment.equivalences.map((equivalence) => (
        <p key={`${equivalence.credential} ${equivalence.treatedAs}`}>
          {say(equivalence)}{' '}
          {equivalence.citations.slice(0, 1).map((citation) => (
            <CitationLink key={citation.doc} library={library} citation={citation} />
          ))}
        </p>
      ))}
    </section>
  );
}
