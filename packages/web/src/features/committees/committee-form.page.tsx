import type { Committee, NewCommittee } from '@guantong/contracts';
import { titleLevelNames, titleSeriesNames } from '@guantong/engine';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { EmptyState, LoadingState } from '../../components/states.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { ChoiceInput, TextInput } from '../../office/form/plain-inputs.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useSignedIn } from '../../office/session/signed-in.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { UnsavedGuard } from '../../office/states/unsaved-guard.tsx';
import { changeCommittee, draftCommittee, fetchCommittee } from './api.ts';
import { type CommitteeDraft, committeeToDraft, emptyCommittee, readCommitteeDraft } from './committee-draft.ts';
import { committeeScopeNames } from './committee-words.ts';
import { committeesText } from './committees.text.ts';
import { MemberFields } from './member-fields.tsx';

/** Forming a committee of one's own body. */
export function NewCommitteePage() {
  const text = useText(committeesText);
  const { acting } = useSignedIn();
  const { organisation } = acting;
  if (organisation === null || acting.role !== 'body-clerk') return <EmptyState title={text.noBody} whole />;
  return (
    <OfficePage title={text.add}>
      <CommitteeForm bodyId={organisation.id} committee={undefined} />
    </OfficePage>
  );
}

/** Changing the draft of a committee. */
export function CommitteeEditPage() {
  const text = useText(committeesText);
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery({
    queryKey: ['office', 'committee', id],
    queryFn: ({ signal }) => fetchCommittee(id, signal),
  });
  if (error !== null && data === undefined) return <ProblemState error={error} onRetry={refetch} />;
  if (data === undefined) return <LoadingState />;
  return (
    <OfficePage title={text.edit} lead={data.name}>
      <CommitteeForm bodyId={data.body.id} committee={data} />
    </OfficePage>
  );
}

interface CommitteeFormProps {
  readonly bodyId: string;
  readonly committee: Committee | undefined;
}

function CommitteeForm({ bodyId, committee }: CommitteeFormProps) {
  const text = useText(committeesText);
  const [draft, setDraft] = useState(() => (committee === undefined ? emptyCommittee : committeeToDraft(committee)));
  const [changed, setChanged] = useState(false);
  const [incomplete, setIncomplete] = useState(false);
  const saving = useSaving(committee);
  const change = (part: Partial<CommitteeDraft>) => {
    setDraft({ ...draft, ...part });
    setChanged(true);
  };
  function save() {
    const input = readCommitteeDraft(draft);
    setIncomplete(input === undefined);
    if (input !== undefined) saving.mutate({ bodyId, ...input });
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
      <PlainFields draft={draft} onChange={change} />
      <MemberFields draft={draft} onChange={change} />
      {incomplete && (
        <p className="note note-danger" role="alert">
          {text.incomplete}
        </p>
      )}
      {saving.isError && <SmallProblem error={saving.error} />}
      <div className="row row-tight">
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {text.save}
        </Button>
      </div>
    </form>
  );
}

function useSaving(committee: Committee | undefined) {
  const text = useText(committeesText);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ bodyId, ...fields }: NewCommittee) =>
      committee === undefined
        ? draftCommittee({ bodyId, ...fields })
        : changeCommittee(committee.id, { version: committee.version, ...fields }),
    onSuccess: async (saved) => {
      queries.setQueryData(['office', 'committee', saved.id], saved);
      void queries.invalidateQueries({ queryKey: ['table', 'committees'] });
      message.success(text.saved);
      await navigate({ to: '/office/committees/$id', params: { id: saved.id }, ignoreBlocker: true });
    },
  });
}

interface CommitteeDraftProps {
  readonly draft: CommitteeDraft;
  readonly onChange: (part: Partial<CommitteeDraft>) => void;
}

function PlainFields({ draft, onChange }: CommitteeDraftProps) {
  const text = useText(committeesText);
  const say = useSay();
  const named = (names: Parameters<typeof optionsOf>[0]) =>
    optionsOf(names).map(({ value, title }) => ({ value, label: say(title) }));
  return (
    <div className="office-panel form-grid">
      <TextInput label={text.name} required value={draft.name} onChange={(name) => onChange({ name })} />
      <ChoiceInput
        label={text.series}
        required
        value={draft.series}
        options={named(titleSeriesNames)}
        onChange={(series) => onChange({ series })}
      />
      <ChoiceInput
        label={text.level}
        required
        value={draft.level}
        options={named(titleLevelNames)}
        onChange={(level) => onChange({ level })}
      />
      <ChoiceInput
        label={text.scope}
        required
        value={draft.scope}
        options={named(committeeScopeNames)}
        onChange={(scope) => onChange({ scope: scope === 'specialty' ? scope : 'series' })}
      />
      {draft.scope === 'specialty' && (
        <TextInput
          label={text.specialty}
          required
          most={100}
          value={draft.specialty}
          onChange={(specialty) => onChange({ specialty })}
        />
      )}
    </div>
  );
}
