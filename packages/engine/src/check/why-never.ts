import { canonicalJson } from '../compile/bundle.ts';
import type { RuleTarget } from '../compile/policy.ts';
import { splitCondition } from '../language/condition.ts';
import type { ConditionSource } from '../language/operator.ts';
import { skillLevels, skillRank } from '../values/levels.ts';
import { regionWithin } from '../values/region.ts';
import { implies } from './implies.ts';
import { isRecord } from './pointer.ts';

/** Why a resolved condition is false for every dossier and day, in words; undefined where it is not shown to be. */
export function whyNever(source: ConditionSource, target: RuleTarget): string | undefined {
  const { name, args } = splitCondition(source);
  switch (name) {
    case 'all': {
      const members = conjunctsOf(source);
      return (
        firstOf(members.map((each) => whyNever(each, target))) ?? contradiction(members) ?? alreadyHeld(members, target)
      );
    }
    case 'any': {
      const reasons = membersOf(args).map((each) => whyNever(each, target));
      return reasons.every((each) => each !== undefined) ? reasons[0] : undefined;
    }
    case 'holds':
    case 'competition':
      return isRecord(args) && isCondition(args.where) ? whyNever(args.where, target) : undefined;
    default:
      return outOfPlace(name, args, target);
  }
}

/** The conditions that must all hold, nested all-ofs flattened. */
export function conjunctsOf(source: ConditionSource): readonly ConditionSource[] {
  const { name, args } = splitCondition(source);
  return name === 'all' ? membersOf(args).flatMap(conjunctsOf) : [source];
}

function outOfPlace(name: string, args: unknown, target: RuleTarget): string | undefined {
  if (name === 'series' && Array.isArray(args)) {
    const series = target.type === 'title' ? target.series : [];
    return args.some((each) => series.some((own) => own === each)) ? undefined : "its series is none of the target's";
  }
  if (!isRecord(args)) return undefined;
  const asksTitle = name === 'directory' && args.title === 'target';
  if (asksTitle && target.type !== 'title') return `"${name}" looks up the target as a title, but the target is none`;
  const asksOccupation =
    (name === 'directory' && args.occupation === 'target') ||
    (name === 'same-occupation' && args.is === 'target') ||
    (name === 'education' && args.relatedTo === 'target') ||
    (name === 'tenure' && isRecord(args.work) && args.work.correspondingTo === 'target');
  if (asksOccupation && target.type !== 'skill-level')
    return `"${name}" asks for the target's occupation, but the target has none`;
  return undefined;
}

/** Two conditions of one all-of that cannot both hold. */
function contradiction(members: readonly ConditionSource[]): string | undefined {
  for (const one of members) {
    for (const other of members) {
      if (one !== other && excludes(one, other))
        return `${canonicalJson(one)} and ${canonicalJson(other)} exclude each other`;
    }
  }
  return undefined;
}

function excludes(one: ConditionSource, other: ConditionSource): boolean {
  const [a, b] = [splitCondition(one), splitCondition(other)];
  if (b.name === 'not') return isCondition(b.args) && implies(one, b.args);
  if (a.name !== b.name) return false;
  if (a.name === 'series') return areDisjoint(a.args, b.args);
  if (a.name === 'award' || !isRecord(a.args) || !isRecord(b.args)) return false;
  if (a.name !== 'employer') return false;
  return areDisjoint(a.args.kind, b.args.kind) || areApart(a.args.region, b.args.region);
}

function areDisjoint(one: unknown, other: unknown): boolean {
  return Array.isArray(one) && Array.isArray(other) && !one.some((each) => other.includes(each));
}

function areApart(one: unknown, other: unknown): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  return !regionWithin(one, other) && !regionWithin(other, one);
}

/** A certificate of the target's own level and occupation is asked for: whoever has it holds the target. */
function alreadyHeld(members: readonly ConditionSource[], target: RuleTarget): string | undefined {
  if (target.type !== 'skill-level') return undefined;
  const same: ConditionSource = { 'same-occupation': { of: 'credential', is: 'target' } };
  for (const member of members) {
    const { name, args } = splitCondition(member);
    if (name !== 'holds' || !isRecord(args) || !isCondition(args.where) || !implies(args.where, same)) continue;
    const level = skillLevels.find((each) => each === args['skill-level']);
    if (level !== undefined && skillRank(level) >= skillRank(target.level))
      return 'it asks for a certificate of the target itself';
  }
  return undefined;
}

function firstOf(reasons: readonly (string | undefined)[]): string | undefined {
  return reasons.find((each) => each !== undefined);
}

function membersOf(args: unknown): readonly ConditionSource[] {
  return Array.isArray(args) ? args : [];
}

function isCondition(value: unknown): value is ConditionSource {
  return typeof value === 'string' || isRecord(value);
}
