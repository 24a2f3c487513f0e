import { type NewOrganisation, newOrganisationSchema, type Organisation } from '@guantong/contracts';
import { employerKindNames, employerOwnershipNames } from '@guantong/engine';
import { useSay, useText } from '../../lib/language/language.tsx';
import { LoadedThing } from '../../office/acts/loaded-thing.tsx';
import { ThingForm } from '../../office/acts/thing-form.tsx';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { OrganisationInput } from '../../office/form/organisation-input.tsx';
import { ChoiceInput, RegionInput, TextInput } from '../../office/form/plain-inputs.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { changeOrganisation, createOrganisation, organisationKind } from './api.ts';
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
  return (
    <LoadedThing kind={organisationKind}>
      {(organisation) => (
        <OfficePage title={text.edit} lead={organisation.name}>
          <OrganisationForm organisation={organisation} />
        </OfficePage>
      )}
    </LoadedThing>
  );
}

interface OrganisationFormProps {
  readonly organisation: Organisation | undefined;
}

function OrganisationForm({ organisation }: OrganisationFormProps) {
  const text = useText(organisationsText);
  return (
    <ThingForm
      kind={organisationKind}
      initial={draftOf(organisation)}
      saveTitle={text.save}
      read={(draft) => {
        const input = readDraft(draft);
        return input === undefined ? { ok: false, missing: text.incomplete } : { ok: true, input };
      }}
      save={({ kind, ...fields }) =>
        organisation === undefined
          ? createOrganisation({ kind, ...fields })
          : changeOrganisation(organisation.id, { version: organisation.version, ...fields })
      }
    >
      {(draft, change) => <Fields draft={draft} organisation={organisation} onChange={change} />}
    </ThingForm>
  );
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
        required={draft.kind === 'employer'}
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
