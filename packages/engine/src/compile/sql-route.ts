import type { SqlCode, SqlEmitter, SqlFocus, SqlMoment } from '../language/sql.ts';
import { allOfCodes, codeOnDay, never, neverCode, sqlFalse, sqlTrue, trueFrom } from '../language/sql-code.ts';
import { and, choose, numeral, or } from '../language/sql-text.ts';
import { NEVER } from '../values/day.ts';
import { skillRank, titleRank } from '../values/levels.ts';
import type { Rule } from './policy.ts';

/** Statuses in the answer, as numbers (contract, section 3). */
export const sqlStatuses = ['ineligible', 'undetermined', 'not-yet', 'eligible', 'held'] as const;
const [ineligible, undetermined, notYet, eligible, held] = ['0', '1', '2', '3', '4'] as const;

/** Status and first day that is not false of one rule for one target, as expressions over the draft's columns. */
export interface SqlRoute {
  readonly status: string;
  readonly day: string;
}

/**
 * The first day that is not false is a fix point: while the code of the day is −n and n is not past the horizon, the day
 * becomes n. A few turns are written out, and only rows that are not settled then go on in a loop of their own.
 */
export function sqlRoute(rule: Rule, emitter: SqlEmitter, turns: number): SqlRoute {
  const { bind, asOf } = emitter;
  const code = codeOfRule(rule, emitter);
  const { day, value } = firstNotFalse(code, emitter, turns);
  const holds = bind(heldOnAsOf(rule, emitter));
  return {
    status: choose(
      [
        [holds, held],
        [`${value} < 0`, ineligible],
        [`${value} = 1`, undetermined],
        [`${day} > ${asOf}`, notYet],
      ],
      eligible,
    ),
    day: choose([[or([holds, `${value} < 0`]), never]], day),
  };
}

/** The first day that is not false and the code there, or a later day and a negative code. */
function firstNotFalse(code: SqlCode, emitter: SqlEmitter, turns: number): { day: string; value: string } {
  const { bind, asOf, horizon, dialect } = emitter;
  const within = (day: string, value: string) => choose([[`${day} <= ${horizon}`, value]], neverCode);
  // Every day looked at is one on which the rising part is possible.
  const valueOn = (day: string, name: (expression: string) => string) => {
    const rising = code.sure === '0' ? '2' : choose([[`${day} >= ${code.sure}`, '2']], '1');
    if (code.daily === undefined) return rising;
    const rest = code.daily({ day, year: name(dialect.yearOf(day)), bind: name });
    return rising === '2' ? rest : `LEAST(${rising}, ${rest})`;
  };
  const asItIs = (expression: string) => expression;
  // Days past the horizon are all alike; a database takes its time over the year of a day in the far future.
  let day = bind(code.possible === '0' ? asOf : `LEAST(GREATEST(${asOf}, ${code.possible}), ${horizon} + 1)`);
  let value = bind(within(day, valueOn(day, bind)));
  if (code.daily === undefined) return { day, value };
  for (let turn = 1; turn < turns; turn += 1) {
    day = bind(`GREATEST(${day}, -${value})`);
    value = bind(choose([[`${value} < 0`, within(day, valueOn(day, asItIs))]], value));
  }
  const next = bind(`GREATEST(${day}, -${value})`);
  const step = (from: string) =>
    choose([[`${from} > ${horizon}`, from]], `GREATEST(${from}, -(${valueOn(from, asItIs)}))`);
  const settled = dialect.settle(next, step, turnsAtMost(emitter));
  day = bind(choose([[`${value} < 0 AND ${next} <= ${horizon}`, settled]], next));
  value = bind(choose([[`${value} < 0`, within(day, valueOn(day, asItIs))]], value));
  return { day, value };
}

// Each turn goes to a later day on which something of the row begins or ends: there are no more than a few for each slot.
function turnsAtMost(emitter: SqlEmitter): number {
  const lists = ['post', 'entitlement', 'review', 'education', 'skill', 'title', 'award', 'competition'] as const;
  return lists.reduce((turns, list) => turns + 4 * emitter.slots(list).length, 32);
}

/** The code of a rule over its forms; on days without a form it is false. */
function codeOfRule(rule: Rule, emitter: SqlEmitter): SqlCode {
  const since = /^\d+$/.test(emitter.asOf) ? Number(emitter.asOf) : 0;
  const versions = rule.versions.filter(({ to }) => to >= since);
  const [only] = versions;
  if (only === undefined) return sqlFalse;
  const codes = versions.map(({ condition }) => bound(condition.sql(emitter), emitter));
  if (versions.length === 1 && only.to === NEVER) {
    return bound(allOfCodes([trueFrom(numeral(only.from)), ...codes]), emitter);
  }
  return { ...sqlTrue, daily: (moment) => codeOfForm(versions, codes, moment) };
}

function codeOfForm(versions: Rule['versions'], codes: readonly SqlCode[], moment: SqlMoment): string {
  const branches = versions.map(({ from, to }, index) => {
    const code = codeOnDay(codes[index] ?? sqlFalse, moment);
    const after = versions[index + 1]?.from;
    // What this form says of later days ends with it: the next form is another question.
    const own = after === undefined ? code : `GREATEST(${code}, ${numeral(-after)})`;
    const ended =
      after === undefined && to < NEVER ? `CASE WHEN ${own} >= ${numeral(-to)} THEN ${own} ELSE ${neverCode} END` : own;
    return [
      `${moment.day} <= ${numeral(to)}`,
      choose([[`${moment.day} < ${numeral(from)}`, numeral(-from)]], ended),
    ] as const;
  });
  return choose(branches, neverCode);
}

function bound(code: SqlCode, { bind }: SqlEmitter): SqlCode {
  return { ...code, possible: bind(code.possible), sure: bind(code.sure) };
}

/** Whether the target or something higher is held on the judged day; then no route is judged. */
function heldOnAsOf({ target: wanted }: Rule, { focus, slots, asOf }: SqlEmitter): string {
  return or(heldCredentials(wanted, focus, slots).map(({ issued, fits }) => and([...fits, `${issued} <= ${asOf}`])));
}

function heldCredentials(wanted: Rule['target'], { target }: SqlFocus, slots: SqlEmitter['slots']) {
  if (wanted.type === 'title' && target.type === 'title') {
    const rank = numeral(titleRank(wanted.level));
    return slots('title').map((each) => ({
      issued: each.issued,
      fits: [`${each.series} = ${target.series}`, `${each.rank} >= ${rank}`],
    }));
  }
  if (wanted.type === 'skill-level' && target.type === 'skill-level') {
    const rank = numeral(skillRank(wanted.level));
    return slots('skill').map((each) => ({
      issued: each.issued,
      fits: [`${each.occupation} = ${target.occupation.number}`, `${each.rank} >= ${rank}`],
    }));
  }
  if (target.type !== 'professional-qualification') return [];
  return slots('qualification').map((each) => ({
    issued: each.issued,
    fits: [`${each.category} = ${target.category}`, `${each.rank} >= ${target.rank}`],
  }));
}
