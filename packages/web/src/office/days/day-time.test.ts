import { expect, it } from 'vitest';
import { dayTimeToInstant, instantToDayTime, laterDayTime } from './day-time.ts';

it('is of China, whatever the time of the machine', () => {
  expect(dayTimeToInstant({ day: '2026-06-26', time: '09:00' })).toBe('2026-06-26T01:00:00.000Z');
  expect(instantToDayTime('2026-06-25T16:30:00.000Z')).toEqual({ day: '2026-06-26', time: '00:30' });
});

it('is none while a part is missing', () => {
  expect(dayTimeToInstant({ day: '', time: '09:00' })).toBeUndefined();
  expect(dayTimeToInstant({ day: '2026-06-26', time: '' })).toBeUndefined();
  expect(laterDayTime({ day: '', time: '' }, 5)).toBeUndefined();
});

it('goes on over midnight', () => {
  expect(laterDayTime({ day: '2026-06-30', time: '23:50' }, 20)).toEqual({ day: '2026-07-01', time: '00:10' });
});
