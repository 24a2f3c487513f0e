import type { CalendarYear } from './calendar-year.ts';

/** Holidays and worked weekends of 2025. */
export const year2025: CalendarYear = {
  year: 2025,
  notice: '国办发明电〔2024〕12号',
  basis: 'press-summary',
  amendments: [],
  off: [
    { holiday: 'new-year', from: '2025-01-01', to: '2025-01-01' },
    { holiday: 'spring-festival', from: '2025-01-28', to: '2025-02-04' },
    { holiday: 'qingming', from: '2025-04-04', to: '2025-04-06' },
    { holiday: 'labour-day', from: '2025-05-01', to: '2025-05-05' },
    { holiday: 'dragon-boat', from: '2025-05-31', to: '2025-06-02' },
    { holiday: 'national-day', from: '2025-10-01', to: '2025-10-05' },
    { holiday: 'mid-autumn', from: '2025-10-06', to: '2025-10-06' },
    { holiday: 'national-day', from: '2025-10-07', to: '2025-10-08' },
  ],
  worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
};
