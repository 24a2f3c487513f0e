import { z } from 'zod';
import {
  type Condition,
  type ConditionSource,
  completeTrace,
  defineOperator,
  type Scope,
  type Trace,
} from '../language/operator.ts';
import { focusOnCompetition } from '../language/scope.ts';
import type { OpenQuestion } from '../values/assessment.ts';
import { type Code, falseUntil, NEVER_CODE } from '../values/code.ts';
import { NEVER } from '../values/day.ts';
import type { CompetitionFact } from '../values/facts.ts';
import { competitionEventNames } from '../values/names.ts';
import { regionWithin } from '../values/region.ts';
import {
  competitionEvents,
  competitionGroups,
  competitionMedals,
  competitionPrizes,
  type Occupation,
} from '../values/request.ts';
import { sayDate } from '../values/say-date.ts';
import { allOf, anyOf, atMostUnknown, constant, onlyTrue, rising } from '../values/timeline.ts';
import { FALSE, greater, lesser, TRUE, type Truth, truthOf, UNKNOWN } from '../values/truth.ts';
import { sqlCompetition } from './sql-competition.ts';

const resultSchema = z.strictObject({
  events: z.array(z.enum(competitionEvents)).min(1).describe('Of one of these events.'),
  medals: z
    .array(z.enum(competitionMedals))
    .min(1)
    .optional()
    .describe('With one of these medals; none recorded is none.'),
  prizes: z
    .array(z.enum(competitionPrizes))
    .min(1)
    .optional()
    .describe('With one of these prizes; absent is a missing fact.'),
  rankAtMost: z.int().min(1).optional().describe('With this rank or a better one; absent is a missing fact.'),
  region: z
    .string()
    .regex(/^[1-9][0-9]{5}$/)
    .optional()
    .describe('Held by this region; absent is a missing fact.'),
});
type Result = z.infer<typeof resultSchema>;

interface Args {
  readonly results: readonly Result[];
  readonly group?: (typeof competitionGroups)[number] | undefined;
  readonly occupation?: 'required' | undefined;
  readonly where?: ConditionSource | undefined;
}

/**
 * 竞赛获奖: some result of the list, of its day on, for which `where` holds. Where the occupation is required and absent,
 * it is a missing fact if some occupation could make the condition true, and false otherwise (contract, section 5).
 */
export const competition = defineOperator<Args>({
  name: 'competition',
  title: { zh: '竞赛获奖', en: 'competition result' },
  description: {
    zh: '获得所列竞赛成绩之一，且其附加条件成立。',
    en: 'One of the listed competition results has been won and the inner condition holds for it.',
  },
  reads: ['competitions'],
  schema: (condition) =>
    z.strictObject({
      results: z.array(resultSchema).min(1).describe('Any one of these results.'),
      group: z.enum(competitionGroups).optional().describe('Won in this group; absent is a missing fact.'),
      occupation: z.literal('required').optional().describe('The result must name an occupation.'),
      where: condition.optional().describe('A condition on the result itself.'),
    }),
  children: ({ where }) => (where === undefined ? [] : [where]),
  words: sentence,
  trace(args, scope, conditions) {
    const children = scope.facts.competitions
      .filter((fact) => listed(fact, args) !== FALSE)
      .map((fact) => resultTrace(args, scope, fact, conditions));
    return completeTrace({
      op: 'competition',
      timeline: anyOf(
        scope.facts.asOf,
        children.map((child) => child.timeline),
      ),
      changedBy: 'person',
      children,
      say: () => sentence(args),
    });
  },
  fast(args, emitter, conditions) {
    const where = conditions.map((condition) => condition.fast(emitter)).join('') || '2';
    const inner = emitter.define(`return ${where};`);
    const judge = `const r = { fact: x, occupation: x.source.occupation };`;
    const named = `${judge} held = ${inner};`;
    const guessed =
      args.occupation === undefined
        ? ''
        : `if (x.source.occupation === undefined) { held = ${NEVER_CODE}; ` +
          `for (const o of ${emitter.reference(candidateOccupations)}(f, y, t)) { const r = { fact: x, occupation: o }; ` +
          `const guess = ${inner}; held = Math.max(held, guess === 2 ? 1 : guess === 1 ? ${NEVER_CODE} : guess); } } else `;
    return emitter.define(
      `let best = ${NEVER_CODE}; for (const x of f.competitions) { ` +
        `const fit = ${emitter.reference(listedCode)}(x, ${emitter.reference(args)}); if (fit < 0) continue; ` +
        `let held; if (x.awarded > d) held = ${emitter.reference(falseUntil)}(x.awarded); else ${guessed}{ ${named} } ` +
        `best = Math.max(best, Math.min(fit, held)); } return best;`,
    );
  },
  sql: (args, emitter, conditions) => sqlCompetition(args, emitter, conditions),
});

function matches({ source }: CompetitionFact, wanted: Result): Truth {
  if (!wanted.events.includes(source.event)) return FALSE;
  if (wanted.medals !== undefined && (source.medal === undefined || !wanted.medals.includes(source.medal)))
    return FALSE;
  let value: Truth = TRUE;
  if (wanted.prizes !== undefined) {
    value = source.prize === undefined ? UNKNOWN : truthOf(wanted.prizes.includes(source.prize));
  }
  if (wanted.rankAtMost !== undefined) {
    value = lesser(value, source.rank === undefined ? UNKNOWN : truthOf(source.rank <= wanted.rankAtMost));
  }
  if (wanted.region !== undefined) {
    value = lesser(value, source.region === undefined ? UNKNOWN : truthOf(regionWithin(source.region, wanted.region)));
  }
  return value;
}

function listed(fact: CompetitionFact, args: Args): Truth {
  let value: Truth = FALSE;
  for (const wanted of args.results) value = greater(value, matches(fact, wanted));
  if (args.group === undefined) return value;
  return lesser(value, fact.source.group === undefined ? UNKNOWN : truthOf(fact.source.group === args.group));
}

function listedCode(fact: CompetitionFact, args: Args): Code {
  const value = listed(fact, args);
  return value === FALSE ? NEVER_CODE : value;
}

/** The occupations that could make a difference: those of the directory, of the dossier and of the target. */
function candidateOccupations(
  facts: Scope['facts'],
  directory: Scope['directory'],
  target: Scope['target'],
): readonly Occupation[] {
  const own = facts.skills.map((each) => each.occupation);
  const wanted = target.type === 'skill-level' ? [target.occupation] : [];
  return [...new Set([...wanted, ...own, ...directory.occupations])];
}

function resultTrace(args: Args, scope: Scope, fact: CompetitionFact, conditions: readonly Condition[]): Trace {
  const { asOf } = scope.facts;
  const fit = listed(fact, args);
  const won = rising(asOf, fact.awarded, fact.awarded);
  const guessing = args.occupation !== undefined && fact.source.occupation === undefined;
  const inner = guessing
    ? []
    : conditions.map((each) => each.trace(focusOnCompetition(scope, fact, fact.source.occupation)));
  const guess = guessing ? guessedTimeline(scope, fact, conditions) : constant(asOf, TRUE);
  return completeTrace({
    op: 'result',
    timeline: allOf(asOf, [constant(asOf, fit), won, guess, ...inner.map((each) => each.timeline)]),
    open: [...missingFields(args, fact, fit, guessing)].map((question) => ({
      from: Math.max(asOf, fact.awarded),
      to: NEVER,
      question,
    })),
    facts: [`/competitions/${fact.index}`],
    changedBy: 'person',
    children: inner,
    say: () => resultSentence(fact),
  });
}

function guessedTimeline(scope: Scope, fact: CompetitionFact, conditions: readonly Condition[]) {
  const guesses = candidateOccupations(scope.facts, scope.directory, scope.target).map((occupation) =>
    allOf(
      scope.facts.asOf,
      conditions.map((each) => each.trace(focusOnCompetition(scope, fact, occupation)).timeline),
    ),
  );
  return atMostUnknown(anyOf(scope.facts.asOf, guesses.map(onlyTrue)));
}

function missingFields(args: Args, fact: CompetitionFact, fit: Truth, guessing: boolean): readonly OpenQuestion[] {
  const name = competitionEventNames[fact.source.event];
  const won = sayDate(fact.source.awardedOn);
  const ask = (field: string, zh: string, en: string): OpenQuestion => ({
    cause: 'missing-fact',
    condition: 'competition',
    fact: `/competitions/${fact.index}/${field}`,
    zh: `${name.zh}（${won.zh}）${zh}`,
    en: `${name.en} (${won.en}): ${en}`,
  });
  const open: OpenQuestion[] = [];
  if (guessing) open.push(ask('occupation', '的竞赛职业是什么？', 'in which occupation?'));
  if (fit !== UNKNOWN) return open;
  const wanted = args.results.filter((each) => matches(fact, each) === UNKNOWN);
  const { source } = fact;
  if (args.group !== undefined && source.group === undefined)
    open.push(ask('group', '是职工组、学生组还是教师组？', 'in which group?'));
  if (source.prize === undefined && wanted.some((each) => each.prizes !== undefined))
    open.push(ask('prize', '获几等奖？', 'which prize?'));
  if (source.rank === undefined && wanted.some((each) => each.rankAtMost !== undefined))
    open.push(ask('rank', '获第几名？', 'which rank?'));
  if (source.region === undefined && wanted.some((each) => each.region !== undefined))
    open.push(ask('region', '由哪个地区举办？', 'held by which region?'));
  return open;
}

function sentence(args: Args) {
  const names = [...new Set(args.results.flatMap((each) => each.events))].map((event) => competitionEventNames[event]);
  return {
    zh: `须有竞赛获奖：${names.map((each) => each.zh).join('、')}`,
    en: `a competition result is asked for: ${names.map((each) => each.en).join(', ')}`,
  };
}

function resultSentence({ source }: CompetitionFact) {
  const name = competitionEventNames[source.event];
  const won = sayDate(source.awardedOn);
  return {
    zh: `${name.zh}，${won.zh}获奖`,
    en: `${name.en}, won on ${won.en}`,
  };
}
