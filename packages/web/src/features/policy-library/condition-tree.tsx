import type { ConditionWords } from '@guantong/engine';
import { capitalised } from '../../lib/assessment/target-words.ts';
import { useSay } from '../../lib/language/language.tsx';
import { conditionsInPlace } from './split-conditions.ts';

/** A condition in words, with the conditions it is made of. */
export function ConditionTree({ condition }: { readonly condition: ConditionWords }) {
  return <ConditionList conditions={[condition]} />;
}

interface ConditionListProps {
  readonly conditions: readonly ConditionWords[];
  /** What it is compared with; conditions that do not stand there are marked. */
  readonly others?: readonly ConditionWords[] | undefined;
}

/** Several conditions, all of which must hold. */
export function ConditionList({ conditions, others }: ConditionListProps) {
  const there = others === undefined ? undefined : new Set(others.flatMap(sentencesOf));
  return <Conditions conditions={conditions} there={there} />;
}

interface ConditionsProps {
  readonly conditions: readonly ConditionWords[];
  readonly there: ReadonlySet<string> | undefined;
}

function Conditions({ conditions, there }: ConditionsProps) {
  const say = useSay();
  const shown = conditions.flatMap(conditionsInPlace);
  if (shown.length === 0) return null;
  return (
    <ul className="condition-tree">
      {shown.map((each, index) => {
        const sentence = capitalised(say(each));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no names, and a rule's form never changes while it is shown.
          <li key={`${each.op}-${index}`}>
            {there === undefined || there.has(each.zh) ? sentence : <mark>{sentence}</mark>}
            <Conditions conditions={alternativesInPlace(each)} there={there} />
          </li>
        );
      })}
    </ul>
  );
}

// Alternatives among alternatives are alternatives.
function alternativesInPlace({ op, children }: ConditionWords): readonly ConditionWords[] {
  if (op !== 'any') return children;
  return children.flatMap((each) => (each.op === 'any' ? alternativesInPlace(each) : [each]));
}

function sentencesOf(condition: ConditionWords): readonly string[] {
  return [condition.zh, ...condition.children.flatMap(sentencesOf)];
}
