import type { DossierImportResult } from '@guantong/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { LoadingState } from '../../components/states.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { importSelfCheck } from './api.ts';
import { dossierText } from './dossier.text.ts';

interface ImportPanelProps {
  /** What the self-check saved. */
  readonly file: unknown;
  readonly onImported: () => void;
  readonly onClose: () => void;
}

/** What of a self-check file is new, there already or contradictory; only after a look it is taken over. */
export function ImportPanel({ file, onImported, onClose }: ImportPanelProps) {
  const text = useText(dossierText);
  const { data, error } = useQuery({
    queryKey: ['office', 'dossier-import', file],
    queryFn: () => importSelfCheck(file, true),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const taking = useMutation({ mutationFn: () => importSelfCheck(file, false), onSuccess: onImported });
  const fresh = data?.items.filter(({ result }) => result === 'new').length ?? 0;
  return (
    <section className="office-panel stack stack-tight import-panel" aria-label={text.importTitle}>
      <h2>{text.importTitle}</h2>
      <p className="soft">{text.importLead}</p>
      {error === null && data === undefined && <LoadingState />}
      {error !== null && <SmallProblem error={error} />}
      {data?.items.length === 0 && <p>{text.importEmpty}</p>}
      {data !== undefined && data.items.length > 0 && <ImportItems items={data.items} />}
      {taking.isError && <SmallProblem error={taking.error} />}
      <div className="row row-tight">
        {fresh > 0 && (
          <Button type="primary" loading={taking.isPending} onClick={() => taking.mutate()}>
            {text.importNow(fresh)}
          </Button>
        )}
        <Button onClick={onClose}>{fresh > 0 ? text.importNot : text.close}</Button>
      </div>
    </section>
  );
}

function ImportItems({ items }: Pick<DossierImportResult, 'items'>) {
  const text = useText(dossierText);
  const say = useSay();
  return (
    <ul className="dossier-facts">
      {items.map(({ list, words, result, why }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a file may hold the same record twice, and the list never changes
        <li key={`${list} ${index}`} className="dossier-fact">
          <div className="row row-apart">
            <span className="dossier-fact-words">{say(words)}</span>
            <span className={`tag ${tones[result]}`}>{text[result]}</span>
          </div>
          {why !== null && <p className="small">{say(why)}</p>}
        </li>
      ))}
    </ul>
  );
}

const tones = { new: 'tag-success', present: '', contradicts: 'tag-danger' } as const;
