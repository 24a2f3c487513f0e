import type { Blocking, OpenQuestion, RouteAssessment } from '@guantong/engine';
import { capitalised } from '../lib/assessment/target-words.ts';
import { sayDate } from '../lib/dates.ts';
import { useLanguage, useSay, useText } from '../lib/language/language.tsx';
import { explanationText } from './explanation.text.ts';

/** What stands between the person and a route: failed conditions and who can change them, questions, facts to add. */
export function RouteGaps({ route }: { readonly route: RouteAssessment }) {
  const judgements = route.open.filter((question) => question.cause === 'human-judgement');
  const missing = route.open.filter((question) => question.cause === 'missing-fact');
  if (route.blocking.length + route.open.length === 0) return null;
  return (
    <ul className="gaps">
      {route.blocking.map((blocking) => (
        <GapOf key={`${blocking.condition} ${blocking.zh}`} blocking={blocking} />
      ))}
      {missing.map((question) => (
        <QuestionGap key={question.zh} question={question} />
      ))}
      {judgements.map((question) => (
        <QuestionGap key={question.zh} question={question} />
      ))}
    </ul>
  );
}

function GapOf({ blocking }: { readonly blocking: Blocking }) {
  const text = useText(explanationText);
  const say = useSay();
  const { language } = useLanguage();
  const who = {
    time: blocking.until === null ? text.changedByTime : text.changedByTimeOn(sayDate(blocking.until, language)),
    person: text.changedByPerson,
    nobody: text.changedByNobody,
  }[blocking.changedBy];
  return (
    <li className={`gap gap-${blocking.changedBy}`}>
      <span className="gap-who">{who}</span>
      <span>{capitalised(say(blocking))}</span>
    </li>
  );
}

function QuestionGap({ question }: { readonly question: OpenQuestion }) {
  const text = useText(explanationText);
  const say = useSay();
  return (
    <li className={`gap gap-${question.cause}`}>
      <span className="gap-who">{question.cause === 'human-judgement' ? text.judgement : text.missing}</span>
      <span>{capitalised(say(question))}</span>
    </li>
  );
}
