import { canonicalJson } from '../compile/bundle.ts';
import { splitCondition } from '../language/condition.ts';
import type { ConditionSource } from '../language/operator.ts';
import { skillLevels, titleLevels } from '../values/levels.ts';
import { isRecord } from './pointer.ts';

/**
 * Whether, for every dossier and day, one resolved condition is never truer than the other: where the first holds, the
 * second does. False where it is merely not shown.
 */
export function implies(one: ConditionSource, other: ConditionSource): boolean {
  if (canonicalJson(one) === canonicalJson(other)) return true;
  const [a, b] = [splitCondition(one), splitCondition(other)];
  if (b.name === 'all') return membersOf(b.args).every((each) => implies(one, each));
  if (a.name === 'any') return membersOf(a.args).every((each) => implies(each, other));
  if (b.name === 'any') return membersOf(b.args).some((each) => implies(one, each)) || someMember(a, other);
  if (a.name === 'all') return someMember(a, other);
  return a.name === b.name && atLeast(a.name, a.args, b.args);
}

function someMember({ name, args }: { name: string; args: unknown }, other: ConditionSource): boolean {
  return name === 'all' && membersOf(args).some((each) => implies(each, other));
}

function membersOf(args: unknown): readonly ConditionSource[] {
  return Array.isArray(args) ? args : [];
}

/** Whether arguments ask at least as much as others of the same operator. */
function atLeast(name: string, a: unknown, b: unknown): boolean {
  if (name === 'appointed') return rankIn(skillLevels, a) >= rankIn(skillLevels, b);
  if (name === 'series') return isWithin(a, b);
  if (!isRecord(a) || !isRecord(b)) return false;
  switch (name) {
    case 'holds':
      return holdsAtLeast(a, b);
    case 'tenure':
      return canonicalJson(a.work) === canonicalJson(b.work) && Number(a.years) >= Number(b.years);
    case 'award':
      return isWithin(a.codes, b.codes) && (b.region === undefined || a.region === b.region);
    case 'reviews':
      return Number(a.years) >= Number(b.years) && isWithin(a.pass, b.pass);
    case 'hours':
      return (
        a.trainingCounts === b.trainingCounts &&
        Number(a.total) >= Number(b.total) &&
        Number(a.specialised) >= Number(b.specialised) &&
        Number(a.fromCycleYear) <= Number(b.fromCycleYear)
      );
    default:
      return false;
  }
}

type Args = Readonly<Record<string, unknown>>;

function holdsAtLeast(a: Args, b: Args): boolean {
  if ((a.title === undefined) !== (b.title === undefined) || a.onOrBefore !== b.onOrBefore) return false;
  const [levels, key] = a.title === undefined ? [skillLevels, 'skill-level'] : [titleLevels, 'title'];
  const [rank, other] = [rankIn(levels, a[key]), rankIn(levels, b[key])];
  if (b.exactly === true ? a.exactly !== true || rank !== other : rank < other) return false;
  if (Number(a.forYears ?? 0) < Number(b.forYears ?? 0)) return false;
  if (b.where === undefined) return true;
  return isCondition(a.where) && isCondition(b.where) && implies(a.where, b.where);
}

function isCondition(value: unknown): value is ConditionSource {
  return typeof value === 'string' || isRecord(value);
}

function rankIn(levels: readonly unknown[], level: unknown): number {
  return levels.indexOf(level);
}

function isWithin(list: unknown, other: unknown): boolean {
  return Array.isArray(list) && Array.isArray(other) && list.every((each) => other.includes(each));
}
