import type { Dossier, PolicyLibrary } from '@guantong/engine';
import { useState } from 'react';
import { useSay, useText } from '../../../lib/language/language.tsx';
import { dossierText } from './dossier.text.ts';
import { DraftField } from './draft-field.tsx';
import type { Draft } from './field-spec.ts';
import type { RecordSection } from './record-section.ts';

interface RecordFormProps {
  readonly library: PolicyLibrary;
  readonly section: RecordSection;
  readonly dossier: Dossier;
  readonly index: number | undefined;
  readonly draft: Draft;
  readonly onSave: (dossier: Dossier) => void;
  readonly onBack: () => void;
}

/** The form of one record. Saving says what is missing; nothing changes until it is whole. */
export function RecordForm({ library, section, dossier, index, draft: initial, onSave, onBack }: RecordFormProps) {
  const text = useText(dossierText);
  const say = useSay();
  const [draft, setDraft] = useState(initial);
  const [tried, setTried] = useState(false);
  const fields = section.fields(dossier);
  const next = section.put(dossier, index, draft);
  return (
    <form
      className="stack stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (next !== undefined) onSave(next);
      }}
    >
      <h3>{say(index === undefined ? section.addLabel : section.title)}</h3>
      <div className="record-fields">
        {fields.map((field) => (
          <DraftField
            key={field.name}
            library={library}
            field={field}
            value={draft[field.name] ?? ''}
            error={tried && field.required && !draft[field.name] ? text.required : undefined}
            onChange={(value) => setDraft((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
      </div>
      {tried && next === undefined && (
        <p className="field-error" role="alert">
          {text.incomplete}
        </p>
      )}
      <div className="row">
        <button type="submit" className="button button-primary">
          {text.save}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {text.back}
        </button>
      </div>
    </form>
  );
}
