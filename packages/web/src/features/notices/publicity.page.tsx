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
  const navigate = useNavigate();
  const search: { readonly page?: unknown } = useSearch({ strict: false });
  const page = Math.max(1, Math.trunc(Number(search.page ?? 1)) || 1);
  const { data, error, refetch } = useQuery({
    queryKey: ['publicity', page],
    queryFn: ({ signal }) => fetchPublicity(page, signal),
  });
  return (
    <div className="page">
      <PageHead title={text.publicity} lead={text.publicityLead} />
      {error !== null && <ErrorState error={error} onRetry={() => refetch()} />}
      {error === null && data === undefined && <LoadingState />}
      {data?.items.length === 0 && (
        <EmptyState title={text.publicityEmpty}>
          <p>{text.publicityEmptyHelp}</p>
        </EmptyState>
      )}
      {data !== undefined && data.items.length > 0 && (
        <div className="stack">
          <Rows rows={data.items} />
          <Pager
            page={data.page}
            size={data.size}
            total={data.total}
            onPage={(next) => void navigate({ to: '/publicity', search: { page: String(next) } })}
          />
          <p className="note">{text.object}</p>
        </div>
      )}
    </div>
  );
}

function Rows({ rows }: { readonly rows: Awaited<ReturnType<typeof fetchPublicity>>['items'] }) {
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
        </li>
      ))}
    </ul>
  );
}
