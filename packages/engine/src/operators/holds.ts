import { z } from 'zod';
import {
  type Condition,
  type ConditionSource,
  type Credential,
  completeTrace,
  defineOperator,
  type Scope,
  type Trace,
} from '../language/operator.ts';
import { focusOnCredential } from '../language/scope.ts';
import type { SqlCode, SqlCredential, SqlEmitter } from '../language/sql.ts';
import { sqlAnniversary } from '../language/sql-calendar.ts';
import { allOfCodes, anyOfCodes, onlyWhere, sqlFalse, timeless, trueFrom } from '../language/sql-code.ts';
import { numeral } from '../language/sql-text.ts';
import { anniversary, type Day, NEVER } from '../values/day.ts';
import type { SkillFact, TitleFact } from '../values/facts.ts';
import { skillLevels, skillRank, titleLevels, titleRank } from '../values/levels.ts';
import { skillLevelNames, titleLevelNames } from '../values/names.ts';
import { sayDate } from '../values/say-date.ts';
import type { Text } from '../values/text.ts';
import { allOf, anyOf, constant, firstNotFalse, rising } from '../values/timeline.ts';
import { truthOf } from '../values/truth.ts';

interface Args {
  readonly 'skill-level'?: (typeof skillLevels)[number] | undefined;
  readonly title?: (typeof titleLevels)[number] | undefined;
  readonly exactly?: boolean | undefined;
  readonly forYears?: number | undefined;
  readonly onOrBefore?: 'competition' | undefined;
  readonly where?: ConditionSource | undefined;
}

/**
 * 持有证书: some credential of the level or higher, issued on or before the day, for which `where` holds. Each
 * credential runs its own clock and the best one decides (contract, section 4).
 */
export const holds = defineOperator<Args>({
  name: 'holds',
  title: { zh: '持有证书', en: 'holds' },
  description: {
    zh: '持有该等级（层级）或以上的证书，且其附加条件成立；多本证书取最有利的一本。',
    en: 'Holds a credential of the level or higher for which the inner condition holds; the best one decides.',
  },
  reads: ['credentials'],
  timeless: ({ onOrBefore }) => onOrBefore !== undefined,
  schema: (condition) =>
    z
      .strictObject({
        'skill-level': z.enum(skillLevels).optional().describe('职业技能等级, at least.'),
        title: z.enum(titleLevels).optional().describe('职称层级, at least.'),
        exactly: z.boolean().optional().describe('This level only, not higher.'),
        forYears: z
          .int()
          .min(1)
          .max(60)
          .optional()
          .describe('Held so many years: on or after the anniversary of issue.'),
        onOrBefore: z
          .literal('competition')
          .optional()
          .describe('Issued on or before the day of the competition result.'),
        where: condition.optional().describe('A condition on the credential itself.'),
      })
      .refine((args) => (args['skill-level'] === undefined) !== (args.title === undefined), {
        message: 'expected exactly one of skill-level and title',
      }),
  children: ({ where }) => (where === undefined ? [] : [where]),
  words: sentence,
  trace(args, scope, conditions, words) {
    const children = candidates(args, scope).map((credential) => credentialTrace(args, scope, credential, conditions));
    return completeTrace({
      op: 'holds',
      timeline: anyOf(
        scope.facts.asOf,
        children.map((child) => child.timeline),
      ),
      changedBy: 'person',
      children: bestFirst(children),
      say: () => words,
    });
  },
  fast(args, emitter, conditions) {
    const list = args.title === undefined ? 'f.skills' : 'f.titles';
    const rank = rankOf(args);
    const skip = args.exactly === true ? `c.rank !== ${rank}` : `c.rank < ${rank}`;
    const since =
      args.forYears === undefined ? 'c.issued' : `${emitter.reference(anniversary)}(c.issued, ${args.forYears})`;
    const where = conditions.map((condition) => condition.fast(emitter)).join('') || '2';
    const held =
      args.onOrBefore === undefined
        ? `const since = ${since}; const held = since > d ? -since : ${where};`
        : `if (c.issued > r.fact.awarded) continue; const held = ${where};`;
    return emitter.define(
      `let best = ${-NEVER}; for (const c of ${list}) { if (${skip}) continue; ${held} if (held > best) { best = held; if (held === 2) break; } } return best;`,
    );
  },
  sql(args, emitter, conditions) {
    const rank = numeral(rankOf(args));
    return anyOfCodes(
      sqlCredentials(args, emitter).map(({ rank: found, ...credential }) => {
        const fits = args.exactly === true ? `${found} = ${rank}` : `${found} >= ${rank}`;
        const focused = emitter.focusOn({ credential });
        const inner = conditions.map((condition) => condition.sql(focused));
        const whole = onlyWhere(
          { possible: fits, sure: fits },
          allOfCodes([sqlOwn(args, emitter, credential.issued), ...inner]),
        );
        return { ...whole, possible: emitter.bind(whole.possible), sure: emitter.bind(whole.sure) };
      }),
    );
  },
});

function rankOf(args: Args): number {
  if (args['skill-level'] !== undefined) return skillRank(args['skill-level']);
  return args.title === undefined ? 0 : titleRank(args.title);
}

function candidates(args: Args, scope: Scope): readonly Credential[] {
  const rank = rankOf(args);
  const fits = (fact: SkillFact | TitleFact) => (args.exactly === true ? fact.rank === rank : fact.rank >= rank);
  if (args.title !== undefined) {
    return scope.facts.titles.filter(fits).map((fact) => ({ kind: 'title', fact }));
  }
  return scope.facts.skills.filter(fits).map((fact) => ({ kind: 'skill-level', fact }));
}

function credentialTrace(args: Args, scope: Scope, credential: Credential, conditions: readonly Condition[]): Trace {
  const { asOf } = scope.facts;
  const own = ownTimeline(args, scope, credential.fact.issued);
  const inner = focusOnCredential(scope, credential);
  const children = conditions.map((condition) => condition.trace(inner));
  return completeTrace({
    op: 'credential',
    timeline: allOf(asOf, [own, ...children.map((child) => child.timeline)]),
    facts: [`/credentials/${credential.fact.index}`],
    changedBy: 'person',
    children,
    say: () => credentialSentence(args, scope, credential),
  });
}

function sqlCredentials(args: Args, emitter: SqlEmitter): readonly (SqlCredential & { readonly rank: string })[] {
  if (args.title !== undefined) {
    return emitter.slots('title').map(({ rank, series, issued }) => ({ type: 'title', rank, series, issued }));
  }
  return emitter.slots('skill').map(({ rank, occupation, issued }) => ({
    type: 'skill-level',
    rank,
    occupation: emitter.occupation(occupation),
    issued,
  }));
}

function sqlOwn(args: Args, { focus, dialect, bind }: SqlEmitter, issued: string): SqlCode {
  if (args.onOrBefore !== undefined) {
    if (focus.competition === undefined) return sqlFalse;
    const before = `${issued} <= ${focus.competition.awarded}`;
    return timeless({ possible: before, sure: before });
  }
  if (args.forYears === undefined) return trueFrom(issued);
  return trueFrom(sqlAnniversary(dialect, { day: issued, years: args.forYears, bind }));
}

function ownTimeline(args: Args, scope: Scope, issued: Day) {
  const { asOf } = scope.facts;
  if (args.onOrBefore !== undefined) {
    const result = scope.competition?.fact.awarded;
    return constant(asOf, truthOf(result !== undefined && issued <= result));
  }
  const since = args.forYears === undefined ? issued : anniversary(issued, args.forYears);
  return rising(asOf, since, since);
}

// The credential that gets the person there first is shown first.
function bestFirst(children: readonly Trace[]): readonly Trace[] {
  if (children.length < 2) return children;
  const rank = ({ timeline }: Trace) =>
    firstNotFalse(timeline, NEVER) - (timeline.some((step) => step.value === 2) ? 0.5 : 0);
  return [...children].sort((a, b) => rank(a) - rank(b));
}

function levelName(args: Args): Text {
  if (args['skill-level'] !== undefined) return skillLevelNames[args['skill-level']];
  return args.title === undefined ? { zh: '', en: '' } : titleLevelNames[args.title];
}

function sentence(args: Args): Text {
  const name = levelName(args);
  const orHigher = args.exactly === true ? { zh: '', en: '' } : { zh: '或以上', en: ' or higher' };
  const noun =
    args.title === undefined ? { zh: '职业技能等级证书', en: 'skill-level certificate' } : { zh: '职称', en: 'title' };
  const years =
    args.forYears === undefined
      ? { zh: '', en: '' }
      : { zh: `满 ${args.forYears} 年`, en: args.forYears === 1 ? ' for 1 year' : ` for ${args.forYears} years` };
  const before =
    args.onOrBefore === undefined
      ? { zh: '', en: '' }
      : { zh: '，且在获奖之日或之前取得', en: ', issued on or before the day of the competition result' };
  return {
    zh: `须持有${name.zh}${orHigher.zh}${noun.zh}${years.zh}${before.zh}`,
    en: `must hold a ${noun.en} of ${name.en} level${orHigher.en}${years.en}${before.en}`,
  };
}

function credentialSentence(args: Args, scope: Scope, credential: Credential): Text {
  const { source } = credential.fact;
  const issued = sayDate(source.issuedOn);
  const held = args.forYears === undefined ? '' : `，须满 ${args.forYears} 年`;
  const heldEn =
    args.forYears === undefined ? '' : `, to be held ${args.forYears === 1 ? '1 year' : `${args.forYears} years`}`;
  if (source.type === 'title') {
    const name = titleLevelNames[source.level];
    return {
      zh: `${name.zh}职称，${issued.zh}取得${held}`,
      en: `${name.en} title of ${issued.en}${heldEn}`,
    };
  }
  const name = skillLevelNames[source.level];
  const occupation = scope.directory.nameOf(source.occupation) ?? source.occupation;
  return {
    zh: `${occupation}${name.zh}，${issued.zh}取得${held}`,
    en: `${name.en} in ${occupation}, issued ${issued.en}${heldEn}`,
  };
}
