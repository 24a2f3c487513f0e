import type { RouteStatus } from '../values/assessment.ts';
import { type Day, dayFromIso, NEVER } from '../values/day.ts';
import type { IsoDate } from '../values/request.ts';

/** Where a route stands: its status and the first day on which it is not false, NEVER where there is none. */
export interface Standing {
  readonly status: RouteStatus;
  readonly day: Day;
}

/**
 * The order in which routes lead (contract, section 3): eligible, then the earliest day, `not-yet` before `undetermined`
 * on a tie, then what is held, then what is out of reach. Negative where `a` leads; 0 where neither does.
 */
export function compareStandings(a: Standing, b: Standing): number {
  const open = Number(b.status === 'eligible') - Number(a.status === 'eligible');
  if (open !== 0) return open;
  return a.day === b.day ? order[a.status] - order[b.status] : a.day - b.day;
}

/** The standing of a route as it is written in an assessment. */
export function standingOf({
  status,
  earliestOn,
}: {
  readonly status: RouteStatus;
  readonly earliestOn: IsoDate | null;
}): Standing {
  return { status, day: earliestOn === null ? NEVER : dayFromIso(earliestOn) };
}

const order: Readonly<Record<RouteStatus, number>> = {
  eligible: 0,
  'not-yet': 1,
  undetermined: 2,
  held: 3,
  ineligible: 4,
};
