import { type NewOrganisation, newOrganisationSchema, type Organisation } from '@guantong/contracts';
import { employerKindNames, employerOwnershipNames } from '@guantong/engine';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { LoadingState } from '../../components/states.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { OrganisationInput } from '../../office/form/organisation-input.tsx';
import { ChoiceInput, RegionInput, TextInput } from '../../office/form/plain-inputs.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { UnsavedGuard } from '../../office/states/unsaved-guard.tsx';
import { changeOrganisation, createOrganisation, fetchOrganisation } from './api.ts';
import { organisationKindNames } from './organisation-words.ts';
import { organisationsText } from './organisations.text.ts';

const fieldNames = ['kind', 'name', 'uscc', 'region', 'employerKind', 'ownership', 'superiorId', 'contact'] as const;
type Draft = Readonly<Record<(typeof fieldNames)[number], string>>;

/** Entering an organisation in the register. */
export function NewOrganisationPage() {
  const text = useText(organisationsText);
  return (
    <OfficePage title={text.add}>
      <OrganisationForm organisation={undefined} />
    </OfficePage>
  );
}

/** Changing the entry of an organisation. */
export function OrganisationEditPage() {
  const text = useText(organisationsText);
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery({
    queryKey: ['office', 'organisation', id],
    queryFn: ({ signal }) => fetchOrganisation(id, signal),
  });
  if (error !== null && data === undefined) return <ProblemState error={error} onRetry={refetch} />;
  if (data === undefined) return <LoadingState />;
  return (
    <OfficePage title={text.edit} lead={data.name}>
      <OrganisationForm organisation={data} />
    </OfficePage>
  );
}

interface OrganisationFormProps {
  readonly organisation: Organisation | undefined;
}

function OrganisationForm({ organisation }: OrganisationFormProps) {
  const text = useText(organisationsText);
  const [draft, setDraft] = useState(() => draftOf(organisation));
  const [changed, setChanged] = useState(false);
  const [incomplete, setIncomplete] = useState(false);
  const saving = useSaving(organisation);
  function save() {
    const input = readDraft(draft);
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
      <Fields
        draft={draft}
        organisation={organisation}
        onChange={(part) => {
          setDraft({ ...draft, ...part });
          setChanged(true);
        }}
      />
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

function useSaving(organisation: Organisation | undefined) {
  const text = useText(organisationsText);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, ...fields }: NewOrganisation) =>
      organisation === undefined
        ? createOrganisation({ kind, ...fields })
        : changeOrganisation(organisation.id, { version: organisation.version, ...fields }),
    onSuccess: async (saved) => {
      queries.setQueryData(['office', 'organisation', saved.id], saved);
      void queries.invalidateQueries({ queryKey: ['table', 'organisations'] });
      message.success(text.saved);
      await navigate({ to: '/office/organisations/$id', params: { id: saved.id }, ignoreBlocker: true });
    },
  });
}

function draftOf(organisation: Organisation | undefined): Draft {
  return {
    kind: organisation?.kind ?? 'employer',
    name: organisation?.name ?? '',
    uscc: organisation?.uscc ?? '',
    region: organisation?.region ?? '',
    employerKind: organisation?.employerKind ?? '',
    ownership: organisation?.ownership ?? '',
    superiorId: organisation?.superior?.id ?? '',
    contact: organisation?.contact ?? '',
  };
}

// By the schema of the interface; what only the server knows, it tells.
function readDraft(draft: Draft): NewOrganisation | undefined {
  const isEmployer = draft.kind === 'employer';
  const given = fieldNames.map((name) => [name, draft[name].trim() === '' ? null : draft[name].trim()]);
  const parsed = newOrganisationSchema.safeParse({
    ...Object.fromEntries(given),
    ...(isEmployer ? {} : { employerKind: null, ownership: null }),
  });
  return parsed.success ? parsed.data : undefined;
}

interface FieldsProps extends OrganisationFormProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

function Fields({ draft, organisation, onChange }: FieldsProps) {
  const text = useText(organisationsText);
  const say = useSay();
  const named = (names: Parameters<typeof optionsOf>[0]) =>
    optionsOf(names).map(({ value, title }) => ({ value, label: say(title) }));
  return (
    <div className="office-panel form-grid">
      <ChoiceInput
        label={text.kind}
        required
        disabled={organisation !== undefined}
        value={draft.kind}
        options={named(organisationKindNames)}
        onChange={(kind) => onChange({ kind })}
      />
      <TextInput label={text.name} required value={draft.name} onChange={(name) => onChange({ name })} />
      <RegionInput label={text.region} required value={draft.region} onChange={(region) => onChange({ region })} />
      <TextInput
        label={text.uscc}
        hint={text.usccHint}
        most={40}
        value={draft.uscc}
        onChange={(uscc) => onChange({ uscc })}
      />
      {draft.kind === 'employer' && (
        <>
          <ChoiceInput
            label={text.employerKind}
            required
            value={draft.employerKind}
            options={named(employerKindNames)}
            onChange={(employerKind) => onChange({ employerKind })}
          />
          <ChoiceInput
            label={text.ownership}
            required
            value={draft.ownership}
            options={named(employerOwnershipNames)}
            onChange={(ownership) => onChange({ ownership })}
          />
        </>
      )}
      <OrganisationInput
        label={text.superior}
        kind={draft.kind === 'employer' ? undefined : 'bureau'}
        name={organisation?.superior?.name}
        value={draft.superiorId}
        onChange={(superiorId) => onChange({ superiorId })}
      />
      <TextInput label={text.contact} value={draft.contact} onChange={(contact) => onChange({ contact })} />
    </div>
  );
}
