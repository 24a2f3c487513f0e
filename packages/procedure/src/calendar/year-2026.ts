import type { CalendarYear } from './calendar-year.ts';

/** Holidays and worked weekends of 2026. */
export const year2026: CalendarYear = {
  year: 2026,
  notice: '国办发明电〔2025〕7号',
  basis: 'press-summary',
  amendments: [],
  off: [
    { holiday: 'new-year', from: '2026-01-01', to: '2026-01-03' },
    { holiday: 'spring-festival', from: '2026-02-15', to: '2026-02-23' },
    { holiday: 'qingming', from: '2026-04-04', to: '2026-04-06' },
    { holiday: 'labour-day', from: '2026-05-01', to: '2026-05-05' },
    { holiday: 'dragon-boat', from: '2026-06-19', to: '2026-06-21' },
    { holiday: 'mid-autumn', from: '2026-09-25', to: '2026-09-27' },
    { holiday: 'national-day', from: '2026-10-01', to: '2026-10-07' },
  ],
  worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
};
