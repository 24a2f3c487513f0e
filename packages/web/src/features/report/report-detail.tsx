import type { PolicyLibrary } from '@guantong/engine';
import { StatusBadge } from '../../components/badge.tsx';
import { BecauseTree } from '../../components/because-tree.tsx';
import { CitationList } from '../../components/citation-list.tsx';
import { RouteGaps } from '../../components/route-gaps.tsx';
import type { TargetAnswer } from '../../lib/assessment/group-targets.ts';
import { answerWords } from '../../lib/assessment/target-words.ts';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { reportText } from './report.text.ts';

interface ReportDetailProps {
  readonly library: PolicyLibrary;
  readonly answer: TargetAnswer;
}

/** One target of the report: the leading route with every condition, unfolded. */
export function ReportDetail({ library, answer: { targets, status, leading } }: ReportDetailProps) {
  const text = useText(reportText);
  const say = useSay();
  const { language } = useLanguage();
  const words = answerWords(targets, library);
  const list = (
    title: string,
    sentences: readonly { readonly code: string; readonly zh: string; readonly en: string }[],
  ) =>
    sentences.length > 0 && (
      <p className="report-line">
        <strong>{title}</strong> {sentences.map(say).join(language === 'zh' ? '；' : '; ')}
      </p>
    );
  return (
    <section className="report-detail stack stack-tight">
      <div className="row row-apart">
        <h3>
          {say(words.heading)} <span className="soft small">{say(words.detail)}</span>
        </h3>
        <span className="row row-tight">
          {leading.earliestOn !== null && status !== 'eligible' && (
            <span className="small">{text.from(sayDate(leading.earliestOn, language))}</span>
          )}
          <StatusBadge status={status} />
        </span>
      </div>
      <p>{say(leading.title)}</p>
      <BecauseTree because={leading.because} plain />
      <RouteGaps route={leading} />
      {list(text.assumptions, leading.assumptions)}
      {list(text.waivers, leading.waivers)}
      <div className="report-line">
        <strong>{text.basis}</strong> <CitationList library={library} citations={leading.citations} />
      </div>
    </section>
  );
}
