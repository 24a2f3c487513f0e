import type { CalendarYear } from './calendar-year.ts';

/** Holidays and worked weekends of 2020. */
export const year2020: CalendarYear = {
  year: 2020,
  notice: '国办发明电〔2019〕16号',
  basis: 'press-summary',
  amendments: [
    {
      notice: null,
      basis: 'unverified',
      note: { zh: '春节假期延长至2月2日', en: 'The Spring Festival holiday is extended to 2 February' },
    },
  ],
  off: [
    { holiday: 'new-year', from: '2020-01-01', to: '2020-01-01' },
    { holiday: 'spring-festival', from: '2020-01-24', to: '2020-02-02' },
    { holiday: 'qingming', from: '2020-04-04', to: '2020-04-06' },
    { holiday: 'labour-day', from: '2020-05-01', to: '2020-05-05' },
    { holiday: 'dragon-boat', from: '2020-06-25', to: '2020-06-27' },
    { holiday: 'national-day', from: '2020-10-01', to: '2020-10-08' },
  ],
  worked: ['2020-01-19', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'],
};
