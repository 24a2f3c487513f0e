import { type Directory, dayFromIso, skillRank, titleRank } from '@guantong/engine';
import { asOf, horizon } from './population.ts';

/**
 * The routes of CN as one would write them in SQL by hand for this population: one judged day, two certificates, one
 * title, two jobs, one present post. Everything that is known beforehand is left out: rules long in force, posts that do
 * not change, columns that cannot matter. Days are Day numbers; NEVER is 2^30.
 */
export function handwrittenQuery(directory: Directory): { readonly sql: string; readonly routes: readonly string[] } {
  const listed = directory.occupations.map(
    (each) => `(${Number(each.replaceAll('-', ''))}, ${wordOf(directory, each)})`,
  );
  const join = (alias: string, column: string) =>
    `LEFT JOIN (VALUES ${listed.join(', ')}) AS ${alias}(occupation, pairs) ON ${alias}.occupation = ${column}`;
  const base = `SELECT dossiers.*, coalesce(a.pairs, -1) AS s0_pairs, coalesce(b.pairs, -1) AS s1_pairs,
    coalesce(c.pairs, -1) AS e0_pairs, coalesce(e.pairs, -1) AS e1_pairs, coalesce(t.pairs, -1) AS own_pairs
    FROM dossiers ${join('a', 'skill0_occupation')} ${join('b', 'skill1_occupation')} ${join('c', 'employment0_occupation')}
    ${join('e', 'employment1_occupation')} ${join('t', 'target_occupation')}`;
  const routes = routeList();
  const layers = [facts(directory), needs(), coverage(), reaches(), rising(), ...walk(routes), routes.flatMap(answer)];
  const sql = layers.reduce((inner, layer, at) => {
    const names = at === layers.length - 1 ? ['id', ...layer] : ['*', ...layer];
    return `SELECT ${names.join(', ')} FROM (${inner})`;
  }, base);
  return { sql, routes: routes.map(({ id }) => id) };
}

const never = 2 ** 30;
const engineering = 0;

/** Bits of the directory's pairs for one occupation. */
function wordOf(directory: Directory, occupation: string): number {
  return directory.entries
    .filter((each) => each.occupation === occupation && each.series !== null)
    .reduce((word, each) => word | (1 << pairsOf(directory).indexOf(`${each.series} ${each.specialty}`)), 0);
}

function pairsOf(directory: Directory): readonly string[] {
  return [
    ...new Set(
      directory.entries.filter((each) => each.series !== null).map((each) => `${each.series} ${each.specialty}`),
    ),
  ];
}

function bitsOf(directory: Directory, series: string): number {
  return pairsOf(directory).reduce((word, pair, at) => (pair.startsWith(`${series} `) ? word | (1 << at) : word), 0);
}

const jobs = [0, 1];
const skills = [0, 1];
const modes = ['p', 's'] as const;

/** Correspondence, work that counts (p: possibly, s: surely), review years, who holds what. */
function facts(directory: Directory): readonly string[] {
  const wanted = bitsOf(directory, 'engineering');
  const year = 2026;
  const own = (at: number) => `review${at}_employer = -1 OR review${at}_employer = post0_employer`;
  const passed = (at: number) => `review${at}_result BETWEEN 0 AND 1`;
  const bit = (at: number) =>
    `CASE WHEN review${at}_year BETWEEN ${year - 3} AND ${year + 59} THEN 1::BIGINT << (review${at}_year - ${year - 3})::INTEGER ELSE 0 END`;
  const word = (condition: (at: number) => string) =>
    [0, 1, 2, 3].map((at) => `CASE WHEN ${condition(at)} THEN ${bit(at)} ELSE 0 END`).join(' | ');
  const titleSeries = ['laboratory', 'cultural-heritage', 'agriculture'] as const;
  const codes = { laboratory: 4, 'cultural-heritage': 3, agriculture: 1 };
  return [
    ...skills.map((at) => `s${at}_pairs >= 0 AND s${at}_pairs & ${wanted} <> 0 AS s${at}_fits`),
    ...skills.map(
      (at) => `skill${at}_occupation >= 0 AND (s${at}_pairs < 0 OR s${at}_pairs & ${wanted} <> 0) AS s${at}_may_fit`,
    ),
    ...jobs.map((at) => `employment${at}_skilled = 2 AS any_s${at}`),
    ...jobs.map((at) => `employment${at}_skilled >= 1 AS any_p${at}`),
    ...jobs.map(
      (at) =>
        `employment${at}_skilled = 2 AND employment${at}_occupation >= 0 AND (employment${at}_occupation = target_occupation OR (e${at}_pairs >= 0 AND own_pairs >= 0 AND e${at}_pairs & own_pairs <> 0)) AS own_s${at}`,
    ),
    ...jobs.map(
      (at) =>
        `employment${at}_skilled = 1 OR (employment${at}_skilled = 2 AND (employment${at}_occupation < 0 OR employment${at}_occupation = target_occupation OR e${at}_pairs < 0 OR own_pairs < 0 OR e${at}_pairs & own_pairs <> 0)) AS own_p${at}`,
    ),
    `CASE title0_series WHEN ${engineering} THEN ${wanted} ${titleSeries.map((each) => `WHEN ${codes[each]} THEN ${bitsOf(directory, each)}`).join(' ')} ELSE 0 END AS title_pairs`,
    `(${word((at) => `NOT (${own(at)}) AND NOT ${passed(at)}`)}) AS failed_elsewhere`,
    `(${word((at) => `(${own(at)}) AND NOT (${passed(at)})`)}) AS failed_here`,
    `(${word((at) => `NOT (${own(at)}) AND ${passed(at)}`)}) AS passed_elsewhere`,
    `(${word((at) => `(${own(at)}) AND ${passed(at)}`)}) AS passed_here`,
  ];
}

/** Anniversaries: the credential's day is split into March year and day once. */
function needs(): readonly string[] {
  const split = (name: string, day: string) => {
    const ofEra = `(${day} % 146097)`;
    return `(${day} // 146097 * 400 + (${ofEra} - ${ofEra} // 1460 + ${ofEra} // 36524 - ${ofEra} // 146096) // 365) AS ${name}_year`;
  };
  return [
    split('s0', 'skill0_issued'),
    split('s1', 'skill1_issued'),
    split('t0', 'title0_issued'),
    // Each year has one record here: a year fails where its record does.
    '(failed_here | failed_elsewhere) AS failed',
    `CASE WHEN post0_employer >= 0 THEN passed_elsewhere | (7 & ~(failed_here | failed_elsewhere | passed_here | passed_elsewhere)) ELSE ${(2n ** 63n - 1n).toString()} END AS unsure`,
    'title_pairs <> 0 AND own_pairs >= 0 AND own_pairs & title_pairs <> 0 AS title_fits',
    'target_occupation >= 0 AND (own_pairs < 0 OR own_pairs & title_pairs <> 0) AS title_may_fit',
  ];
}

const holders = [
  { name: 's0', issued: 'skill0_issued', years: { any: [2, 3, 4], own: [4, 5], held: [1, 4, 5] } },
  { name: 's1', issued: 'skill1_issued', years: { any: [2, 3, 4], own: [4, 5], held: [1, 4, 5] } },
  { name: 't0', issued: 'title0_issued', years: { any: [], own: [1, 5], held: [] } },
];

/** Where each job begins to count after a credential, how many days it counts, and the anniversaries asked for. */
function coverage(): readonly string[] {
  return holders.flatMap(({ name, issued, years }) => {
    const starts = (year: string) => `(365 * (${year}) + (${year}) // 4 - (${year}) // 100 + (${year}) // 400)`;
    const anniversaries = [...new Set([...years.any, ...years.own, ...years.held])].map(
      (each) =>
        `least(${issued} - ${starts(`${name}_year`)} + ${starts(`${name}_year + ${each}`)}, ${starts(`${name}_year + ${each + 1}`)} - 1) AS ${name}_after${each}`,
    );
    const kinds = (['any', 'own'] as const).filter((kind) => years[kind].length > 0);
    const firsts = [`greatest(employment0_started, ${issued} + 1) AS ${name}_first`];
    const seconds = kinds.flatMap((kind) =>
      modes.map(
        (mode) =>
          `greatest(employment1_started, CASE WHEN ${kind}_${mode}0 THEN greatest(${issued}, employment0_ended) ELSE ${issued} END + 1) AS ${name}_${kind}_${mode}_second`,
      ),
    );
    return [...anniversaries, ...firsts, ...seconds];
  });
}

/** The day each tenure is reached. */
function reaches(): readonly string[] {
  return holders.flatMap(({ name, issued, years }) =>
    (['any', 'own'] as const).flatMap((kind) =>
      modes.flatMap((mode) => {
        const first = `CASE WHEN ${kind}_${mode}0 THEN greatest(employment0_ended - ${name}_first + 1, 0) ELSE 0 END`;
        const second = `CASE WHEN ${kind}_${mode}1 THEN greatest(employment1_ended - ${name}_${kind}_${mode}_second + 1, 0) ELSE 0 END`;
        return years[kind].map((each) => {
          const needed = `(${name}_after${each} - ${issued})`;
          return `CASE WHEN ${first} >= ${needed} THEN ${name}_first + ${needed} - 1 WHEN ${second} >= ${needed} - ${first} THEN ${name}_${kind}_${mode}_second + ${needed} - ${first} - 1 ELSE ${never} END AS ${name}_${kind}_${mode}${each}`;
        });
      }),
    ),
  );
}

interface Route {
  readonly id: string;
  readonly possible: string;
  readonly sure: string;
  readonly reviews: boolean;
  readonly right: number | undefined;
  readonly held: string;
}

const [senior, technician, seniorTechnician] = [
  skillRank('senior'),
  skillRank('technician'),
  skillRank('senior-technician'),
];

/** First days shared by several routes. */
function rising(): readonly string[] {
  const lines: string[] = [];
  for (const mode of modes) {
    const fits = mode === 's' ? 'fits' : 'may_fit';
    const eachSkill = (rank: number, day: (at: number) => string, also = (at: number) => `s${at}_${fits}`) =>
      `least(${skills.map((at) => `CASE WHEN skill${at}_rank >= ${rank} AND ${also(at)} THEN ${day(at)} ELSE ${never} END`).join(', ')})`;
    const same = (at: number) => `skill${at}_occupation = target_occupation AND target_occupation >= 0`;
    for (const [rank, years] of [
      [senior, 2],
      [technician, 3],
      [seniorTechnician, 4],
    ] as const) {
      lines.push(`${eachSkill(rank, (at) => `s${at}_any_${mode}${years}`)} AS forward${rank}_${mode}`);
    }
    const front = mode === 's' ? 'post0_front = 1' : 'post0_front <> 0';
    const honours = 'award0_name IN (0, 1, 2, 3, 4, 6)';
    lines.push(
      `CASE WHEN ${front} AND ${honours} THEN greatest(award0_awarded, ${eachSkill(senior, (at) => `skill${at}_issued`)}) ELSE ${never} END AS green_${mode}`,
    );
    for (const [rank, years] of [
      [skillRank('intermediate'), 4],
      [senior, 5],
      [technician, 5],
    ] as const) {
      lines.push(
        `${eachSkill(rank, (at) => `greatest(s${at}_after${years}, s${at}_own_${mode}${years})`, same)} AS ladder${rank}_${mode}`,
      );
    }
    const post =
      mode === 's'
        ? 'post0_employer >= 0 AND target_occupation >= 0 AND post0_occupation = target_occupation'
        : 'post0_employer >= 0 AND target_occupation >= 0 AND (post0_occupation = -1 OR post0_occupation = target_occupation)';
    for (const years of [1, 5]) {
      lines.push(
        `CASE WHEN title_${fits} AND ${post} AND title0_rank >= 0 THEN greatest(title0_issued, t0_own_${mode}${years}) ELSE ${never} END AS title${years}_${mode}`,
      );
    }
    lines.push(`CASE WHEN ${post} THEN ${asOf} ELSE ${never} END AS post_${mode}`);
    for (const rank of [senior, technician]) {
      lines.push(`${eachSkill(rank, (at) => `s${at}_after1`, same)} AS held${rank}_${mode}`);
    }
    for (const rank of [senior, technician, seniorTechnician, skillRank('special-technician')]) {
      lines.push(`${eachSkill(rank, (at) => `skill${at}_issued`, same)} AS has${rank}_${mode}`);
    }
    lines.push(
      `${eachSkill(
        senior,
        (at) => `skill${at}_issued`,
        () => 'TRUE',
      )} AS skilled_${mode}`,
    );
  }
  return lines;
}

/** Every route: the day from which it is possible and sure but for standing, reviews and rights. */
function routeList(): readonly Route[] {
  const title = (rank: number, years: number, mode: string, below = never) => {
    const day = `title${years}_${mode}`;
    const entry = below === never ? '' : ` WHEN title0_rank = 0 THEN ${mode === 's' ? never : day}`;
    return `(CASE WHEN title0_rank >= ${rank} THEN ${day}${entry} ELSE ${never} END)`;
  };
  const later = (...days: readonly string[]) => `greatest(${days.join(', ')})`;
  const of = (id: string, held: string, day: (mode: 'p' | 's') => string, more: Partial<Route> = {}): Route => ({
    id,
    held,
    possible: day('p'),
    sure: day('s'),
    reviews: false,
    right: undefined,
    ...more,
  });
  const hasTitle = (level: Parameters<typeof titleRank>[0]) =>
    `(title0_series = ${engineering} AND title0_rank >= ${titleRank(level)} AND title0_issued <= ${asOf})`;
  const hasSkill = (level: Parameters<typeof skillRank>[0]) =>
    `(${skills.map((at) => `skill${at}_occupation = target_occupation AND skill${at}_rank >= ${skillRank(level)} AND skill${at}_issued <= ${asOf}`).join(' OR ')})`;
  const assistant = titleRank('assistant');
  const intermediate = titleRank('intermediate');
  const associate = titleRank('associate-senior');
  const open = (day: string) => (mode: string) => (mode === 's' ? String(never) : day);
  const recognition = { right: 2 };
  const appointment = { right: 3 };
  const onFront = `(CASE WHEN post0_front <> 0 THEN post_p ELSE ${never} END)`;
  return [
    of('cn-forward-assistant', hasTitle('assistant'), (mode) => `forward${senior}_${mode}`, { reviews: true }),
    of('cn-forward-intermediate', hasTitle('intermediate'), (mode) => `forward${technician}_${mode}`, {
      reviews: true,
    }),
    of('cn-forward-associate-senior', hasTitle('associate-senior'), (mode) => `forward${seniorTechnician}_${mode}`, {
      reviews: true,
    }),
    of('cn-green-associate-senior', hasTitle('associate-senior'), (mode) => `green_${mode}`, { reviews: true }),
    of('cn-green-full-senior', hasTitle('full-senior'), open('green_p'), { reviews: true }),
    of('cn-reverse-senior', hasSkill('senior'), (mode) => title(assistant, 1, mode, 0)),
    of('cn-reverse-technician', hasSkill('technician'), (mode) => title(intermediate, 1, mode)),
    of('cn-reverse-senior-technician', hasSkill('senior-technician'), (mode) => title(associate, 1, mode)),
    of('cn-reverse-technician-by-promotion', hasSkill('technician'), (mode) =>
      later(title(assistant, 5, mode, 0), `held${senior}_${mode}`),
    ),
    of('cn-reverse-senior-technician-by-promotion', hasSkill('senior-technician'), (mode) =>
      later(title(intermediate, 5, mode), `held${technician}_${mode}`),
    ),
    of('cn-ladder-senior', hasSkill('senior'), (mode) => `ladder${skillRank('intermediate')}_${mode}`),
    of('cn-ladder-technician', hasSkill('technician'), (mode) => `ladder${senior}_${mode}`),
    of('cn-ladder-senior-technician', hasSkill('senior-technician'), (mode) => `ladder${technician}_${mode}`),
    of(
      'cn-appointment-special-technician',
      hasSkill('special-technician'),
      open(later(`has${seniorTechnician}_p`, 'post_p')),
      appointment,
    ),
    of(
      'cn-appointment-chief-technician',
      hasSkill('chief-technician'),
      open(later(`has${skillRank('special-technician')}_p`, 'post_p')),
      appointment,
    ),
    of('cn-recognition-junior', hasSkill('junior'), open('post_p'), recognition),
    of('cn-recognition-intermediate', hasSkill('intermediate'), open('post_p'), recognition),
    of('cn-recognition-senior', hasSkill('senior'), open(onFront), recognition),
    of('cn-recognition-technician', hasSkill('technician'), open(onFront), recognition),
    of('cn-recognition-senior-technician', hasSkill('senior-technician'), open(onFront), recognition),
    of('cn-exceptional-technician', hasSkill('technician'), open(later(`has${senior}_p`, 'post_p')), recognition),
    of(
      'cn-exceptional-senior-technician',
      hasSkill('senior-technician'),
      open(later(`has${technician}_p`, 'post_p')),
      recognition,
    ),
    of('cn-exam', 'FALSE', open('skilled_p')),
  ];
}

/**
 * From the possible day past a ban, a right not yet held and failed reviews, and again: a ban is passed once, a right
 * begins once, reviews may fail again after a ban; three rounds are enough for four reviews.
 */
function walk(routes: readonly Route[]): readonly (readonly string[])[] {
  const starts = routes.map(
    ({ possible, sure }, at) =>
      `${at === -1 ? '' : `greatest(${asOf}, ${possible})`} AS r${at}_0, ${sure} AS r${at}_sure`,
  );
  const pastBan = (day: string) => `CASE WHEN ${day} BETWEEN ban_from AND ban_to THEN ban_to + 1 ELSE ${day} END`;
  const withRight = (day: string, right: number | undefined) =>
    right === undefined
      ? day
      : `CASE WHEN entitlement0_name = ${right} THEN greatest(${day}, entitlement0_started) ELSE ${never} END`;
  const begun = routes.map(({ right }, at) => `${pastBan(withRight(`r${at}_0`, right))} AS r${at}_1`);
  const reviewed = routes.filter(({ reviews }) => reviews);
  const rounds = [1, 2].flatMap((round) => {
    const indexes = reviewed.map((route) => routes.indexOf(route));
    const years = indexes.map(
      (at) => `year(DATE '1970-01-01' + (least(r${at}_${round}, ${horizon}) - ${epoch}))::INTEGER AS r${at}_y${round}`,
    );
    const windows = indexes.map(
      (at) => `(failed >> least(greatest(r${at}_y${round} - 2026, 0), 60)) & 7 AS r${at}_f${round}`,
    );
    const next = indexes.map((at) => {
      const clear = `r${at}_y${round} + CASE WHEN r${at}_f${round} >= 4 THEN 3 WHEN r${at}_f${round} >= 2 THEN 2 ELSE 1 END`;
      return `CASE WHEN r${at}_f${round} = 0 OR r${at}_${round} > ${horizon} THEN r${at}_${round} ELSE ${pastBan(`CAST(make_date(${clear}, 1, 1) - DATE '1970-01-01' + ${epoch} AS INTEGER)`)} END AS r${at}_${round + 1}`;
    });
    return [years, windows, next];
  });
  const open = reviewed.map((route) => {
    const at = routes.indexOf(route);
    return `(unsure >> least(greatest(year(DATE '1970-01-01' + (least(r${at}_3, ${horizon}) - ${epoch}))::INTEGER - 2026, 0), 60)) & 7 <> 0 AS r${at}_open`;
  });
  return [starts, begun, ...rounds, open];
}

const epoch = dayFromIso('1970-01-01');

function answer({ reviews, right, held }: Route, at: number): readonly string[] {
  const day = reviews ? `r${at}_3` : `r${at}_1`;
  const ended = right === undefined ? '' : ` OR ${day} > entitlement0_ended`;
  const open = reviews ? ` OR r${at}_open` : '';
  const fails = `(${day} > ${horizon} OR ${day} >= retired${ended})`;
  return [
    `CASE WHEN ${held} THEN 4 WHEN ${fails} THEN 0 WHEN ${day} < r${at}_sure${open} THEN 1 WHEN ${day} > ${asOf} THEN 2 ELSE 3 END AS s${at}`,
    `CASE WHEN ${held} OR ${fails} THEN ${never} ELSE ${day} END AS d${at}`,
  ];
}
