import type { Committee } from '@guantong/contracts';
import { titleLevelNames, titleSeriesNames } from '@guantong/engine';
import { EmptyState } from '../../components/states.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { LoadedThing } from '../../office/acts/loaded-thing.tsx';
import { ThingForm } from '../../office/acts/thing-form.tsx';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { ChoiceInput, TextInput } from '../../office/form/plain-inputs.tsx';
import { SpecialtyInput } from '../../office/form/specialty-input.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useSignedIn } from '../../office/session/signed-in.tsx';
import { changeCommittee, committeeKind, draftCommittee } from './api.ts';
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
  return (
    <LoadedThing kind={committeeKind}>
      {(committee) => (
        <OfficePage title={text.edit} lead={committee.name}>
          <CommitteeForm bodyId={committee.body.id} committee={committee} />
        </OfficePage>
      )}
    </LoadedThing>
  );
}

interface CommitteeFormProps {
  readonly bodyId: string;
  readonly committee: Committee | undefined;
}

function CommitteeForm({ bodyId, committee }: CommitteeFormProps) {
  const text = useText(committeesText);
  return (
    <ThingForm
      kind={committeeKind}
      initial={committee === undefined ? emptyCommittee : committeeToDraft(committee)}
      saveTitle={text.save}
      read={(draft) => {
        const input = readCommitteeDraft(draft);
        return input === undefined ? { ok: false, missing: text.incomplete } : { ok: true, input };
      }}
      save={(fields) =>
        committee === undefined
          ? draftCommittee({ bodyId, ...fields })
          : changeCommittee(committee.id, { version: committee.version, ...fields })
      }
    >
      {(draft, change) => (
        <>
          <PlainFields draft={draft} onChange={change} />
          <MemberFields draft={draft} onChange={change} />
        </>
      )}
    </ThingForm>
  );
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
        <SpecialtyInput
          label={text.specialty}
          required
          series={draft.series}
          value={draft.specialty}
          onChange={(specialty) => onChange({ specialty })}
        />
      )}
    </div>
  );
}
