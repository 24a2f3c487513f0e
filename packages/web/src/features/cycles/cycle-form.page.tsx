import type { Cycle } from '@guantong/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { EmptyState, LoadingState } from '../../components/states.tsx';
import { today, yearOf } from '../../lib/dates.ts';
import { useText } from '../../lib/language/language.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useSignedIn } from '../../office/session/signed-in.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { UnsavedGuard } from '../../office/states/unsaved-guard.tsx';
import { changeCycle, draftCycle, fetchCycle } from './api.ts';
import { type CycleDraft, cycleToDraft, emptyDraft, readDraft } from './cycle-draft.ts';
import { CycleFields } from './cycle-fields.tsx';
import { cyclesText } from './cycles.text.ts';
import { MissingFields } from './missing-fields.tsx';

/** Drafting a new cycle of one's own body. */
export function NewCyclePage() {
  const text = useText(cyclesText);
  const { acting } = useSignedIn();
  const { organisation } = acting;
  if (organisation === null || acting.role !== 'body-clerk') return <EmptyState title={text.noBody} whole />;
  return (
    <OfficePage title={text.add}>
      <CycleForm
        bodyId={organisation.id}
        initial={emptyDraft(organisation.region, yearOf(today()))}
        cycle={undefined}
      />
    </OfficePage>
  );
}

/** Changing a draft; its settings show their ranges and sources. */
export function CycleEditPage() {
  const text = useText(cyclesText);
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery({
    queryKey: ['office', 'cycle', id],
    queryFn: ({ signal }) => fetchCycle(id, signal),
  });
  if (error !== null && data === undefined) return <ProblemState error={error} onRetry={refetch} />;
  if (data === undefined) return <LoadingState />;
  return (
    <OfficePage title={text.edit} lead={data.name}>
      <CycleForm bodyId={data.body.id} initial={cycleToDraft(data)} cycle={data} />
    </OfficePage>
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
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(initial);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [changed, setChanged] = useState(false);
  const saving = useMutation({
    mutationFn: (input: Parameters<typeof draftCycle>[0]) => {
      const { bodyId: _body, ...fields } = input;
      return cycle === undefined ? draftCycle(input) : changeCycle(cycle.id, { version: cycle.version, ...fields });
    },
    onSuccess: async (saved) => {
      queries.setQueryData(['office', 'cycle', saved.id], saved);
      void queries.invalidateQueries({ queryKey: ['table', 'cycles'] });
      message.success(text.saved);
      await navigate({ to: '/office/cycles/$id', params: { id: saved.id }, ignoreBlocker: true });
    },
  });
  function save() {
    const answer = readDraft(draft);
    setMissing(answer.ok ? [] : answer.fields);
    if (answer.ok) saving.mutate({ bodyId, ...answer.input });
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <UnsavedGuard unsaved={changed} />
      <CycleFields
        bodyId={bodyId}
        draft={draft}
        settings={cycle?.settings}
        onChange={(part) => {
          setDraft({ ...draft, ...part });
          setChanged(true);
        }}
      />
      <MissingFields fields={missing} />
      {saving.isError && <SmallProblem error={saving.error} />}
      <div className="row row-tight">
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {text.save}
        </Button>
      </div>
    </form>
  );
}
