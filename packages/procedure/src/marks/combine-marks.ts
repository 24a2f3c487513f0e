import { isMark, type Mark, type MethodResult, toMark, toTenths } from './mark.ts';
import { checkMarkRule, type MarkRule } from './mark-rule.ts';

export interface CombinedMarks {
  /** `incomplete` while a method is not examined: there is no result to record yet. */
  readonly outcome: 'passed' | 'failed' | 'incomplete';
  readonly methods: readonly CombinedMethod[];
  /** The weighted total; null while incomplete. */
  readonly total: Mark | null;
  /** Whether the total reaches what it has to; null where it does not count, or is not known. */
  readonly totalPassed: boolean | null;
}

export interface CombinedMethod {
  readonly method: string;
  readonly weight: number;
  readonly passMark: Mark;
  readonly result: MethodResult;
  /** Null while not examined. */
  readonly passed: boolean | null;
}

/**
 * The result of one candidate at one level from the marks of its methods, by name; a method without one is not examined.
 * Throws where the rule has faults (`checkMarkRule`) or a mark is none: both are refused long before. Source: `markSources`.
 */
export function combineMarks(rule: MarkRule, results: Readonly<Record<string, MethodResult>>): CombinedMarks {
  if (checkMarkRule(rule).length > 0) throw new Error('expected a rule of marks without faults');
  const methods = rule.methods.map(({ method, weight, passMark }): CombinedMethod => {
    const result = results[method] ?? { kind: 'not-examined' };
    return { method, weight, passMark, result, passed: isPassed(result, passMark) };
  });
  if (methods.some(({ passed }) => passed === null)) {
    return { outcome: 'incomplete', methods, total: null, totalPassed: null };
  }
  const numerator = methods.reduce((sum, { weight, result }) => sum + weight * tenthsOf(result), 0);
  const total = toMark({ numerator, denominator: 100 }, rule.rounding);
  const totalPassed = rule.passBy === 'each' ? null : toTenths(total) >= toTenths(rule.passTotal);
  const eachPassed = rule.passBy === 'total' || methods.every(({ passed }) => passed);
  return { outcome: eachPassed && totalPassed !== false ? 'passed' : 'failed', methods, total, totalPassed };
}

function isPassed(result: MethodResult, passMark: Mark): boolean | null {
  switch (result.kind) {
    case 'mark':
      return tenthsOf(result) >= toTenths(passMark);
    case 'absent':
      return false;
    case 'not-examined':
      return null;
  }
}

function tenthsOf(result: MethodResult): number {
  if (result.kind !== 'mark') return 0;
  if (!isMark(result.mark)) throw new Error(`expected a mark of 0 to 100 with one decimal, found ${result.mark}`);
  return toTenths(result.mark);
}
