import type { Expert } from '@guantong/contracts';
import { Checkbox } from 'antd';
import { useText } from '../../lib/language/language.tsx';
import { LoadedThing } from '../../office/acts/loaded-thing.tsx';
import { ThingForm } from '../../office/acts/thing-form.tsx';
import { OrganisationInput } from '../../office/form/organisation-input.tsx';
import { DayInput, RegionInput, TextInput } from '../../office/form/plain-inputs.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useSignedIn } from '../../office/session/signed-in.tsx';
import { admitExpert, changeExpert, expertKind } from './api.ts';
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
  return (
    <LoadedThing kind={expertKind}>
      {(expert) => (
        <OfficePage title={text.edit} lead={expert.name}>
          <ExpertForm expert={expert} initial={expertToDraft(expert)} />
        </OfficePage>
      )}
    </LoadedThing>
  );
}

interface ExpertFormProps {
  readonly expert: Expert | undefined;
  readonly initial: ExpertDraft;
}

function ExpertForm({ expert, initial }: ExpertFormProps) {
  const text = useText(expertsText);
  return (
    <ThingForm
      kind={expertKind}
      initial={initial}
      saveTitle={text.save}
      read={(draft) => {
        const input = readExpertDraft(draft);
        return input === undefined ? { ok: false, missing: text.incomplete } : { ok: true, input };
      }}
      save={(input) =>
        expert === undefined ? admitExpert(input) : changeExpert(expert.id, { version: expert.version, ...input })
      }
    >
      {(draft, change) => (
        <>
          <EntryFields draft={draft} onChange={change} employer={expert?.employerName ?? undefined} />
          <QualificationFields draft={draft} onChange={change} />
        </>
      )}
    </ThingForm>
  );
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
