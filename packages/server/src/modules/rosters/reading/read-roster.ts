import type { RosterSource } from '../format/load-bytes.ts';
import type { RosterEvent } from '../roster-event.ts';
import { defaultRosterLimits, type RosterLimits } from '../roster-limits.ts';
import { type RosterOptions, requestOf } from '../roster-options.ts';
import { createProblem, RosterFileError } from '../roster-problem.ts';
import { createPeopleHeaderNames } from './header-names.ts';
import { requestProblems } from './locate-problem.ts';
import { createOccupationNames } from './occupation-names.ts';
import { openSheet } from './open-sheet.ts';
import { openRosterTables } from './open-tables.ts';
import { readDetails } from './read-details.ts';
import { readPerson, strayRows } from './read-person.ts';
import { rosterNotices } from './roster-notices.ts';
import type { RowContext } from './row-to-dossier.ts';
import { usableHeaders } from './usable-headers.ts';

/**
 * Reads a roster row by row. Bad input never throws: rows come as `faulty`, a file that cannot be used ends with `failure`.
 * After an abort the iteration simply ends.
 */
export async function* readRoster(source: RosterSource, options: RosterOptions): AsyncGenerator<RosterEvent> {
  try {
    yield* readEvents(source, options);
  } catch (error) {
    if (options.signal?.aborted) return;
    if (!(error instanceof RosterFileError)) throw error;
    yield { kind: 'failure', problem: error.problem };
  }
}

async function* readEvents(source: RosterSource, options: RosterOptions): AsyncGenerator<RosterEvent> {
  const { signal } = options;
  const limits: RosterLimits = { ...defaultRosterLimits, ...options.limits };
  refuseBadSettings(options);
  const tables = await openRosterTables(source, limits, signal);
  const occupations = createOccupationNames(options.directory);
  const details = await readDetails({ details: tables.details, limits, occupations, signal });
  const people = await openSheet({
    table: tables.people,
    names: createPeopleHeaderNames(),
    keyField: 'id',
    maxRows: limits.rows,
  });
  if (people === undefined) throw new RosterFileError(createProblem('file-empty', { sheet: tables.people.sheet }));
  const usable = usableHeaders(people, details.hasEmployments);
  yield { kind: 'opened', rowCount: tables.people.rowCount };
  yield* rosterNotices({ table: tables.people, people, usable, details, ignoredSheets: tables.ignored });
  const employers = { byId: details.employers, standard: options.employer ?? {} };
  const context: RowContext = {
    occupations,
    employers,
    cycleYear: options.cycleYear ?? Number(options.asOf.slice(0, 4)),
  };
  const seen = new Set<string>();
  for await (const row of usable.rows) {
    if (signal?.aborted) return;
    yield readPerson({ row, people: usable, table: tables.people, details, context, seen, options, limits });
  }
  for (const [id, rows] of details.byId) yield strayRows(id, rows);
}

function refuseBadSettings(options: RosterOptions): void {
  const [first] = requestProblems(requestOf(options, { credentials: [], employments: [] }));
  if (first === undefined) return;
  const { path, expected, found } = first;
  throw new RosterFileError(createProblem('request-invalid', { expected, found: `${path} ${found}` }));
}
