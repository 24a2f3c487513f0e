import './draws.css';
import type { Draw } from '@guantong/contracts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { LoadedThing, type ThingChanges } from '../../office/acts/loaded-thing.tsx';
import { Day } from '../../office/days/day.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { groupAddress } from '../groups/group-address.ts';
import { drawKind } from './api.ts';
import { drawActs } from './draw-acts.ts';
import { DrawFileCheck } from './draw-file-check.tsx';
import { DrawParties, DrawPool, DrawResult } from './draw-parts.tsx';
import { drawSourceNames, drawStateNames } from './draw-words.ts';
import { drawsText } from './draws.text.ts';
import { SecretPanel } from './secret-panel.tsx';

/** A draw of experts, from the fixed pool to the seats. */
export function DrawPage() {
  return <LoadedThing kind={drawKind}>{(draw, changes) => <OneDraw {...{ draw, changes }} />}</LoadedThing>;
}

interface OneDrawProps {
  readonly draw: Draw;
  readonly changes: ThingChanges<Draw>;
}

function OneDraw({ draw, changes }: OneDrawProps) {
  const text = useText(drawsText);
  const say = useSay();
  const can = useCan();
  return (
    <OfficePage
      title={text.one(draw.group)}
      lead={<span className="tag">{say(drawStateNames[draw.state])}</span>}
      actions={
        draw.state === 'drawn' &&
        can('meeting.plan') && (
          <InsideLink href={`/office/draws/${draw.id}/meeting`} className="button button-primary">
            {text.planMeeting}
          </InsideLink>
        )
      }
    >
      {draw.cancelReason !== null && <p className="note note-danger">{text.cancelled(draw.cancelReason)}</p>}
      <SecretPanel draw={draw} onDone={changes.onDone} />
      <DrawResult draw={draw} />
      <DrawParties draw={draw} />
      <Facts draw={draw} />
      <DrawPool draw={draw} />
      {draw.state === 'drawn' && <DrawFileCheck id={draw.id} />}
      <ActPanel can={draw.can} acts={drawActs(draw)} {...changes} />
    </OfficePage>
  );
}

function Facts({ draw }: { readonly draw: Draw }) {
  const text = useText(drawsText);
  const say = useSay();
  const { seats, skilledSeats, substitutes } = draw.demand;
  return (
    <FactList>
      <Fact title={text.cycle}>
        <InsideLink href={`/office/cycles/${draw.cycleId}`}>{draw.cycleName}</InsideLink>
      </Fact>
      <Fact title={text.group}>
        <InsideLink href={groupAddress(draw)}>{draw.group}</InsideLink>
      </Fact>
      <Fact title={text.openedOn}>
        <Day on={draw.openedOn} />
      </Fact>
      <Fact title={text.source}>{say(drawSourceNames[draw.source])}</Fact>
      <Fact title={text.demand}>{text.demandOf(seats, skilledSeats, substitutes)}</Fact>
    </FactList>
  );
}
