import './assessment-explanation.css';
import '../../components/explanation.css';
import type { Assessment, RouteAssessment } from '@guantong/engine';
import { BasisBadge, StatusBadge } from '../../components/badge.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { RouteExplanation } from '../../components/route-explanation.tsx';
import { RouteGaps } from '../../components/route-gaps.tsx';
import { EmptyState, LoadingState } from '../../components/states.tsx';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { usePolicyLibrary } from '../../lib/policy/use-policy-library.ts';
import { ProblemState } from '../states/problem-state.tsx';
import { assessmentExplanationText } from './assessment-explanation.text.ts';

interface AssessmentExplanationProps {
  readonly assessment: Assessment;
  /** The route that is applied by, where one is chosen; it stands first. */
  readonly routeId?: string | undefined;
}

/** The engine's answer as it is: each route with its status, what is missing, why, and on what it rests. */
export function AssessmentExplanation({ assessment, routeId }: AssessmentExplanationProps) {
  const text = useText(assessmentExplanationText);
  const { language } = useLanguage();
  const { asOf, policy, routes } = assessment;
  const ordered = [...routes].sort((a, b) => Number(b.id === routeId) - Number(a.id === routeId));
  return (
    <section className="stack">
      <h2>{text.title}</h2>
      {ordered.length === 0 && <EmptyState title={text.noRoute} />}
      {ordered.map((route) => (
        <Route key={route.id} route={route} chosen={route.id === routeId} />
      ))}
      <p className="soft small">
        {text.judgedOn(sayDate(asOf, language))} · {text.bundle}{' '}
        <span className="figures">{policy.sha256.slice(0, 16)}</span>
      </p>
    </section>
  );
}

function Route({ route, chosen }: { readonly route: RouteAssessment; readonly chosen: boolean }) {
  const text = useText(assessmentExplanationText);
  const say = useSay();
  return (
    <article className="explained-route stack stack-tight">
      <div className="row row-apart">
        <h3>
          {say(route.title)} {chosen && <span className="tag">{text.chosen}</span>}
        </h3>
        <span className="row row-tight">
          {route.basis !== 'quoted' && <BasisBadge basis={route.basis} />}
          <StatusBadge status={route.status} />
        </span>
      </div>
      <RouteGaps route={route} />
      <Disclosure summary={text.why}>
        <Why route={route} />
      </Disclosure>
    </article>
  );
}

// The titles of the cited documents come with the policy.
function Why({ route }: { readonly route: RouteAssessment }) {
  const policy = usePolicyLibrary();
  if (policy.data !== undefined) return <RouteExplanation library={policy.data} route={route} />;
  return policy.isError ? <ProblemState error={policy.error} onRetry={policy.refetch} /> : <LoadingState />;
}
