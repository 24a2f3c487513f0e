import { expect, test } from 'vitest';
import { compareStandings, standingOf } from './compare-standings.ts';

test('eligible leads, then the earliest day, not-yet before undetermined on a tie, held before out of reach', () => {
  const inOrder = [
    standingOf({ status: 'eligible', earliestOn: '2026-06-30' }),
    standingOf({ status: 'undetermined', earliestOn: '2026-06-30' }),
    standingOf({ status: 'not-yet', earliestOn: '2027-01-01' }),
    standingOf({ status: 'undetermined', earliestOn: '2027-01-01' }),
    standingOf({ status: 'held', earliestOn: null }),
    standingOf({ status: 'ineligible', earliestOn: null }),
  ];
  expect([...inOrder].reverse().sort(compareStandings)).toEqual(inOrder);
});

test('equal standings keep their order', () => {
  const never = standingOf({ status: 'ineligible', earliestOn: null });
  expect(compareStandings(never, { ...never })).toBe(0);
});
