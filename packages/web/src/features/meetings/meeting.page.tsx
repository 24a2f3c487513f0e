import './meetings.css';
import type { Meeting } from '@guantong/contracts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { LoadedThing, type ThingChanges } from '../../office/acts/loaded-thing.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { groupAddress } from '../groups/group-address.ts';
import { meetingKind } from './api.ts';
import { meetingActs, meetingCan } from './meeting-acts.ts';
import { Agenda, Attendance, type MeetingProps, Rounds } from './meeting-parts.tsx';
import { meetingsText } from './meetings.text.ts';
import { MinutesPanel } from './minutes-panel.tsx';
import { OwnPart } from './own-part.tsx';
import { RecordResults } from './record-results.tsx';

/** The room of a meeting: for a member first the own part, for the body what is to be done. */
export function MeetingPage() {
  return <LoadedThing kind={meetingKind}>{(meeting, changes) => <Room {...{ meeting, changes }} />}</LoadedThing>;
}

interface RoomProps extends MeetingProps {
  readonly changes: ThingChanges<Meeting>;
}

function Room({ meeting, changes }: RoomProps) {
  const say = useSay();
  return (
    <OfficePage title={meeting.title} lead={<span className="tag">{say(meeting.stateWords)}</span>}>
      {meeting.me !== null && <OwnPart meeting={meeting} me={meeting.me} onDone={changes.onDone} />}
      <ActPanel can={meetingCan(meeting)} acts={meetingActs(meeting)} {...changes} />
      <RecordResults meeting={meeting} />
      <Rounds meeting={meeting} />
      <Attendance meeting={meeting} />
      <Agenda meeting={meeting} />
      <MinutesPanel meeting={meeting} onDone={changes.onDone} />
      <Facts meeting={meeting} />
    </OfficePage>
  );
}

function Facts({ meeting }: MeetingProps) {
  const text = useText(meetingsText);
  const can = useCan();
  const { cycleName, group, place, plannedAt, drawId } = meeting;
  return (
    <FactList>
      <Fact title={text.plannedAt}>
        <Instant at={plannedAt} />
      </Fact>
      <Fact title={text.place}>{place}</Fact>
      <Fact title={text.cycle}>{cycleName}</Fact>
      <Fact title={text.group}>
        {can('review-group.list') ? <InsideLink href={groupAddress(meeting)}>{group}</InsideLink> : group}
      </Fact>
      {can('draw.read') && (
        <Fact title={text.draw}>
          <InsideLink href={`/office/draws/${drawId}`}>{text.drawLink}</InsideLink>
        </Fact>
      )}
    </FactList>
  );
}
