import type { PolicyLibrary, RouteAssessment } from '@guantong/engine';
import { BasisBadge, StatusBadge } from '../../../components/badge.tsx';
import { Disclosure } from '../../../components/disclosure.tsx';
import { RouteExplanation } from '../../../components/route-explanation.tsx';
import { RouteGaps } from '../../../components/route-gaps.tsx';
import type { TargetAnswer } from '../../../lib/assessment/group-targets.ts';
import { answerWords } from '../../../lib/assessment/target-words.ts';
import { useSay, useText } from '../../../lib/language/language.tsx';
import { selfCheckText } from '../self-check.text.ts';
import { RouteDay } from './route-day.tsx';

interface TargetCardProps {
  readonly library: PolicyLibrary;
  readonly answer: TargetAnswer;
}

/** One target: status in words, the day, what is missing, and why. */
export function TargetCard({ library, answer }: TargetCardProps) {
  const text = useText(selfCheckText);
  const say = useSay();
  const words = answerWords(answer.targets, library);
  const { leading, others } = answer;
  return (
    <article className={`card target-card target-card-${answer.status}`}>
      <header className="target-head">
        <div>
          <h3>{say(words.heading)}</h3>
          <p className="soft small">{say(words.detail)}</p>
        </div>
        <div className="row row-tight">
          {leading.basis !== 'quoted' && <BasisBadge basis={leading.basis} />}
          <StatusBadge status={answer.status} />
        </div>
      </header>
      {answer.status === 'held' ? <p>{text.heldAlready}</p> : <RouteSummary route={leading} />}
      {answer.status !== 'held' && (
        <Disclosure summary={text.why}>
          <RouteExplanation library={library} route={leading} />
        </Disclosure>
      )}
      {answer.status !== 'held' && others.length > 0 && (
        <Disclosure summary={text.otherRoutes(others.length)}>
          <div className="stack other-routes">
            {others.map((route) => (
              <OtherRoute key={route.id} library={library} route={route} />
            ))}
          </div>
        </Disclosure>
      )}
    </article>
  );
}

function RouteSummary({ route }: { readonly route: RouteAssessment }) {
  const say = useSay();
  return (
    <div className="stack stack-tight">
      <RouteDay route={route} />
      <p className="soft">{say(route.title)}</p>
      <RouteGaps route={route} />
    </div>
  );
}

function OtherRoute({ library, route }: { readonly library: PolicyLibrary; readonly route: RouteAssessment }) {
  const text = useText(selfCheckText);
  const say = useSay();
  return (
    <section className="stack stack-tight other-route">
      <div className="row row-apart">
        <h4>{say(route.title)}</h4>
        <div className="row row-tight">
          {route.basis !== 'quoted' && <BasisBadge basis={route.basis} />}
          <StatusBadge status={route.status} />
        </div>
      </div>
      <RouteDay route={route} />
      <RouteGaps route={route} />
      <Disclosure summary={text.why}>
        <RouteExplanation library={library} route={route} />
      </Disclosure>
    </section>
  );
}
