import type { CalendarYear } from './calendar-year.ts';

/** Holidays and worked weekends of 2019. */
export const year2019: CalendarYear = {
  year: 2019,
  notice: '国办发明电〔2018〕15号',
  basis: 'press-summary',
  amendments: [
    {
      notice: '国办发明电〔2019〕3号',
      basis: 'press-summary',
      note: { zh: '劳动节放假四天，4月28日、5月5日上班', en: 'Labour Day is four days; 28 April and 5 May are worked' },
    },
  ],
  off: [
    { holiday: 'new-year', from: '2019-01-01', to: '2019-01-01' },
    { holiday: 'spring-festival', from: '2019-02-04', to: '2019-02-10' },
    { holiday: 'qingming', from: '2019-04-05', to: '2019-04-07' },
    { holiday: 'labour-day', from: '2019-05-01', to: '2019-05-04' },
    { holiday: 'dragon-boat', from: '2019-06-07', to: '2019-06-09' },
    { holiday: 'mid-autumn', from: '2019-09-13', to: '2019-09-15' },
    { holiday: 'national-day', from: '2019-10-01', to: '2019-10-07' },
  ],
  worked: ['2019-02-02', '2019-02-03', '2019-04-28', '2019-05-05', '2019-09-29', '2019-10-12'],
};
