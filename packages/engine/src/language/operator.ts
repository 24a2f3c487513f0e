import type { z } from 'zod';
import type { OpenQuestion } from '../values/assessment.ts';
import type { Day } from '../values/day.ts';
import type { Directory } from '../values/directory.ts';
import type { CompetitionFact, Facts, SkillFact, TitleFact } from '../values/facts.ts';
import type { Occupation, Target } from '../values/request.ts';
import type { Text } from '../values/text.ts';
import type { Timeline } from '../values/timeline.ts';

/** A condition as packs write it: `in-service`, or one operator with its arguments, `{ reviews: { years: 3 } }`. */
export type ConditionSource = string | { readonly [operator: string]: unknown };

/** What a condition is judged on: the dossier, the target, and the credential or result an outer condition is looking at. */
export interface Scope {
  readonly facts: Facts;
  readonly target: Target;
  readonly directory: Directory;
  readonly credential?: Credential;
  readonly competition?: Competition;
}

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
  readonly waived?: string;
  readonly children: readonly Trace[];
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
  readonly children: readonly Condition[];
  /** What the condition asks, whoever the person. */
  readonly words: Text;
  trace(scope: Scope): Trace;
  /** JavaScript for the condition's code on day `d`, for the generated back end. */
  fast(emitter: FastEmitter): string;
}

/**
 * Writes the generated function. Everywhere in its source: `f` the facts, `t` the target, `y` the directory, `d` the
 * day, `c` the credential and `r` the competition in focus. Functions and constants go in by reference, never as text.
 */
export interface FastEmitter {
  /** The name under which a function or constant can be used in the source. */
  reference(value: object): string;
  /** A function of its own with this body; the result is the source of a call of it. */
  define(body: string): string;
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
  readonly schema: (condition: z.ZodType<ConditionSource>) => z.ZodType<Args>;
  /** What the condition asks, whoever the person; inner conditions speak for themselves. */
  readonly words: (args: Args) => Text;
  readonly children?: (args: Args) => readonly ConditionSource[];
  readonly trace: (args: Args, scope: Scope, children: readonly Condition[]) => Trace;
  readonly fast: (args: Args, emitter: FastEmitter, children: readonly Condition[]) => string;
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
      return {
        op: definition.name,
        reads: [...new Set([...definition.reads, ...children.flatMap((child) => child.reads)])],
        timeless: (definition.timeless?.(args) ?? false) && children.every((child) => child.timeless),
        children,
        words: definition.words(args),
        trace: (scope) => definition.trace(args, scope, children),
        fast: (emitter) => definition.fast(args, emitter, children),
      };
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

/** A trace without children, open questions or assumptions, to be spread and completed. */
export const plainTrace = {
  changedBy: 'nobody',
  open: [],
  assumed: [],
  facts: [],
  children: [],
} as const satisfies Partial<Trace>;
