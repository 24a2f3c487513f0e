import './notices.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { PageHead } from '../../components/page-head.tsx';
import { Pager } from '../../components/pager.tsx';
import { RegionField } from '../../components/region-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { placeName } from '../../lib/places/places.ts';
import { fetchNotices, type NoticeRow } from './api.ts';
import { cycleKindNames, evaluatedWords, levelsWords } from './cycle-words.ts';
import { noticesText } from './notices.text.ts';
import { useOccupationName } from './use-occupation-name.ts';

const filterNames = ['openNow', 'kind', 'jurisdiction', 'page'] as const;
type Filters = Readonly<Partial<Record<(typeof filterNames)[number], string>>>;

/** Notices of cycles for everybody; what is filtered by stands in the address. */
export function NoticesPage() {
  const text = useText(noticesText);
  const navigate = useNavigate();
  const filters = readFilters(useSearch({ strict: false }));
  const params = new URLSearchParams(filters);
  const { data, error, refetch } = useQuery({
    queryKey: ['notices', params.toString()],
    queryFn: ({ signal }) => fetchNotices(params, signal),
    placeholderData: keepPreviousData,
  });
  const change = (next: Filters) => void navigate({ to: '/notices', search: next, resetScroll: false });
  return (
    <div className="page">
      <PageHead title={text.title} lead={text.lead} />
      <div className="stack">
        <NoticeFilters filters={filters} onChange={({ page: _page, ...next }) => change(next)} />
        {error !== null && <ErrorState error={error} onRetry={() => refetch()} />}
        {error === null && data === undefined && <LoadingState />}
        {error === null && data?.items.length === 0 && (
          <EmptyState title={text.empty}>
            <p>{text.emptyHelp}</p>
          </EmptyState>
        )}
        {error === null && data !== undefined && data.items.length > 0 && (
          <>
            <ul className="notice-list">
              {data.items.map((notice) => (
                <NoticeCard key={notice.id} notice={notice} />
              ))}
            </ul>
            <Pager
              page={data.page}
              size={data.size}
              total={data.total}
              onPage={(page) => change({ ...filters, page: String(page) })}
            />
          </>
        )}
      </div>
    </div>
  );
}

function readFilters(search: Readonly<Record<string, unknown>>): Filters {
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = search[name];
      return value === undefined || value === '' ? [] : [[name, String(value)]];
    }),
  );
}

interface NoticeFiltersProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

function NoticeFilters({ filters, onChange }: NoticeFiltersProps) {
  const text = useText(noticesText);
  const say = useSay();
  const set = (name: keyof Filters, value: string) => onChange({ ...filters, [name]: value });
  return (
    <search className="notice-filters" aria-label={text.filters}>
      <SelectField
        label={text.open}
        value={filters.openNow ?? ''}
        emptyLabel={text.any}
        options={[
          { value: 'true', label: text.openNow },
          { value: 'false', label: text.notOpen },
        ]}
        onChange={(value) => set('openNow', value)}
      />
      <SelectField
        label={text.kind}
        value={filters.kind ?? ''}
        emptyLabel={text.any}
        options={Object.entries(cycleKindNames).map(([kind, name]) => ({ value: kind, label: say(name) }))}
        onChange={(value) => set('kind', value)}
      />
      <RegionField
        label={text.jurisdiction}
        value={filters.jurisdiction ?? ''}
        emptyLabel={text.any}
        onChange={(value) => set('jurisdiction', value)}
      />
    </search>
  );
}

function NoticeCard({ notice }: { readonly notice: NoticeRow }) {
  const text = useText(noticesText);
  const say = useSay();
  const { language } = useLanguage();
  const nameOf = useOccupationName();
  const { id, name, body, subject, stages, openNow, jurisdiction } = notice;
  return (
    <li className="card notice-card">
      <div className="row row-tight">
        {openNow && <span className="badge badge-eligible">{text.openMark}</span>}
        <span className="tag">{say(cycleKindNames[subject.kind])}</span>
        <span className="tag">{say(placeName(jurisdiction))}</span>
      </div>
      <h2>
        <Link to="/notices/$id" params={{ id }}>
          {name}
        </Link>
      </h2>
      <p>
        {say(evaluatedWords(subject, nameOf))} · {say(levelsWords(subject))}
      </p>
      <p className="soft small">
        {text.applySpan(sayDate(stages.applyFrom, language), sayDate(stages.applyTo, language))} · {body.name}
      </p>
    </li>
  );
}
