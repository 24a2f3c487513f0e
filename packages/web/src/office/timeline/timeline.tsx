import './timeline.css';
import type { TimelineEntry } from '@guantong/contracts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { sayInstant } from '../days/say-instant.ts';
import { timelineText } from './timeline.text.ts';

type TimelineProps = {
  readonly entries: readonly Pick<TimelineEntry, 'sequence' | 'at' | 'title' | 'detail' | 'by'>[];
};

/** What was done with a thing, the latest first: when, by whom in which capacity, and what was said with it. */
export function Timeline({ entries }: TimelineProps) {
  const text = useText(timelineText);
  const say = useSay();
  const { language } = useLanguage();
  if (entries.length === 0) return <p className="soft">{text.nothing}</p>;
  return (
    <ol className="timeline" reversed>
      {[...entries]
        .sort((a, b) => b.sequence - a.sequence)
        .map(({ sequence, at, title, detail, by }) => (
          <li key={sequence}>
            <p>
              <strong>{say(title)}</strong> <span className="soft">{say(by)}</span>
            </p>
            <p className="soft small">
              <time dateTime={at}>{sayInstant(at, language)}</time>
            </p>
            {detail && <p className="timeline-detail">{say(detail)}</p>}
          </li>
        ))}
    </ol>
  );
}
