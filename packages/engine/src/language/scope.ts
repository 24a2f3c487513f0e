import type { Directory } from '../values/directory.ts';
import type { Facts } from '../values/facts.ts';
import type { Occupation } from '../values/request.ts';
import type { Condition, Credential, Scope, TargetSubject, Trace } from './operator.ts';

/** The scopes of one dossier, one for each subject of a target; what is traced in one of them is kept for the others. */
export function createScopes(facts: Facts, directory: Directory): (target: TargetSubject) => Scope {
  const sharedTraces = new Map<Condition, Trace>();
  const scopesBySubject = new Map<string, Scope>();
  return (target) => {
    const key = subjectKey(target);
    const known = scopesBySubject.get(key);
    if (known !== undefined) return known;
    const scope = newScope({ facts, target, directory, credential: undefined, competition: undefined, sharedTraces });
    scopesBySubject.set(key, scope);
    return scope;
  };
}

/** The scope for the inner conditions of a credential. */
export function focusOnCredential(scope: Scope, credential: Credential): Scope {
  const known = scope.focused.get(credential.fact);
  if (known !== undefined) return known;
  const { facts, target, directory, competition, sharedTraces } = scope;
  const focused = newScope({ facts, target, directory, credential, competition, sharedTraces });
  scope.focused.set(credential.fact, focused);
  return focused;
}

/** The scope for the inner conditions of a competition result, read in an occupation. */
export function focusOnCompetition(
  scope: Scope,
  fact: NonNullable<Scope['competition']>['fact'],
  occupation: Occupation | undefined,
): Scope {
  const { facts, target, directory, credential, sharedTraces } = scope;
  return newScope({ facts, target, directory, credential, competition: { fact, occupation }, sharedTraces });
}

function newScope(parts: Omit<Scope, 'traces' | 'focused'>): Scope {
  const { facts, target, directory, credential, competition, sharedTraces } = parts;
  return { facts, target, directory, credential, competition, sharedTraces, traces: new Map(), focused: new Map() };
}

function subjectKey(target: TargetSubject): string {
  switch (target.type) {
    case 'title':
      return target.specialty === undefined ? target.series : `${target.series} ${target.specialty}`;
    case 'skill-level':
      return target.occupation;
    case 'professional-qualification':
      return `examination ${target.category}`;
  }
}
