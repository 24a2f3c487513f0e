import { z } from 'zod';
import { completeTrace, defineOperator, type Scope } from '../language/operator.ts';
import type { SqlCode, SqlEmitter } from '../language/sql.ts';
import { sqlAnniversary } from '../language/sql-calendar.ts';
import { anyOfCodes, onlyWhere, sqlDuring, sqlTrue, trueFrom } from '../language/sql-code.ts';
import { and, or } from '../language/sql-text.ts';
import { type Code, falseUntil, NEVER_CODE } from '../values/code.ts';
import { anniversary, type Day, NEVER } from '../values/day.ts';
import type { CompetitionFact, EducationFact, Facts } from '../values/facts.ts';
import type { Occupation } from '../values/request.ts';
import { anyOf, during } from '../values/timeline.ts';
import { FALSE, TRUE } from '../values/truth.ts';
import { focusedOccupation, sqlFocusedOccupation } from './occupation.ts';

const argsSchema = z.strictObject({
  relatedTo: z.literal('target').optional().describe('The major is related to the target occupation.'),
  notBefore: z.literal('competition').optional().describe('Graduated on or after the day of the competition result.'),
  withinYears: z.int().min(1).max(60).optional().describe('Graduated at most so many years ago.'),
});
type Args = z.infer<typeof argsSchema>;

/** 学历: an education credential, graduated on or before the day, that fits. */
export const education = defineOperator<Args>({
  name: 'education',
  title: { zh: '毕业学历', en: 'education' },
  description: {
    zh: '有符合要求的毕业学历（相关专业、毕业时间）。',
    en: 'An education credential fits (related major, day of graduation).',
  },
  reads: ['credentials'],
  schema: () => argsSchema,
  words: sentence,
  trace(args, scope) {
    const { facts } = scope;
    const found = facts.educations.filter((each) => fits(each, args, scopeOf(scope)));
    const timelines = found.map((each) => during(facts.asOf, each.graduated, lastDay(each, args), TRUE, FALSE));
    return completeTrace({
      op: 'education',
      timeline: anyOf(facts.asOf, timelines),
      changedBy: 'person',
      facts: found.map((each) => `/credentials/${each.index}`),
      say: () => sentence(args),
    });
  },
  fast: (args, emitter) =>
    `${emitter.reference(graduatedOn)}(f, d, ${emitter.reference(args)}, t.occupation, r && r.fact)`,
  sql(args, emitter) {
    return anyOfCodes(
      emitter.slots('education').map(({ graduated }, slot) => {
        const fits = emitter.bind(sqlFits(graduated, slot, args, emitter));
        return onlyWhere({ possible: fits, sure: fits }, sqlWithin(graduated, args, emitter));
      }),
    );
  },
});

interface Focus {
  readonly occupation: Occupation | undefined;
  readonly result: CompetitionFact | undefined;
}

function scopeOf(scope: Scope): Focus {
  return {
    occupation: focusedOccupation('target', scope),
    result: scope.competition?.fact,
  };
}

function fits(each: EducationFact, args: Args, focus: Focus): boolean {
  if (args.relatedTo !== undefined) {
    if (focus.occupation === undefined || !each.source.relatedOccupations?.includes(focus.occupation)) return false;
  }
  return args.notBefore === undefined || (focus.result !== undefined && each.graduated >= focus.result.awarded);
}

function lastDay(each: EducationFact, args: Args): Day {
  return args.withinYears === undefined ? NEVER : anniversary(each.graduated, args.withinYears);
}

function sqlFits(graduated: string, slot: number, args: Args, emitter: SqlEmitter): string {
  const conditions: string[] = [];
  if (args.relatedTo !== undefined) {
    const wanted = sqlFocusedOccupation('target', emitter.focus);
    const related = emitter
      .slots('related')
      .map((each) => `(${each.education} = ${slot} AND ${each.occupation} = ${wanted?.number})`);
    conditions.push(wanted === undefined ? 'FALSE' : and([`${wanted.number} >= 0`, or(related)]));
  }
  if (args.notBefore !== undefined) {
    const result = emitter.focus.competition?.awarded;
    conditions.push(result === undefined ? 'FALSE' : `${graduated} >= ${result}`);
  }
  return and(conditions);
}

function sqlWithin(graduated: string, { withinYears }: Args, { dialect, bind }: SqlEmitter): SqlCode {
  if (withinYears === undefined) return trueFrom(graduated);
  const last = sqlAnniversary(dialect, { day: graduated, years: withinYears, bind });
  return { ...sqlTrue, daily: ({ day }) => sqlDuring(day, graduated, last) };
}

function graduatedOn(
  facts: Facts,
  day: Day,
  args: Args,
  occupation: Occupation | undefined,
  result: CompetitionFact | undefined,
): Code {
  let best = NEVER_CODE;
  for (const each of facts.educations) {
    if (!fits(each, args, { occupation, result })) continue;
    if (day < each.graduated) best = Math.max(best, falseUntil(each.graduated));
    else if (day <= lastDay(each, args)) best = 2;
  }
  return best;
}

function sentence(args: Args) {
  const zh = [
    args.relatedTo === undefined ? '' : '所学专业与所报职业相关',
    args.notBefore === undefined ? '' : '毕业不早于获奖',
    args.withinYears === undefined ? '' : `毕业 ${args.withinYears} 年内`,
  ].filter((part) => part !== '');
  const en = [
    args.relatedTo === undefined ? '' : 'in a major related to the occupation',
    args.notBefore === undefined ? '' : 'not before the result was won',
    args.withinYears === undefined ? '' : `at most ${args.withinYears} years ago`,
  ].filter((part) => part !== '');
  return {
    zh: `须已毕业：${zh.join('，')}`,
    en: `must have graduated ${en.join(', ')}`.trimEnd(),
  };
}
