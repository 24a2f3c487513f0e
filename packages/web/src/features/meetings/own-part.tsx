import type { Meeting } from '@guantong/contracts';
import { memberOffices } from '@guantong/procedure';
import { useMutation } from '@tanstack/react-query';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { sayInstant } from '../../office/days/say-instant.ts';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { checkIn } from './api.ts';
import { BallotPanel } from './ballot-panel.tsx';
import { minutesId } from './minutes-panel.tsx';
import { ownPartText } from './own-part.text.ts';
import { type Me, ownState } from './own-state.ts';
import { Receipts } from './receipts.tsx';

interface OwnPartProps {
  readonly meeting: Meeting;
  readonly me: Me;
  readonly onDone: (meeting: Meeting) => void;
}

/** What a member does in the meeting, the one thing that is due now; made for a phone. */
export function OwnPart({ meeting, me, onDone }: OwnPartProps) {
  const text = useText(ownPartText);
  const say = useSay();
  return (
    <section className="office-panel stack own-part" aria-live="polite">
      <div className="row row-apart">
        <h2>{text.title}</h2>
        <span className="tag">{say(memberOffices[me.office])}</span>
      </div>
      <Due {...{ meeting, me, onDone }} />
      <Receipts meeting={meeting} />
    </section>
  );
}

function Due({ meeting, me, onDone }: OwnPartProps) {
  const text = useText(ownPartText);
  const { language } = useLanguage();
  const own = ownState(meeting, me);
  switch (own.kind) {
    case 'planned':
      return <p>{text.planned(sayInstant(meeting.plannedAt, language), meeting.place)}</p>;
    case 'called-off':
      return <p className="note note-warning">{text.calledOff}</p>;
    case 'closed':
      return <Closed {...{ meeting, me }} />;
    case 'no-vote':
      return <p className="note note-warning">{text.noVote}</p>;
    case 'check-in':
    case 'waiting':
      return <CheckIn {...{ meeting, me, onDone }} />;
    case 'vote':
      return <BallotPanel key={own.round.roundId} round={own.round} meeting={meeting} hasFetched={me.hasFetched} />;
  }
}

function Closed({ meeting: { state }, me }: Pick<OwnPartProps, 'meeting' | 'me'>) {
  const text = useText(ownPartText);
  if (state === 'minutes' && me.presides)
    return (
      <p className="note note-warning">
        {text.closed} <a href={`#${minutesId}`}>{text.toSign}</a>
      </p>
    );
  const next = state === 'minutes' ? text.unsigned : state === 'signed' ? text.signed : text.sealed;
  return (
    <p>
      {text.closed} {next}
    </p>
  );
}

function CheckIn({ meeting, me, onDone }: OwnPartProps) {
  const text = useText(ownPartText);
  const checking = useMutation({ mutationFn: () => checkIn(meeting, !me.checkedIn), onSuccess: onDone });
  return (
    <>
      <p className={me.checkedIn ? 'note' : ''}>{me.checkedIn ? text.waiting : text.checkInLead}</p>
      <button
        type="button"
        className={me.checkedIn ? 'button' : 'button button-primary own-part-wide'}
        disabled={checking.isPending}
        onClick={() => checking.mutate()}
      >
        {me.checkedIn ? text.leave : text.checkIn}
      </button>
      {checking.isError && <SmallProblem error={checking.error} />}
    </>
  );
}
