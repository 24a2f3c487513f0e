import {
  type Assessment,
  type AssessmentRequest,
  jurisdictionChain,
  type PolicyLibrary,
  type Text,
  titleSeriesNames,
} from '@guantong/engine';
import { BasisBadge, StatusBadge } from '../../components/badge.tsx';
import { CitationList } from '../../components/citation-list.tsx';
import { closedSeries, isClosed } from '../../lib/assessment/closed-series.ts';
import { groupTargets, type TargetAnswer } from '../../lib/assessment/group-targets.ts';
import { answerWords } from '../../lib/assessment/target-words.ts';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { placeName } from '../../lib/places/places.ts';
import { reportText } from './report.text.ts';
import { ReportDetail } from './report-detail.tsx';
import { ReportFacts } from './report-facts.tsx';

interface ReportSheetProps {
  readonly library: PolicyLibrary;
  readonly request: AssessmentRequest;
  readonly assessment: Assessment;
  readonly withIneligible: boolean;
}

export function ReportSheet({ library, request, assessment, withIneligible }: ReportSheetProps) {
  const text = useText(reportText);
  const say = useSay();
  const { language } = useLanguage();
  const { decisive } = groupTargets(assessment.routes);
  const closed = closedSeries(decisive.filter(({ status }) => status === 'ineligible'));
  const answers = decisive.filter((answer) => {
    if (answer.status === 'ineligible') return withIneligible && !isClosed(answer, closed);
    return answer.status !== 'held';
  });
  return (
    <article className="report-sheet">
      <header className="report-head">
        <h1>{text.heading}</h1>
        <dl className="report-stamp">
          {request.dossier.name && <Stamp term={text.name} value={request.dossier.name} />}
          <Stamp term={text.asOf} value={sayDate(assessment.asOf, language)} />
          <Stamp term={text.place} value={say(placeName(assessment.jurisdiction))} />
          <Stamp
            term={text.policy}
            value={appliedVersions(assessment)
              .map(say)
              .join(language === 'zh' ? '、' : ', ')}
          />
          <Stamp term={text.fingerprint} value={assessment.policy.sha256} figures />
        </dl>
        <details className="report-bundle">
          <summary>{text.wholeBundle}</summary>
          <p className="figures">{assessment.policy.version}</p>
        </details>
      </header>
      <ReportFacts library={library} dossier={request.dossier} />
      <section className="stack stack-tight">
        <h2>{text.summary}</h2>
        {answers.length === 0 ? <p>{text.nothing}</p> : <Findings library={library} answers={answers} />}
        {withIneligible && closed.size > 0 && (
          <p className="report-line">{text.closedSeries([...closed].map((series) => say(titleSeriesNames[series])))}</p>
        )}
      </section>
      {answers.length > 0 && (
        <section className="stack">
          <h2>{text.detail}</h2>
          {answers.map((answer) => (
            <ReportDetail key={answer.key} library={library} answer={answer} />
          ))}
        </section>
      )}
      <footer className="report-note">{text.note}</footer>
    </article>
  );
}

// The bundle's version lists every pack as `CODE@VERSION`; these are the ones the answer rests on, national first.
function appliedVersions({ jurisdiction, policy }: Assessment): readonly Text[] {
  const versions = new Map(policy.version.split(' ').map((each) => [each.split('@')[0], each.split('@')[1]]));
  return jurisdictionChain(jurisdiction).flatMap((code) => {
    const [version, place] = [versions.get(code), placeName(code)];
    return version === undefined ? [] : [{ zh: `${place.zh} ${version}`, en: `${place.en} ${version}` }];
  });
}

function Stamp({
  term,
  value,
  figures = false,
}: {
  readonly term: string;
  readonly value: string;
  readonly figures?: boolean;
}) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className={figures ? 'figures' : undefined}>{value}</dd>
    </div>
  );
}

interface FindingsProps {
  readonly library: PolicyLibrary;
  readonly answers: readonly TargetAnswer[];
}

function Findings({ library, answers }: FindingsProps) {
  const text = useText(reportText);
  const say = useSay();
  const { language } = useLanguage();
  return (
    <table className="report-table">
      <thead>
        <tr>
          <th scope="col">{text.columnTarget}</th>
          <th scope="col">{text.columnStatus}</th>
          <th scope="col">{text.columnDay}</th>
          <th scope="col">{text.columnBasis}</th>
        </tr>
      </thead>
      <tbody>
        {answers.map(({ key, targets, status, earliestOn, leading }) => (
          <tr key={key}>
            <th scope="row">{say(answerWords(targets, library).heading)}</th>
            <td>
              <StatusBadge status={status} />
            </td>
            <td className="report-day">{earliestOn === null ? '—' : sayDate(earliestOn, language)}</td>
            <td>
              <CitationList library={library} citations={leading.citations.slice(0, 2)} />
              {leading.basis !== 'quoted' && <BasisBadge basis={leading.basis} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
