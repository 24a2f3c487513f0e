import type { Cycle } from '@guantong/contracts';
import { useQuery } from '@tanstack/react-query';
import { EmptyState, LoadingState } from '../../components/states.tsx';
import { today } from '../../lib/dates.ts';
import { useText } from '../../lib/language/language.tsx';
import { LoadedThing } from '../../office/acts/loaded-thing.tsx';
import { thingKey } from '../../office/acts/thing.ts';
import { ThingForm } from '../../office/acts/thing-form.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useSignedIn } from '../../office/session/signed-in.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { fetchOrganisation, organisationKind } from '../organisations/api.ts';
import { changeCycle, cycleKind, draftCycle } from './api.ts';
import { type CycleDraft, cycleToDraft, emptyDraft, readDraft } from './cycle-draft.ts';
import { CycleFields } from './cycle-fields.tsx';
import { cyclesText } from './cycles.text.ts';
import { MissingFields } from './missing-fields.tsx';
import { standardSettings } from './standard-settings.ts';

/** Drafting a new cycle of one's own body. */
export function NewCyclePage() {
  const text = useText(cyclesText);
  const { acting } = useSignedIn();
  const { organisation } = acting;
  if (organisation === null || acting.role !== 'body-clerk') return <EmptyState title={text.noBody} whole />;
  return (
    <OfficePage title={text.add}>
      <NewCycleForm bodyId={organisation.id} />
    </OfficePage>
  );
}

/** The form begins with the kind of cycle that the body may run. */
function NewCycleForm({ bodyId }: { readonly bodyId: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: thingKey(organisationKind, bodyId),
    queryFn: ({ signal }) => fetchOrganisation(bodyId, signal),
  });
  if (error !== null && data === undefined) return <ProblemState error={error} onRetry={refetch} />;
  if (data === undefined) return <LoadingState />;
  return <CycleForm bodyId={bodyId} initial={emptyDraft(data, today())} cycle={undefined} />;
}

/** Changing a draft; its settings show their ranges and sources. */
export function CycleEditPage() {
  const text = useText(cyclesText);
  return (
    <LoadedThing kind={cycleKind}>
      {(cycle) => (
        <OfficePage title={text.edit} lead={cycle.name}>
          <CycleForm bodyId={cycle.body.id} initial={cycleToDraft(cycle)} cycle={cycle} />
        </OfficePage>
      )}
    </LoadedThing>
  );
}

interface CycleFormProps {
  readonly bodyId: string;
  readonly initial: CycleDraft;
  /** The draft that is changed; absent: a new one. */
  readonly cycle: Cycle | undefined;
}

function CycleForm({ bodyId, initial, cycle }: CycleFormProps) {
  const text = useText(cyclesText);
  return (
    <ThingForm
      kind={cycleKind}
      initial={initial}
      saveTitle={text.save}
      read={(draft) => {
        const answer = readDraft(draft);
        return answer.ok ? answer : { ok: false, missing: <MissingFields fields={answer.fields} /> };
      }}
      save={(fields) =>
        cycle === undefined
          ? draftCycle({ bodyId, ...fields })
          : changeCycle(cycle.id, { version: cycle.version, ...fields })
      }
    >
      {(draft, change) => (
        <CycleFields bodyId={bodyId} draft={draft} settings={cycle?.settings ?? standardSettings} onChange={change} />
      )}
    </ThingForm>
  );
}
