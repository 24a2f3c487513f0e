import { splitCondition } from '../language/condition.ts';
import type { ConditionSource } from '../language/operator.ts';
import { isRecord } from './pointer.ts';

/** What an inner condition may speak of: the credential and the competition result an outer one is looking at. */
export interface Focus {
  readonly credential?: 'skill-level' | 'title';
  readonly competition?: true;
}

export interface Misplacement {
  readonly message: string;
  readonly fix: string;
}

/** The focus inside a condition. */
export function innerFocus(source: ConditionSource, outer: Focus): Focus {
  const { name, args } = splitCondition(source);
  if (name === 'holds' && isRecord(args))
    return { ...outer, credential: args.title === undefined ? 'skill-level' : 'title' };
  return name === 'competition' ? { ...outer, competition: true } : outer;
}

/** What a condition speaks of without an outer condition that looks at it. */
export function checkFocus(source: ConditionSource, focus: Focus): readonly Misplacement[] {
  return needs(source).flatMap((need) => missing(need, focus) ?? []);
}

function missing(need: Need, focus: Focus): Misplacement | undefined {
  switch (need) {
    case 'credential':
      return focus.credential === undefined ? outside('a credential', 'holds') : undefined;
    case 'certificate':
      return focus.credential === 'skill-level'
        ? undefined
        : outside('a skill-level certificate', 'holds: { skill-level: … }');
    case 'title':
      return focus.credential === 'title' ? undefined : outside('a title', 'holds: { title: … }');
    case 'competition':
      return focus.competition === undefined ? outside('a competition result', 'competition') : undefined;
  }
}

type Need = 'credential' | 'certificate' | 'title' | 'competition';

function needs(source: ConditionSource): readonly Need[] {
  const { name, args } = splitCondition(source);
  if (!isRecord(args)) return [];
  switch (name) {
    case 'tenure':
      if (args.work === 'any') return ['credential'];
      if (!isRecord(args.work) || args.work.correspondingTo === undefined) return [];
      return [args.work.correspondingTo === 'credential' ? 'certificate' : 'credential'];
    case 'directory':
      return [...needOf(args.occupation), ...(args.title === 'credential' ? (['title'] as const) : [])];
    case 'same-occupation':
      return [...needOf(args.of), ...needOf(args.is)];
    case 'holds':
      return args.onOrBefore === undefined ? [] : ['competition'];
    case 'education':
      return args.notBefore === undefined ? [] : ['competition'];
    default:
      return [];
  }
}

function needOf(holder: unknown): readonly Need[] {
  if (holder === 'credential') return ['certificate'];
  return holder === 'competition' ? ['competition'] : [];
}

function outside(what: string, where: string): Misplacement {
  return {
    message: `speaks of ${what}, but no outer condition looks at one`,
    fix: `Put it into the \`where\` of \`${where}\`.`,
  };
}
