import './notices.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { PageHead } from '../../components/page-head.tsx';
import { Pager } from '../../components/pager.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { fetchPublicity } from './api.ts';
import { noticesText } from './notices.text.ts';

/** What employers make public before they recommend; names are masked by the server. */
export function PublicityPage() {
  const text = useText(noticesText);
  return (
    <Published
      which="publicity"
      words={{ title: text.publicity, lead: text.publicityLead, empty: text.publicityEmpty, object: text.object }}
    />
  );
}

/** Whose result is public now; each line can be objected to by anybody. */
export function ResultPublicityPage() {
  const text = useText(noticesText);
  return (
    <Published
      which="result-publicity"
      words={{ title: text.results, lead: text.resultsLead, empty: text.resultsEmpty, object: text.objectToResult }}
    />
  );
}

interface PublishedProps {
  readonly which: 'publicity' | 'result-publicity';
  readonly words: { readonly title: string; readonly lead: string; readonly empty: string; readonly object: string };
}

function Published({ which, words }: PublishedProps) {
  const text = useText(noticesText);
  const navigate = useNavigate();
  const search: { readonly page?: unknown } = useSearch({ strict: false });
  const page = Math.max(1, Math.trunc(Number(search.page ?? 1)) || 1);
  const { data, error, refetch } = useQuery({
    queryKey: [which, page],
    queryFn: ({ signal }) => fetchPublicity(which, page, signal),
  });
  const to = which === 'publicity' ? '/publicity' : '/publicity/results';
  return (
    <div className="page">
      <PageHead title={words.title} lead={words.lead} />
      {error !== null && <ErrorState error={error} onRetry={() => refetch()} />}
      {error === null && data === undefined && <LoadingState />}
      {data?.items.length === 0 && (
        <EmptyState title={words.empty}>
          <p>{text.publicityEmptyHelp}</p>
        </EmptyState>
      )}
      {data !== undefined && data.items.length > 0 && (
        <div className="stack">
          <p className="note">{words.object}</p>
          <Rows rows={data.items} complains={which === 'result-publicity'} />
          <Pager
            page={data.page}
            size={data.size}
            total={data.total}
            onPage={(next) => void navigate({ to, search: { page: String(next) } })}
          />
        </div>
      )}
    </div>
  );
}

interface RowsProps {
  readonly rows: Awaited<ReturnType<typeof fetchPublicity>>['items'];
  /** Whether each line can be objected to from here. */
  readonly complains: boolean;
}

function Rows({ rows, complains }: RowsProps) {
  const text = useText(noticesText);
  const say = useSay();
  const { language } = useLanguage();
  return (
    <ul className="notice-list">
      {rows.map(({ id, personName, employerName, targetWords, cycleName, from, to, why }) => (
        <li key={id} className="card notice-card">
          <h2>
            {personName} · {say(targetWords)}
          </h2>
          <p>{employerName}</p>
          <p>
            {text.span} {sayDate(from, language)} — {sayDate(to, language)}
          </p>
          <p className="soft small">{say(why)}</p>
          <p className="soft small">{cycleName}</p>
          {complains && (
            <p>
              <a href={`/complain?${new URLSearchParams({ line: id })}`}>{text.complain}</a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
