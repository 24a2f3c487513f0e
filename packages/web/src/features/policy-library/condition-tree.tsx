import type { ConditionWords } from '@guantong/engine';
import { capitalised } from '../../lib/assessment/target-words.ts';
import { useSay } from '../../lib/language/language.tsx';

interface ConditionTreeProps {
  readonly condition: ConditionWords;
  /** What it is compared with; conditions that do not stand there are marked. */
  readonly other?: ConditionWords | undefined;
}

/** A condition in words, with the conditions it is made of. */
export function ConditionTree({ condition, other }: ConditionTreeProps) {
  const there = other === undefined ? undefined : new Set(sentencesOf(other));
  return <Conditions conditions={[condition]} there={there} />;
}

interface ConditionsProps {
  readonly conditions: readonly ConditionWords[];
  readonly there: ReadonlySet<string> | undefined;
}

function Conditions({ conditions, there }: ConditionsProps) {
  const say = useSay();
  const shown = inPlace(conditions);
  if (shown.length === 0) return null;
  return (
    <ul className="condition-tree">
      {shown.map((each, index) => {
        const sentence = capitalised(say(each));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no names, and a rule's form never changes while it is shown.
          <li key={`${each.op}-${index}`}>
            {there === undefined || there.has(each.zh) ? sentence : <mark>{sentence}</mark>}
            <Conditions conditions={each.children} there={there} />
          </li>
        );
      })}
    </ul>
  );
}

// That all of several conditions must hold is what standing below each other means.
function inPlace(conditions: readonly ConditionWords[]): readonly ConditionWords[] {
  return conditions.flatMap((each) => (each.op === 'all' ? inPlace(each.children) : [each]));
}

function sentencesOf(condition: ConditionWords): readonly string[] {
  return [condition.zh, ...condition.children.flatMap(sentencesOf)];
}
