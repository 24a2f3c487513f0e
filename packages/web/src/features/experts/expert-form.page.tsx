import type { Expert, NewExpert } from '@guantong/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { LoadingState } from '../../components/states.tsx';
import { useText } from '../../lib/language/language.tsx';
import { OrganisationInput } from '../../office/form/organisation-input.tsx';
import { DayInput, RegionInput, TextInput } from '../../office/form/plain-inputs.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useSignedIn } from '../../office/session/signed-in.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { UnsavedGuard } from '../../office/states/unsaved-guard.tsx';
import { admitExpert, changeExpert, fetchExpert } from './api.ts';
import {
  type ExpertDraft,
  type ExpertDraftProps,
  emptyExpert,
  expertToDraft,
  readExpertDraft,
} from './expert-draft.ts';
import { expertsText } from './experts.text.ts';
import { QualificationFields } from './qualification-fields.tsx';

/** Admitting somebody to the pool of one's region. */
export function NewExpertPage() {
  const text = useText(expertsText);
  const { acting } = useSignedIn();
  return (
    <OfficePage title={text.add}>
      <ExpertForm expert={undefined} initial={emptyExpert(acting.organisation?.region ?? '')} />
    </OfficePage>
  );
}

/** Changing the entry of an expert. */
export function ExpertEditPage() {
  const text = useText(expertsText);
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery({
    queryKey: ['office', 'expert', id],
    queryFn: ({ signal }) => fetchExpert(id, signal),
  });
  if (error !== null && data === undefined) return <ProblemState error={error} onRetry={refetch} />;
  if (data === undefined) return <LoadingState />;
  return (
    <OfficePage title={text.edit} lead={data.name}>
      <ExpertForm expert={data} initial={expertToDraft(data)} />
    </OfficePage>
  );
}

interface ExpertFormProps {
  readonly expert: Expert | undefined;
  readonly initial: ExpertDraft;
}

function ExpertForm({ expert, initial }: ExpertFormProps) {
  const text = useText(expertsText);
  const [draft, setDraft] = useState(initial);
  const [changed, setChanged] = useState(false);
  const [incomplete, setIncomplete] = useState(false);
  const saving = useSaving(expert);
  const change = (part: Partial<ExpertDraft>) => {
    setDraft({ ...draft, ...part });
    setChanged(true);
  };
  function save() {
    const input = readExpertDraft(draft);
    setIncomplete(input === undefined);
    if (input !== undefined) saving.mutate(input);
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
      <EntryFields draft={draft} onChange={change} employer={expert?.employerName ?? undefined} />
      <QualificationFields draft={draft} onChange={change} />
      {incomplete && (
        <p className="note note-danger" role="alert">
          {text.incomplete}
        </p>
      )}
      {saving.isError && <SmallProblem error={saving.error} />}
      <div>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {text.save}
        </Button>
      </div>
    </form>
  );
}

function useSaving(expert: Expert | undefined) {
  const text = useText(expertsText);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: NewExpert) =>
      expert === undefined ? admitExpert(input) : changeExpert(expert.id, { version: expert.version, ...input }),
    onSuccess: async (saved) => {
      queries.setQueryData(['office', 'expert', saved.id], saved);
      void queries.invalidateQueries({ queryKey: ['table', 'experts'] });
      message.success(text.saved);
      await navigate({ to: '/office/experts/$id', params: { id: saved.id }, ignoreBlocker: true });
    },
  });
}

function EntryFields({ draft, onChange, employer }: ExpertDraftProps & { readonly employer: string | undefined }) {
  const text = useText(expertsText);
  return (
    <div className="office-panel stack">
      <div className="form-grid">
        <TextInput label={text.name} required most={100} value={draft.name} onChange={(name) => onChange({ name })} />
        <RegionInput label={text.region} required value={draft.region} onChange={(region) => onChange({ region })} />
        <OrganisationInput
          label={text.employer}
          kind="employer"
          name={employer}
          value={draft.employerId}
          onChange={(employerId) => onChange({ employerId })}
        />
        {draft.employerId === '' && (
          <TextInput
            label={text.employerName}
            hint={text.employerNameHint}
            value={draft.employerName}
            onChange={(employerName) => onChange({ employerName })}
          />
        )}
        <DayInput
          label={text.termFrom}
          required
          value={draft.termFrom}
          onChange={(termFrom) => onChange({ termFrom })}
        />
        <DayInput
          label={text.termTo}
          hint={text.termToHint}
          required
          value={draft.termTo}
          onChange={(termTo) => onChange({ termTo })}
        />
      </div>
      <Checkbox checked={draft.skilled} onChange={(event) => onChange({ skilled: event.target.checked })}>
        {text.skilled}
      </Checkbox>
    </div>
  );
}
