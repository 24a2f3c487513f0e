import type { Meeting } from '@guantong/contracts';
import { memberOffices } from '@guantong/procedure';
import { useSay, useText } from '../../lib/language/language.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { ballotFileAddress } from './api.ts';
import { meetingsText } from './meetings.text.ts';

export interface MeetingProps {
  readonly meeting: Meeting;
}

/** Who is in the room now, and who is on record as attending. */
export function Attendance({ meeting: { attendance, members } }: MeetingProps) {
  const text = useText(meetingsText);
  const say = useSay();
  const { size, quorum, checkedIn, recorded } = attendance;
  return (
    <section className="office-panel stack stack-tight">
      <div className="row row-apart">
        <h2>{text.attendance}</h2>
        <span role="status">{text.attendanceNow(checkedIn, size)}</span>
      </div>
      <p className="soft">
        {text.quorum(quorum)} · {recorded === null ? text.notRecorded : text.recorded(recorded)}
      </p>
      <ul className="plain-rows plain-rows-columns">
        {members.map(({ expert, office, checkedIn: here, attends, presides }, index) => (
          // Members whose names are not for the reader differ in nothing but their order, which never changes.
          <li key={expert?.id ?? index} className="row row-apart">
            <span>
              {expert?.name} <span className="soft small">{say(memberOffices[office])}</span>
            </span>
            <span className="row row-tight">
              {presides && <span className="tag">{text.presides}</span>}
              {attends && <span className="badge badge-eligible">{text.attends}</span>}
              {attends && !here && <span className="tag">{text.left}</span>}
              {!attends && (
                <span className={here ? 'badge badge-eligible' : 'badge badge-ineligible'}>
                  {here ? text.here : text.away}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the meeting is about, in order. */
export function Agenda({ meeting: { items, me } }: MeetingProps) {
  const text = useText(meetingsText);
  const say = useSay();
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.agenda}</h2>
      <ol className="plain-rows">
        {items.map(({ itemId, place, targetWords, caseCode, application, recused, deferred }) => (
          <li key={itemId} className="row row-apart">
            <span>
              <span className="soft small">{text.item(place)}</span>{' '}
              {application !== null && me === null && (
                <InsideLink href={`/office/applications/${application.id}`}>{application.name}</InsideLink>
              )}
              {application !== null && me !== null && application.name}{' '}
              <span className="soft small">
                {[
                  application === null && caseCode !== null && text.caseCode(caseCode),
                  ...[application?.number, application?.employerName, say(targetWords)],
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span className="row row-tight">
              {recused > 0 && <span className="tag">{text.recused(recused)}</span>}
              {deferred !== null && <span className="tag tag-warning">{text.deferred(deferred)}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The rounds: of an open one how many papers were fetched, of a closed one what was counted. */
export function Rounds({ meeting: { rounds, items } }: MeetingProps) {
  const text = useText(meetingsText);
  if (rounds.length === 0) return null;
  const places = new Map(items.map(({ itemId, place }) => [itemId, place]));
  return (
    <section className="office-panel stack">
      <h2>{text.rounds}</h2>
      {rounds.map((round, index) => (
        <div key={round.id} className="stack stack-tight">
          <h3>{text.round(index + 1)}</h3>
          <p>
            {text.itemsOf(round.items.map((id) => places.get(id) ?? 0))} ·{' '}
            <span role="status">{text.papers(round.papers, round.voters)}</span>
          </p>
          {round.outcomes === null ? (
            <p className="note">{text.noPartial}</p>
          ) : (
            <>
              <Outcomes outcomes={round.outcomes} places={places} />
              <p>
                <a href={ballotFileAddress(round.id)} download={`ballot-${round.id}.json`}>
                  {text.ballotFile}
                </a>{' '}
                <code className="meeting-hash">{round.hash}</code>
              </p>
            </>
          )}
        </div>
      ))}
    </section>
  );
}

interface OutcomesProps {
  readonly outcomes: NonNullable<Meeting['rounds'][number]['outcomes']>;
  readonly places: ReadonlyMap<string, number>;
}

function Outcomes({ outcomes, places }: OutcomesProps) {
  const text = useText(meetingsText);
  return (
    <ul className="plain-rows">
      {outcomes.map(({ itemId, yes, no, abstain, notCast, base, needed, carried }) => (
        <li key={itemId} className="row row-apart">
          <span>
            {text.item(places.get(itemId) ?? 0)}{' '}
            <span className="soft small">
              {text.counts(yes, no, abstain, notCast)} · {text.needed(needed, base)}
            </span>
          </span>
          <span className={carried ? 'badge badge-eligible' : 'badge badge-ineligible'}>
            {carried ? text.carried : text.notCarried}
          </span>
        </li>
      ))}
    </ul>
  );
}
