import type { Basis } from '../source.ts';
import type { Text } from '../text.ts';
import type { DayText } from './day.ts';

/** The statutory holidays of the State Council's yearly arrangement. */
export const holidayNames = {
  'new-year': { zh: '元旦', en: 'New Year' },
  'spring-festival': { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Qingming Festival' },
  'labour-day': { zh: '劳动节', en: 'Labour Day' },
  'dragon-boat': { zh: '端午节', en: 'Dragon Boat Festival' },
  'mid-autumn': { zh: '中秋节', en: 'Mid-Autumn Festival' },
  'national-day': { zh: '国庆节', en: 'National Day' },
} as const satisfies Record<string, Text>;

export type HolidayName = keyof typeof holidayNames;

/** What the General Office of the State Council arranged for one year. */
export interface CalendarYear {
  readonly year: number;
  /** The number of the notice; null where we are not sure of it. */
  readonly notice: string | null;
  readonly basis: Basis;
  /** Later notices that changed the arrangement; the days below include them. */
  readonly amendments: readonly {
    readonly notice: string | null;
    readonly basis: Basis;
    readonly note: Text;
  }[];
  /** Days off, both ends included. */
  readonly off: readonly { readonly holiday: HolidayName; readonly from: DayText; readonly to: DayText }[];
  /** Saturdays and Sundays on which one works (调休上班). */
  readonly worked: readonly DayText[];
}
