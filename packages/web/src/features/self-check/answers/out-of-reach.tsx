import { type PolicyLibrary, titleSeriesNames } from '@guantong/engine';
import { Disclosure } from '../../../components/disclosure.tsx';
import { closedSeries, isClosed } from '../../../lib/assessment/closed-series.ts';
import type { TargetAnswer } from '../../../lib/assessment/group-targets.ts';
import { useSay, useText } from '../../../lib/language/language.tsx';
import { selfCheckText } from '../self-check.text.ts';
import { TargetCard } from './target-card.tsx';

interface OutOfReachProps {
  readonly library: PolicyLibrary;
  readonly answers: readonly TargetAnswer[];
}

/** What is not possible now: series closed for good in one line, the rest with what would open it. */
export function OutOfReach({ library, answers }: OutOfReachProps) {
  const text = useText(selfCheckText);
  const say = useSay();
  if (answers.length === 0) return null;
  const closed = closedSeries(answers);
  const rest = answers.filter((answer) => !isClosed(answer, closed));
  return (
    <Disclosure summary={text.groupNo(rest.length)}>
      <div className="stack group-hint">
        {rest.map((answer) => (
          <TargetCard key={answer.key} library={library} answer={answer} />
        ))}
        {closed.size > 0 && (
          <p className="soft">{text.closedSeries([...closed].map((series) => say(titleSeriesNames[series])))}</p>
        )}
      </div>
    </Disclosure>
  );
}
