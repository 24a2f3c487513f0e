import type { IsoDate } from '@guantong/engine';
import { sayDate, today } from '../../lib/dates.ts';
import { useLanguage, useText } from '../../lib/language/language.tsx';
import { daysText } from './days.text.ts';
import { daysBetween } from './days-between.ts';

/** A day by which something is due, and how near it is; what is late stands out, in words too. */
export function DueDay({ on }: { readonly on: IsoDate }) {
  const text = useText(daysText);
  const { language } = useLanguage();
  const left = daysBetween(today(), on);
  const tone = left < 0 ? 'late' : left <= 3 ? 'near' : 'far';
  const words = left < 0 ? text.late(-left) : left === 0 ? text.dueToday : text.left(left);
  return (
    <span className={`due-day due-day-${tone}`}>
      {sayDate(on, language)} <span className="due-day-left">{words}</span>
    </span>
  );
}
