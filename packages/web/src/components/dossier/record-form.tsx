import type { Dossier, PolicyLibrary } from '@guantong/engine';
import { type ReactNode, useState } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { DraftField } from './draft-field.tsx';
import type { Draft, FieldSpec } from './field-spec.ts';
import { recordText } from './record.text.ts';
import type { RecordSection } from './record-section.ts';

interface RecordFormProps {
  readonly library: PolicyLibrary;
  readonly section: RecordSection;
  readonly dossier: Dossier;
  readonly index: number | undefined;
  readonly draft: Draft;
  /** Which of the section's fields are asked; absent: all. */
  readonly fieldsOf?: (fields: readonly FieldSpec[], draft: Draft) => readonly FieldSpec[];
  /** What stands above the fields and fills several of them at once. */
  readonly lead?: (draft: Draft, fill: (values: Draft) => void) => ReactNode;
  /** What stands between the fields and the buttons. */
  readonly children?: ReactNode;
  readonly busy?: boolean;
  readonly onSave: (dossier: Dossier) => void;
  readonly onBack: () => void;
}

/** The form of one record. Saving says what is missing; nothing changes until it is whole. */
export function RecordForm({
  library,
  section,
  dossier,
  index,
  draft: initial,
  fieldsOf = (fields) => fields,
  lead,
  children,
  busy = false,
  onSave,
  onBack,
}: RecordFormProps) {
  const text = useText(recordText);
  const [draft, setDraft] = useState(initial);
  const [tried, setTried] = useState(false);
  const fill = (values: Draft) => setDraft((before) => ({ ...before, ...values }));
  const fields = fieldsOf(section.fields(dossier), draft);
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
      {lead?.(draft, fill)}
      <div className="record-fields">
        {fields.map((field) => (
          <DraftField
            key={field.name}
            library={library}
            field={field}
            value={draft[field.name] ?? ''}
            error={tried && field.required && !draft[field.name] ? text.required : undefined}
            onChange={(value) => fill({ [field.name]: value })}
          />
        ))}
      </div>
      {tried && next === undefined && (
        <p className="field-error" role="alert">
          {text.incomplete}
        </p>
      )}
      {children}
      <div className="row">
        <button type="submit" className="button button-primary" disabled={busy}>
          {text.save}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {text.back}
        </button>
      </div>
    </form>
  );
}
