import type { CycleSettingName, PublicCycle } from '@guantong/contracts';
import type { IsoDate } from '@guantong/engine';
import {
  createCalendar,
  cycleStages,
  explainWindow,
  isCalendarVersion,
  latestCalendarVersion,
  type Text,
} from '@guantong/procedure';
import { TableFrame } from '../../components/table-frame.tsx';
import { sayDate } from '../../lib/dates.ts';
import { type Language, useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { settingOf, stageDayNames } from './cycle-words.ts';
import type { NoticeProps } from './notice-props.ts';
import { noticesText } from './notices.text.ts';

/** The days of a cycle, and how each window of working days within it is counted. */
export function NoticeStages({ notice }: NoticeProps) {
  const text = useText(noticesText);
  const say = useSay();
  const { language } = useLanguage();
  return (
    <section className="stack">
      <h2>{text.stages}</h2>
      <TableFrame label={text.stages}>
        <table className="notice-table notice-days">
          <thead>
            <tr>
              <th scope="col">{text.stage}</th>
              <th scope="col">{text.days}</th>
            </tr>
          </thead>
          <tbody>
            {stageRows(notice, language, text).map(({ title, days }) => (
              <tr key={title.zh}>
                <th scope="row">{say(title)}</th>
                <td>{days}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <Windows notice={notice} />
    </section>
  );
}

function stageRows({ stages }: PublicCycle, language: Language, text: (typeof noticesText)['zh']) {
  const span = (from: IsoDate, to: IsoDate) => `${sayDate(from, language)} — ${sayDate(to, language)}`;
  return [
    { title: stageDayNames.noticeOn, days: sayDate(stages.noticeOn, language) },
    { title: cycleStages.applications, days: span(stages.applyFrom, stages.applyTo) },
    { title: cycleStages.recommendation, days: text.until(sayDate(stages.employerBy, language)) },
    { title: cycleStages.acceptance, days: text.until(sayDate(stages.acceptBy, language)) },
    { title: cycleStages.review, days: span(stages.reviewFrom, stages.reviewTo) },
    { title: cycleStages['result-publicity'], days: text.from(sayDate(stages.publicityFrom, language)) },
    { title: stageDayNames.closeOn, days: sayDate(stages.closeOn, language) },
  ];
}

interface CountedWindow {
  readonly key: 'employerWindow' | 'correctionWindow' | 'resultWindow';
  readonly startOn: IsoDate;
  readonly workingDays: number;
  /** Absent where the calendar does not reach that far. */
  readonly end: { readonly on: IsoDate; readonly why: Text } | undefined;
}

// The latest of each window, from the last day of its stage; by the calendar the cycle is pinned to.
function windowsOf({ stages, settings, calendarVersion }: PublicCycle): readonly CountedWindow[] {
  const version = calendarVersion ?? latestCalendarVersion;
  if (!isCalendarVersion(version)) return [];
  const calendar = createCalendar(version);
  const count = (key: CountedWindow['key'], startOn: IsoDate, setting: CycleSettingName): CountedWindow[] => {
    const workingDays = settingOf(settings, setting);
    if (workingDays === undefined) return [];
    const answer = calendar.addWorkingDays(startOn, workingDays);
    const end = answer.ok ? { on: answer.window.endOn, why: explainWindow(answer.window) } : undefined;
    return [{ key, startOn, workingDays, end }];
  };
  return [
    ...count('employerWindow', stages.applyTo, 'employerPublicityWorkingDays'),
    ...count('correctionWindow', stages.acceptBy, 'correctionWorkingDays'),
    ...count('resultWindow', stages.publicityFrom, 'resultPublicityWorkingDays'),
  ];
}

function Windows({ notice }: NoticeProps) {
  const text = useText(noticesText);
  const say = useSay();
  const { language } = useLanguage();
  return (
    <section className="card stack stack-tight">
      <h3>{text.windows}</h3>
      <ul className="notice-windows">
        {windowsOf(notice).map(({ key, startOn, workingDays, end }) => (
          <li key={key}>
            <p>
              <strong>{text[key]}</strong> {text.windowFrom(sayDate(startOn, language), workingDays)}
              {end !== undefined && (
                <>
                  {' · '}
                  <strong>{text.windowEnds(sayDate(end.on, language))}</strong>
                </>
              )}
            </p>
            <p className="soft small">{end === undefined ? text.windowUnknown : say(end.why)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
