import type { Day, Directory } from '@guantong/engine';
import { anniversary, dayFromIso } from '@guantong/engine';
import { emptyCapacity, NO_YEAR, type RowCapacity, type SqlProgram } from '@guantong/engine/sql';

/** The judged day of the whole population. */
export const asOf: Day = dayFromIso('2026-06-30');

/** What a person of the population has at most. */
export const capacity: RowCapacity = {
  ...emptyCapacity,
  skill: 2,
  title: 1,
  employment: 2,
  post: 1,
  entitlement: 1,
  review: 4,
  award: 1,
};

const never = 2 ** 30;
const [issueStart, workStart] = [dayFromIso('2010-01-01'), dayFromIso('2000-01-01')];

/**
 * An INSERT of `count` synthetic persons, made inside the database and the same on every run. Workers with one or two
 * certificates and a career of one or two jobs, with the trouble real rosters have: gaps and overlaps, unlisted or missing
 * occupations, missing flags, certificates of the future, reviews elsewhere or failed or missing, bans, retirements.
 */
export function insertPopulation(program: SqlProgram, directory: Directory, count: number): string {
  const numbers = directory.occupations.map((each) => Number(each.replaceAll('-', '')));
  const occupations = [...numbers, 6_990_101, 6_990_102, 3_019_901];
  const random = (salt: number, below: number) => `CAST(hash(i, ${salt}) % ${below} AS INTEGER)`;
  const percent = (salt: number, limit: number) => `hash(i, ${salt}) % 100 < ${limit}`;
  const own = `[${occupations.join(', ')}][1 + ${random(1, occupations.length)}]`;
  const other = `[${occupations.join(', ')}][1 + ${random(2, occupations.length)}]`;
  const issued = (salt: number, days = 6200) => `${issueStart} + ${random(salt, days)}`;
  const columns: Record<string, string> = {
    id: 'CAST(i AS INTEGER)',
    as_of: String(asOf),
    cycle_year: '2026',
    retired: `CASE WHEN ${percent(3, 3)} THEN ${asOf} - 2000 + ${random(4, 6000)} ELSE ${never} END`,
    ban_from: `CASE WHEN ${percent(5, 2)} THEN ${asOf} - 700 + ${random(6, 1000)} ELSE ${never} END`,
    ban_to: `CASE WHEN ${percent(5, 2)} THEN ${asOf} - 300 + ${random(6, 1000)} + ${random(7, 1000)} ELSE 0 END`,
    target_series: '-1',
    target_specialty: '-1',
    target_occupation: 'own',
    target_category: '-1',
    target_rank: '0',
    skill0_rank: `1 + ${random(8, 6)}`,
    skill0_occupation: 'own',
    skill0_issued: issued(9),
    skill1_rank: `CASE WHEN ${percent(10, 40)} THEN 1 + ${random(11, 6)} ELSE -1 END`,
    skill1_occupation: `CASE WHEN NOT ${percent(10, 40)} THEN -1 WHEN ${percent(12, 80)} THEN own ELSE other END`,
    skill1_issued: `CASE WHEN ${percent(10, 40)} THEN ${issued(13)} ELSE ${never} END`,
    title0_rank: `CASE WHEN ${percent(14, 25)} THEN ${random(15, 5)} ELSE -1 END`,
    title0_series: `CASE WHEN NOT ${percent(14, 25)} THEN -1 WHEN ${percent(16, 80)} THEN 0 ELSE ${random(17, 12)} END`,
    title0_issued: `CASE WHEN ${percent(14, 25)} THEN ${issued(18)} ELSE ${never} END`,
    // The first job began in 2000 to 2020 and was left for the second with a gap, an overlap or neither.
    employment0_started: 'begun',
    employment0_ended: 'left_on',
    employment0_skilled: `CASE WHEN ${percent(21, 92)} THEN 2 WHEN ${percent(22, 50)} THEN 1 ELSE 0 END`,
    employment0_occupation: `CASE WHEN ${percent(23, 5)} THEN -1 WHEN ${percent(24, 75)} THEN own ELSE other END`,
    employment0_kind: '0',
    employment0_region: '440106',
    employment1_started: 'joined',
    employment1_ended: `CASE WHEN ${percent(25, 95)} THEN ${never} ELSE greatest(joined, ${asOf} - 1 - ${random(26, 900)}) END`,
    employment1_skilled: `CASE WHEN ${percent(27, 95)} THEN 2 WHEN ${percent(28, 50)} THEN 1 ELSE 0 END`,
    employment1_occupation: `CASE WHEN ${percent(29, 3)} THEN -1 WHEN ${percent(30, 90)} THEN own ELSE other END`,
    employment1_kind: '0',
    employment1_region: '440106',
    post0_started: String(asOf),
    post0_employer: `CASE WHEN ${percent(25, 95)} THEN 1 ELSE -1 END`,
    post0_occupation: `CASE WHEN NOT ${percent(25, 95)} OR ${percent(29, 3)} THEN -1 WHEN ${percent(30, 90)} THEN own ELSE other END`,
    post0_kind: '0',
    post0_region: '440106',
    post0_ownership: '0',
    post0_front: `CASE WHEN NOT ${percent(25, 95)} OR ${percent(31, 10)} THEN -1 WHEN ${percent(32, 80)} THEN 1 ELSE 0 END`,
    post0_appointed: '-1',
    entitlement0_post: `CASE WHEN ${percent(25, 95)} AND ${percent(33, 15)} THEN 0 ELSE -1 END`,
    entitlement0_name: `CASE WHEN ${percent(25, 95)} AND ${percent(33, 15)} THEN ${random(34, 4)} ELSE -1 END`,
    entitlement0_started: `CASE WHEN ${percent(25, 95)} AND ${percent(33, 15)} THEN ${asOf} - 1500 + ${random(35, 2000)} ELSE ${never} END`,
    entitlement0_ended: `CASE WHEN NOT (${percent(25, 95)} AND ${percent(33, 15)}) THEN 0 WHEN ${percent(36, 60)} THEN ${never} ELSE ${asOf} + ${random(37, 2000)} END`,
    ...reviewColumns(percent, random),
    award0_name: `CASE WHEN ${percent(60, 3)} THEN ${random(61, 9)} ELSE -1 END`,
    award0_region: '-1',
    award0_awarded: `CASE WHEN ${percent(60, 3)} THEN ${issued(62)} ELSE ${never} END`,
  };
  const values = ['id', ...program.columns.map(({ name }) => name)].map((name) => {
    const value = columns[name];
    if (value === undefined) throw new Error(`the population says nothing of the column "${name}"`);
    return `${value} AS ${name}`;
  });
  const careers = `SELECT i, ${own} AS own, ${other} AS other, ${workStart} + ${random(19, 7300)} AS begun, ${random(20, 2600)} AS stayed FROM range(${count}) AS persons(i)`;
  const moves = `SELECT *, begun + 200 + stayed AS left_on, greatest(begun + 1, begun + 200 + stayed - 60 + ${random(63, 400)}) AS joined FROM (${careers})`;
  return `INSERT INTO dossiers SELECT ${values.join(', ')} FROM (${moves})`;
}

/** Reviews of 2022 to 2025: most of them passed in the present post, some elsewhere, failed, or not on record. */
function reviewColumns(
  percent: (salt: number, limit: number) => string,
  random: (salt: number, below: number) => string,
): Record<string, string> {
  const entries = [0, 1, 2, 3].flatMap((slot) => {
    const salt = 40 + slot * 5;
    const recorded = percent(salt, 93);
    return [
      [`review${slot}_year`, `CASE WHEN ${recorded} THEN ${2022 + slot} ELSE ${NO_YEAR} END`],
      [
        `review${slot}_result`,
        `CASE WHEN NOT ${recorded} THEN -1 WHEN ${percent(salt + 1, 95)} THEN ${random(salt + 2, 2)} ELSE 2 END`,
      ],
      [`review${slot}_employer`, `CASE WHEN NOT ${recorded} THEN -1 WHEN ${percent(salt + 3, 90)} THEN 1 ELSE 0 END`],
      [`review${slot}_occupation`, '-1'],
    ] as const;
  });
  return Object.fromEntries(entries);
}

/** The last day looked at. */
export const horizon: Day = anniversary(asOf, 60);
