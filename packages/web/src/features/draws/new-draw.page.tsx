import { newDrawSchema } from '@guantong/contracts';
import { useParams } from '@tanstack/react-router';
import { EmptyState } from '../../components/states.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { ThingForm } from '../../office/acts/thing-form.tsx';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { ChoiceInput, NumberInput } from '../../office/form/plain-inputs.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { drawKind, openDraw } from './api.ts';
import { drawSourceNames } from './draw-words.ts';
import { drawsText } from './draws.text.ts';

interface DrawDraft {
  readonly source: string;
  readonly seats: number | null;
  readonly skilledSeats: number | null;
  readonly substitutes: number | null;
}

const empty: DrawDraft = { source: 'committee', seats: null, skilledSeats: 0, substitutes: 0 };

/** Opening a draw for the group in the address. */
export function NewDrawPage() {
  const text = useText(drawsText);
  const say = useSay();
  const { id: cycleId = '', group = '' } = useParams({ strict: false });
  const can = useCan();
  if (!can('draw.open')) return <EmptyState title={text.nobody} whole />;
  return (
    <OfficePage title={text.open} lead={group}>
      <p className="note note-warning">{text.openLead}</p>
      <ThingForm
        kind={drawKind}
        initial={empty}
        saveTitle={text.open}
        read={(draft) => {
          const parsed = newDrawSchema.safeParse({ ...draft, cycleId, group });
          return parsed.success ? { ok: true, input: parsed.data } : { ok: false, missing: text.incomplete };
        }}
        save={openDraw}
      >
        {(draft, change) => (
          <div className="office-panel form-grid">
            <ChoiceInput
              label={text.source}
              required
              value={draft.source}
              options={optionsOf(drawSourceNames).map(({ value, title }) => ({ value, label: say(title) }))}
              onChange={(source) => change({ source })}
            />
            <NumberInput
              label={text.seats}
              hint={text.seatsHint}
              required
              min={3}
              max={75}
              value={draft.seats}
              onChange={(seats) => change({ seats })}
            />
            <NumberInput
              label={text.skilledSeats}
              required
              min={0}
              max={75}
              value={draft.skilledSeats}
              onChange={(skilledSeats) => change({ skilledSeats })}
            />
            <NumberInput
              label={text.substitutes}
              required
              min={0}
              max={75}
              value={draft.substitutes}
              onChange={(substitutes) => change({ substitutes })}
            />
          </div>
        )}
      </ThingForm>
    </OfficePage>
  );
}
