import type { SqlDialect } from './sql.ts';

// Day numbers count from 1 March of the year 0, so a leap day is the last day of its March year and every other day has
// the same place in every March year: no month is needed, whole numbers are enough. Mirrors values/day.ts.

/** The March year of a day (written several times, so best a name). */
function marchYear({ divide }: SqlDialect, day: string): string {
  const ofEra = `(${day} % 146097)`;
  const leaps = `${ofEra} - ${divide(ofEra, '1460')} + ${divide(ofEra, '36524')} - ${divide(ofEra, '146096')}`;
  return `(${divide(day, '146097')} * 400 + ${divide(`(${leaps})`, '365')})`;
}

/** The first day of a March year. */
function marchYearStart({ divide }: SqlDialect, year: string): string {
  return `(365 * ${year} + ${divide(year, '4')} - ${divide(year, '100')} + ${divide(year, '400')})`;
}

/**
 * The anniversary of a day: as far into the March year, or its last day where that is 28 February (2020-02-29 + 3 years
 * = 2023-02-28). Source: Civil Code arts. 201 and 202.
 */
export function sqlAnniversary(
  dialect: SqlDialect,
  { day, years, bind }: { day: string; years: number; bind: (expression: string) => string },
): string {
  const year = bind(marchYear(dialect, day));
  const intoYear = bind(`(${day} - ${marchYearStart(dialect, year)})`);
  const [start, next] = [years, years + 1].map((each) => bind(marchYearStart(dialect, `(${year} + ${each})`)));
  return bind(`LEAST(${start} + ${intoYear}, ${next} - 1)`);
}
