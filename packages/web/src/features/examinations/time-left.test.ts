import { expect, it } from 'vitest';
import { minutesToTell, sayTimeLeft, secondsLeft } from './time-left.ts';

const clock = { now: '2026-06-25T01:00:00.000Z', toldAt: 5_000 };

it('counts by the clock of the server from when it was told, and never below nothing', () => {
  expect(secondsLeft('2026-06-25T02:30:00.000Z', clock, 5_000)).toBe(5400);
  expect(secondsLeft('2026-06-25T02:30:00.000Z', clock, 65_500)).toBe(5340);
  expect(secondsLeft('2026-06-25T00:59:00.000Z', clock, 5_000)).toBe(0);
});

it('says the time left, and names the minutes that are told aloud', () => {
  expect([5400, 3599, 61, 0].map(sayTimeLeft)).toEqual(['1:30:00', '59:59', '01:01', '00:00']);
  expect([5400, 1800, 901, 900, 61, 60, 0].map(minutesToTell)).toEqual([undefined, 30, 30, 15, 5, 1, 1]);
});
