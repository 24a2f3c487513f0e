import { type Draw, type NewMeeting, newMeetingSchema } from '@guantong/contracts';
import { EmptyState } from '../../components/states.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../lib/language/language.tsx';
import { LoadedThing } from '../../office/acts/loaded-thing.tsx';
import { ThingForm } from '../../office/acts/thing-form.tsx';
import { dayTimeToInstant } from '../../office/days/day-time.ts';
import { ChoiceInput, ChoicesInput, DayInput, TextInput } from '../../office/form/plain-inputs.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { drawKind } from '../draws/api.ts';
import { meetingKind, planMeeting } from './api.ts';
import { meetingsText } from './meetings.text.ts';

/** Planning a meeting of those who were drawn. */
export function PlanMeetingPage() {
  const text = useText(meetingsText);
  const can = useCan();
  if (!can('meeting.plan')) return <EmptyState title={text.nobody} whole />;
  return (
    <LoadedThing kind={drawKind}>
      {(draw) => (draw.state === 'drawn' ? <PlanMeeting draw={draw} /> : <EmptyState title={text.notDrawn} whole />)}
    </LoadedThing>
  );
}

interface MeetingDraft {
  readonly title: string;
  readonly place: string;
  readonly day: string;
  /** Of the day in Beijing, as 09:00. */
  readonly time: string;
  readonly chair: string;
  readonly viceChairs: readonly string[];
}

function PlanMeeting({ draw }: { readonly draw: Draw }) {
  const text = useText(meetingsText);
  const experts = draw.seats.flatMap(({ expert }) =>
    expert === null ? [] : [{ value: expert.id, label: expert.name }],
  );
  const empty: MeetingDraft = { title: '', place: '', day: '', time: '09:00', chair: '', viceChairs: [] };
  return (
    <OfficePage title={text.plan} lead={`${draw.group} · ${draw.cycleName}`}>
      <p className="note">{text.planLead}</p>
      <ThingForm
        kind={meetingKind}
        initial={empty}
        saveTitle={text.plan}
        read={(draft) => {
          const input = readMeetingDraft(draw.id, draft);
          return input === undefined ? { ok: false, missing: text.incomplete } : { ok: true, input };
        }}
        save={planMeeting}
      >
        {(draft, change) => (
          <div className="office-panel form-grid">
            <TextInput label={text.name} required value={draft.title} onChange={(title) => change({ title })} />
            <TextInput label={text.place} required value={draft.place} onChange={(place) => change({ place })} />
            <DayInput label={text.day} required value={draft.day} onChange={(day) => change({ day })} />
            <TextField label={text.time} value={draft.time} onChange={(time) => change({ time })} type="time" />
            <ChoiceInput
              label={text.chair}
              required
              value={draft.chair}
              options={experts}
              onChange={(chair) => change({ chair })}
            />
            <ChoicesInput
              label={text.viceChairs}
              hint={text.viceChairsHint}
              value={draft.viceChairs}
              options={experts.filter(({ value }) => value !== draft.chair)}
              onChange={(viceChairs) => change({ viceChairs })}
            />
          </div>
        )}
      </ThingForm>
    </OfficePage>
  );
}

function readMeetingDraft(drawId: string, { day, time, ...draft }: MeetingDraft): NewMeeting | undefined {
  const parsed = newMeetingSchema.safeParse({ ...draft, drawId, plannedAt: dayTimeToInstant({ day, time }) });
  return parsed.success ? parsed.data : undefined;
}
