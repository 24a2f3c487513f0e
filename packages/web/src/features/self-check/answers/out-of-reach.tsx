import { type PolicyLibrary, type TitleSeries, titleSeriesNames } from '@guantong/engine';
import { Disclosure } from '../../../components/disclosure.tsx';
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
  const rest = answers.filter(({ target }) => target.type !== 'title' || !closed.has(target.series));
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

// Series in which some route is barred by something that nobody can change, such as the directory.
function closedSeries(answers: readonly TargetAnswer[]): ReadonlySet<TitleSeries> {
  return new Set(
    answers.flatMap(({ target, leading, others }) => {
      const barred = [leading, ...others].some((route) =>
        route.blocking.some(({ changedBy }) => changedBy === 'nobody'),
      );
      return barred && target.type === 'title' ? [target.series] : [];
    }),
  );
}
