import type { DossierFact } from '@guantong/contracts';
import { useQuery } from '@tanstack/react-query';
import { Dialog } from '../../components/dialog.tsx';
import { LoadingState } from '../../components/states.tsx';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { colon } from '../../lib/language/punctuation.ts';
import { sayInstant } from '../../office/days/say-instant.ts';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { fetchFactHistory } from './api.ts';
import { dossierText } from './dossier.text.ts';
import { FactTags } from './fact-row.tsx';

interface FactHistoryProps {
  readonly fact: DossierFact;
  readonly onClose: () => void;
}

/** Every version of a record, the latest first. */
export function FactHistory({ fact, onClose }: FactHistoryProps) {
  const text = useText(dossierText);
  const say = useSay();
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['office', 'fact-history', fact.factId, fact.version],
    queryFn: ({ signal }) => fetchFactHistory(fact.factId, signal),
  });
  return (
    <Dialog title={text.history} onClose={onClose}>
      {error !== null && <ProblemState error={error} onRetry={refetch} />}
      {error === null && data === undefined && <LoadingState />}
      <ol className="dossier-facts">
        {data?.items.map((version) => (
          <li key={version.version} className="dossier-fact">
            <span className="soft small">
              {text.version(version.version)} · {sayInstant(version.recordedAt, language)}
              {version.removed && ` · ${text.removed}`}
            </span>
            <div className="row row-apart">
              <span className="dossier-fact-words">{say(version.words)}</span>
              <FactTags fact={version} />
            </div>
            {version.note !== null && (
              <p className="soft small">
                {text.note}
                {say(colon)}
                {version.note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
