import './notices.css';
import type { PublicCycle } from '@guantong/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { PageHead } from '../../components/page-head.tsx';
import { LoadingState } from '../../components/states.tsx';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useText } from '../../lib/language/language.tsx';
import { fetchNotice } from './api.ts';
import { NoticeBody } from './notice-body.tsx';
import { NoticeProblem } from './notice-problem.tsx';
import { noticesText } from './notices.text.ts';

/** One notice, whole: what is evaluated, when, how, by whom and by which rules. */
export function NoticePage() {
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery({
    queryKey: ['notice', id],
    queryFn: ({ signal }) => fetchNotice(id, signal),
  });
  return (
    <div className="page">
      {error !== null && <NoticeProblem error={error} onRetry={() => refetch()} />}
      {error === null && data === undefined && <LoadingState />}
      {data !== undefined && <Notice notice={data} />}
    </div>
  );
}

function Notice({ notice }: { readonly notice: PublicCycle }) {
  const text = useText(noticesText);
  return (
    <>
      <PageHead title={notice.name}>
        <Apply notice={notice} />
      </PageHead>
      <div className="stack stack-wide">
        <NoticeBody notice={notice} />
        <p>
          <Link to="/notices">{text.backToList}</Link>
        </p>
      </div>
    </>
  );
}

function Apply({ notice: { id, openNow, stages } }: { readonly notice: PublicCycle }) {
  const text = useText(noticesText);
  const { language } = useLanguage();
  if (!openNow) {
    return (
      <p className="note">{text.applyClosed(sayDate(stages.applyFrom, language), sayDate(stages.applyTo, language))}</p>
    );
  }
  return (
    <div className="notice-apply">
      <Link to="/office/apply" search={{ cycle: id }} className="button button-primary">
        {text.apply}
      </Link>
      <Link to="/" className="button">
        {text.selfCheck}
      </Link>
      <span className="soft small">{text.applyHint}</span>
    </div>
  );
}
