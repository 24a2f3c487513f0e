import './dossier.css';
import type { Dossier, PolicyLibrary } from '@guantong/engine';
import { useState } from 'react';
import { Dialog } from '../../../components/dialog.tsx';
import { RecordForm } from '../../../components/dossier/record-form.tsx';
import type { RecordRow, RecordSection, RecordWords } from '../../../components/dossier/record-section.ts';
import { sections } from '../../../components/dossier/sections/sections.ts';
import { sayDate } from '../../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../../lib/language/language.tsx';
import { occupationLabel } from '../../../lib/occupations/occupations.ts';
import { useSession } from '../../../lib/session/session.tsx';
import { dossierText } from './dossier.text.ts';
import { ServiceFields } from './service-fields.tsx';

interface DossierDialogProps {
  readonly library: PolicyLibrary;
  readonly onClose: () => void;
}

/** A record being edited; without a row, one being added. */
interface Editing {
  readonly section: RecordSection;
  readonly row?: RecordRow;
}

/** Everything a dossier can hold, list by list. */
export function DossierDialog({ library, onClose }: DossierDialogProps) {
  const text = useText(dossierText);
  const say = useSay();
  const { request, setDossier } = useSession();
  const [editing, setEditing] = useState<Editing>();
  const { dossier } = request;
  return (
    <Dialog title={text.title} onClose={onClose}>
      {editing === undefined ? (
        <>
          <p className="soft">{text.lead}</p>
          {sections.map((section) => (
            <SectionList
              key={section.id}
              {...{ library, section, dossier }}
              onEdit={(row) => setEditing(row === undefined ? { section } : { section, row })}
              onRemove={(index) => setDossier(section.remove(dossier, index))}
            />
          ))}
          <ServiceFields dossier={dossier} onChange={setDossier} />
          <div>
            <button type="button" className="button button-primary" onClick={onClose}>
              {text.done}
            </button>
          </div>
        </>
      ) : (
        <>
          <h3>{say(editing.row === undefined ? editing.section.addLabel : editing.section.title)}</h3>
          <RecordForm
            {...{ library, dossier }}
            section={editing.section}
            index={editing.row?.index}
            draft={editing.row?.draft ?? {}}
            onSave={(next) => {
              setDossier(next);
              setEditing(undefined);
            }}
            onBack={() => setEditing(undefined)}
          />
        </>
      )}
    </Dialog>
  );
}

interface SectionListProps {
  readonly library: PolicyLibrary;
  readonly section: RecordSection;
  readonly dossier: Dossier;
  readonly onEdit: (row: RecordRow | undefined) => void;
  readonly onRemove: (index: number) => void;
}

function SectionList({ library, section, dossier, onEdit, onRemove }: SectionListProps) {
  const text = useText(dossierText);
  const say = useSay();
  const { language } = useLanguage();
  const words: RecordWords = {
    say,
    occupation: (code) => occupationLabel(library, code),
    day: (date) => sayDate(date, language),
  };
  const rows = section.rows(dossier);
  return (
    <section className="stack stack-tight record-section">
      <div className="row row-apart">
        <h3>{say(section.title)}</h3>
        <button type="button" className="button button-quiet" onClick={() => onEdit(undefined)}>
          {say(section.addLabel)}
        </button>
      </div>
      {rows.length === 0 && <p className="soft small">{text.none}</p>}
      {rows.map((row) => {
        const sentence = row.sentence(words);
        return (
          <div className="record-row" key={row.index}>
            <span>{sentence}</span>
            <span className="row row-tight">
              <button
                type="button"
                className="button button-quiet"
                aria-label={text.editOf(sentence)}
                onClick={() => onEdit(row)}
              >
                {text.edit}
              </button>
              <button
                type="button"
                className="button button-quiet"
                aria-label={text.removeOf(sentence)}
                onClick={() => onRemove(row.index)}
              >
                {text.remove}
              </button>
            </span>
          </div>
        );
      })}
    </section>
  );
}
