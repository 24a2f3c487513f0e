import type { ConditionWords } from '@guantong/engine';

/** The conditions of two forms of a rule: those that stand in both, and what each has by itself. */
export interface SplitConditions {
  readonly shared: readonly ConditionWords[];
  readonly left: readonly ConditionWords[];
  readonly right: readonly ConditionWords[];
}

/** Parts count as shared where they are word for word the same, with everything they are made of. */
export function splitConditions(left: ConditionWords, right: ConditionWords): SplitConditions {
  const [ofLeft, ofRight] = [conditionsInPlace(left), conditionsInPlace(right)];
  const [onLeft, onRight] = [new Set(ofLeft.map(wordsOf)), new Set(ofRight.map(wordsOf))];
  return {
    shared: ofLeft.filter((each) => onRight.has(wordsOf(each))),
    left: ofLeft.filter((each) => !onRight.has(wordsOf(each))),
    right: ofRight.filter((each) => !onLeft.has(wordsOf(each))),
  };
}

/** The parts of an all-of: that all of several conditions must hold is what standing below each other means. */
export function conditionsInPlace(condition: ConditionWords): readonly ConditionWords[] {
  return condition.op === 'all' ? condition.children.flatMap(conditionsInPlace) : [condition];
}

function wordsOf({ op, zh, children }: ConditionWords): string {
  return JSON.stringify([op, zh, children.map(wordsOf)]);
}
