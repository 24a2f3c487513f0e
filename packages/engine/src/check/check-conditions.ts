import { bindCondition } from '../compile/compile-policy.ts';
import { parameterDays, resolveCondition } from '../compile/resolve-condition.ts';
import { conditionSchema, isParameterUse, splitCondition } from '../language/condition.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ConditionSource } from '../language/operator.ts';
import { operators } from '../operators/table.ts';
import { type CheckContext, findDefinition, mistakeAt, type Place } from './check-context.ts';
import { checkFocus, type Focus, innerFocus } from './condition-focus.ts';
import { innerConditions } from './condition-shapes.ts';
import { isRecord } from './pointer.ts';

const condition = conditionSchema(operators);

/**
 * Everything that is wrong with one condition as written, definitions it uses included: names that do not exist,
 * definitions that go round in a circle, conditions where they cannot stand, values of parameters that do not fit.
 */
export function checkCondition(source: ConditionSource, place: Place, context: CheckContext): readonly Diagnostic[] {
  const found = visit({ source, place, focus: {}, within: [] }, context);
  return found.length > 0
    ? found
    : [...checkValues(source, place, context), ...checkTimeless({ source, place }, context)];
}

interface Visit {
  readonly source: ConditionSource;
  readonly place: Place;
  readonly focus: Focus;
  /** The definitions on the way here. */
  readonly within: readonly string[];
}

function visit({ source, place, focus, within }: Visit, context: CheckContext): readonly Diagnostic[] {
  const { name, args } = splitCondition(source);
  if (name === 'use') return visitDefinition(String(args), { source, place, focus, within }, context);
  const own = [
    ...checkFocus(source, focus).map(({ message, fix }) => mistakeAt(place, 'misplaced-condition', message, fix)),
  ];
  const inner = innerConditions(source, context.shapes).flatMap((each) =>
    visit({ source: each.source, place: at(place, each.path), focus: innerFocus(source, focus), within }, context),
  );
  return [...own, ...unknownParameters(args, place, context), ...unknownWaiver(name, place, context), ...inner];
}

function visitDefinition(name: string, { place, focus, within }: Visit, context: CheckContext): readonly Diagnostic[] {
  if (within.includes(name)) {
    const circle = [...within.slice(within.indexOf(name)), name].join(' → ');
    return [
      mistakeAt(place, 'definition-cycle', `definition goes round in a circle: ${circle}`, 'Take one of the uses out.'),
    ];
  }
  const found = findDefinition(name, context);
  if (found !== undefined) return visit({ ...found, focus, within: [...within, name] }, context);
  const fix = 'Give the definition in this pack or one above it, or correct the name.';
  return [mistakeAt(place, 'unknown-name', `expected the name of a definition, found "${name}"`, fix)];
}

function unknownParameters(args: unknown, place: Place, context: CheckContext): readonly Diagnostic[] {
  return parametersIn(args)
    .filter((name) => !context.names.parameters.has(name))
    .map((name) => {
      const fix = 'Give the parameter in this pack or one above it, or correct the name.';
      return mistakeAt(place, 'unknown-name', `expected the name of a parameter, found "${name}"`, fix);
    });
}

/** Hours waive themselves in the years before they are asked for; the answer then carries the words of the waiver. */
function unknownWaiver(name: string, place: Place, { chain }: CheckContext): readonly Diagnostic[] {
  const code = 'continuing-education';
  if (name !== 'hours' || chain.some(({ pack }) => Object.hasOwn(pack.waivers, code))) return [];
  const fix = `Give the words of "${code}" in \`waivers\` of this pack or one above it.`;
  return [mistakeAt(place, 'unknown-name', `expected a waiver "${code}" for the years without hours, found none`, fix)];
}

// Inner conditions are visited on their own.
function parametersIn(args: unknown): readonly string[] {
  if (isParameterUse(args)) return [args.parameter];
  if (Array.isArray(args)) return [];
  return isRecord(args)
    ? Object.entries(args).flatMap(([key, each]) => (key === 'where' ? [] : parametersIn(each)))
    : [];
}

/** Every value a parameter ever has must fit where it is used. */
function checkValues(source: ConditionSource, place: Place, { names }: CheckContext): readonly Diagnostic[] {
  // Before its first day a parameter has its first value.
  const days = [0, ...parameterDays(source, names)];
  const messages = days.flatMap((day) => {
    const result = condition.safeParse(resolveCondition(source, names, day));
    return result.success
      ? []
      : result.error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`);
  });
  const fix = 'Correct the value of the parameter; it must be what the argument expects on every day.';
  return [...new Set(messages)].map((message) => mistakeAt(place, 'parameter-value', message, fix));
}

/** `not`, and the inner condition of a competition that must name its occupation, must not change from day to day. */
function checkTimeless(
  { source, place }: Pick<Visit, 'source' | 'place'>,
  context: CheckContext,
): readonly Diagnostic[] {
  const { name, args } = splitCondition(source);
  if (name === 'use') {
    const found = findDefinition(String(args), context);
    return found === undefined ? [] : checkTimeless(found, context);
  }
  const inner = innerConditions(source, context.shapes);
  const guarded = name === 'not' || (name === 'competition' && isRecord(args) && args.occupation === 'required');
  const own = guarded ? inner.filter((each) => !isTimeless(each.source, context)) : [];
  return [
    ...own.map((each) => {
      const message = `the condition inside "${name}" changes from day to day, but here only one that does not may stand`;
      const fix = 'Put conditions on time, work, posts and reviews outside, beside it.';
      return mistakeAt(at(place, each.path), 'misplaced-condition', message, fix);
    }),
    ...inner.flatMap((each) => checkTimeless({ source: each.source, place: at(place, each.path) }, context)),
  ];
}

function isTimeless(source: ConditionSource, { names }: CheckContext): boolean {
  return bindCondition(resolveCondition(source, names, 0)).timeless;
}

function at({ pack, path }: Place, inner: readonly PropertyKey[]): Place {
  return { pack, path: [...path, ...inner] };
}
