import type { z } from 'zod';
import type { Because, OpenQuestion } from '../values/assessment.ts';
import type { Day } from '../values/day.ts';
import type { Directory } from '../values/directory.ts';
import type { CompetitionFact, Facts, SkillFact, TitleFact } from '../values/facts.ts';
import type { Occupation, QualificationTarget, SkillLevelTarget, TitleTarget } from '../values/request.ts';
import type { Text } from '../values/text.ts';
import type { Timeline } from '../values/timeline.ts';
import type { SqlCode, SqlEmitter } from './sql.ts';

/** A condition as packs write it: `in-service`, or one operator with its arguments, `{ reviews: { years: 3 } }`. */
export type ConditionSource = string | { readonly [operator: string]: unknown };

/** What a condition is judged on: the dossier, the target, and the credential or result an outer condition is looking at. */
export interface Scope {
  readonly facts: Facts;
  readonly target: TargetSubject;
  readonly directory: Directory;
  readonly credential: Credential | undefined;
  readonly competition: Competition | undefined;
  /** What has been traced in this scope: rules ask many of the same conditions. */
  readonly traces: Map<Condition, Trace>;
  /** What has been traced of conditions on the dossier alone, for every scope of the dossier. */
  readonly sharedTraces: Map<Condition, Trace>;
  /** The scopes that look at one credential, by its fact. */
  readonly focused: Map<object, Scope>;
}

/** A target as conditions see it: whatever the level, which is a matter of the rule. */
export type TargetSubject =
  | Pick<TitleTarget, 'type' | 'series' | 'specialty'>
  | Pick<SkillLevelTarget, 'type' | 'occupation'>
  | Pick<QualificationTarget, 'type' | 'category'>;

export type Credential =
  | { readonly kind: 'skill-level'; readonly fact: SkillFact }
  | { readonly kind: 'title'; readonly fact: TitleFact };

/** A competition result with the occupation it is read in: its own, or a candidate where it names none. */
export interface Competition {
  readonly fact: CompetitionFact;
  readonly occupation: Occupation | undefined;
}

/** The result of judging a condition with trace. */
export interface Trace {
  readonly op: string;
  readonly timeline: Timeline;
  /** JSON pointers into the dossier of what was read. */
  readonly facts: readonly string[];
  /** The condition in words, with what was found. */
  readonly say: () => Text;
  /** Where the condition is false: who can change that if time does not. */
  readonly changedBy: 'person' | 'nobody';
  readonly open: readonly OpenSpan[];
  readonly assumed: readonly AssumedSpan[];
  /** The condition was waived by its own terms; the code of the waiver. */
  readonly waived: string | undefined;
  readonly children: readonly Trace[];
  /** The trace as a node of the explanation; filled when first asked for. */
  because: Because | undefined;
}

/** An open question and the days (both inclusive) on which it is open. */
export interface OpenSpan {
  readonly from: Day;
  readonly to: Day;
  readonly question: OpenQuestion;
}

/** An assumption the value rests on from a day on. */
export interface AssumedSpan {
  readonly from: Day;
  readonly code: 'reviews-competent';
}

/** The parts of a dossier a condition reads. */
export type DossierPart =
  | 'credentials'
  | 'employments'
  | 'annualReviews'
  | 'awards'
  | 'competitions'
  | 'continuingEducation'
  | 'integrityBan'
  | 'retiredOn';

/** A condition bound to its arguments, ready to be judged. */
export interface Condition {
  readonly op: string;
  readonly reads: readonly DossierPart[];
  /** Whether the value is the same on every day for one and the same dossier, children included. */
  readonly timeless: boolean;
  /** Whether the value rests on the dossier alone, whatever the target and whatever credential or result is in focus. */
  readonly dossierOnly: boolean;
  readonly children: readonly Condition[];
  /** What the condition asks, whoever the person. */
  readonly words: Text;
  trace(scope: Scope): Trace;
  /** JavaScript for the condition's code on day `d`, for the generated back end. */
  fast(emitter: FastEmitter): string;
  /** SQL over an encoded row, for bulk. */
  sql(emitter: SqlEmitter): SqlCode;
}

/**
 * Writes the generated function. Everywhere in its source: `f` the facts, `t` the target, `y` the directory, `d` the
 * day, `c` the credential and `r` the competition in focus, `m` what has been remembered. Functions and constants go in by
 * reference, never as text.
 */
export interface FastEmitter {
  /** The name under which a function or constant can be used in the source. */
  reference(value: object): string;
  /** A function of its own with this body; the result is the source of a call of it. */
  define(body: string): string;
  /** The value of an expression over `f`, `y` and `d` alone, computed once for all rules asked about that day. */
  oncePerDay(expression: string): string;
  /** The value of an expression over `f`, `y`, `d` and `t` alone, computed once for all rules to that target. */
  oncePerTarget(expression: string): string;
  /** The least of the codes. */
  allOf(parts: readonly string[]): string;
  /** The greatest of the codes. */
  anyOf(parts: readonly string[]): string;
}

/** Turns a condition as written into one that can be judged; given to operators so that none imports another. */
export type Bind = (source: ConditionSource) => Condition;

/** What an operator says of itself. Behaviour comes last. */
export interface OperatorDefinition<Args> {
  readonly name: string;
  readonly title: Text;
  /** What the condition asks, for authors of packs. */
  readonly description: Text;
  readonly reads: readonly DossierPart[];
  readonly timeless?: (args: Args) => boolean;
  readonly dossierOnly?: (args: Args) => boolean;
  readonly schema: (condition: z.ZodType<ConditionSource>) => z.ZodType<Args>;
  /** What the condition asks, whoever the person; inner conditions speak for themselves. */
  readonly words: (args: Args) => Text;
  readonly children?: (args: Args) => readonly ConditionSource[];
  /** `words` are those of the condition, ready made. */
  readonly trace: (args: Args, scope: Scope, children: readonly Condition[], words: Text) => Trace;
  readonly fast: (args: Args, emitter: FastEmitter, children: readonly Condition[]) => string;
  readonly sql: (args: Args, emitter: SqlEmitter, children: readonly Condition[]) => SqlCode;
}

/** An operator whose argument type is known to itself alone. */
export interface Operator {
  readonly name: string;
  readonly title: Text;
  readonly description: Text;
  schema(condition: z.ZodType<ConditionSource>): z.ZodType;
  /** Binds arguments that were validated by `schema`; throws a ZodError on others. */
  bind(args: unknown, bind: Bind, condition: z.ZodType<ConditionSource>): Condition;
}

/** Closes an operator over its argument type. */
export function defineOperator<Args>(definition: OperatorDefinition<Args>): Operator {
  const schemaFor = rememberSchema(definition.schema);
  return {
    name: definition.name,
    title: definition.title,
    description: definition.description,
    schema: schemaFor,
    bind(source, bind, condition) {
      const args = schemaFor(condition).parse(source);
      const children = (definition.children?.(args) ?? []).map(bind);
      const dossierOnly = (definition.dossierOnly?.(args) ?? false) && children.every((child) => child.dossierOnly);
      const words = definition.words(args);
      const bound: Condition = {
        op: definition.name,
        reads: [...new Set([...definition.reads, ...children.flatMap((child) => child.reads)])],
        timeless: (definition.timeless?.(args) ?? false) && children.every((child) => child.timeless),
        dossierOnly,
        children,
        words,
        trace(scope) {
          const traces = dossierOnly ? scope.sharedTraces : scope.traces;
          const known = traces.get(bound);
          if (known !== undefined) return known;
          const trace = definition.trace(args, scope, children, words);
          traces.set(bound, trace);
          return trace;
        },
        fast(emitter) {
          const source = definition.fast(args, emitter, children);
          return dossierOnly && children.length === 0 ? emitter.oncePerDay(source) : source;
        },
        sql: (emitter) => definition.sql(args, emitter, children),
      };
      return bound;
    },
  };
}

// Building a schema takes longer than using it a hundred times.
function rememberSchema<Args>(build: OperatorDefinition<Args>['schema']): OperatorDefinition<Args>['schema'] {
  const built = new WeakMap<z.ZodType<ConditionSource>, z.ZodType<Args>>();
  return (condition) => {
    const found = built.get(condition) ?? build(condition);
    built.set(condition, found);
    return found;
  };
}

/** What an operator says of a trace; what it leaves out is empty, and `nobody` can change it. */
export type TraceParts = Pick<Trace, 'op' | 'timeline' | 'say'> & {
  readonly [Part in 'changedBy' | 'open' | 'assumed' | 'facts' | 'children' | 'waived']?: Trace[Part] | undefined;
};

/** Completes a trace. Every trace has the same fields in the same order: spreading objects took most of an assessment. */
export function completeTrace(parts: TraceParts): Trace {
  return {
    op: parts.op,
    timeline: parts.timeline,
    facts: parts.facts ?? none,
    say: parts.say,
    changedBy: parts.changedBy ?? 'nobody',
    open: parts.open ?? none,
    assumed: parts.assumed ?? none,
    waived: parts.waived,
    children: parts.children ?? none,
    because: undefined,
  };
}

const none: readonly never[] = [];
