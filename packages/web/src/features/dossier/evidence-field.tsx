import './dossier.css';
import type { EvidenceRef } from '@guantong/contracts';
import { Button, Select } from 'antd';
import { Field } from '../../components/field.tsx';
import { useText } from '../../lib/language/language.tsx';
import { fieldIdsToControlProps } from '../../office/form/control-props.ts';
import type { FileRule } from '../../office/form/file-rule.ts';
import { FileUpload } from '../../office/form/file-upload.tsx';
import { uploadEvidence } from './api.ts';
import { dossierText } from './dossier.text.ts';

// What the server takes, told before a file is sent; the server looks at the bytes and has the last word.
const evidenceRule: FileRule = {
  kinds: { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG' },
  mostBytes: 10 * 1024 ** 2,
};

interface EvidenceFieldProps {
  readonly files: readonly EvidenceRef[];
  /** Files that are there already and may be taken without sending them again. */
  readonly offered?: readonly EvidenceRef[];
  readonly onChange: (files: readonly EvidenceRef[]) => void;
}

/** The files that prove a record: uploaded at once, tied to the record when it is saved. */
export function EvidenceField({ files, offered = [], onChange }: EvidenceFieldProps) {
  const text = useText(dossierText);
  return (
    <div className="stack stack-tight">
      {files.length > 0 && (
        <ul className="evidence-files">
          {files.map(({ id, name }) => (
            <li key={id}>
              {name}{' '}
              <Button
                size="small"
                aria-label={text.removeFileOf(name)}
                onClick={() => onChange(files.filter((file) => file.id !== id))}
              >
                {text.removeFile}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <OfferedFiles
        files={offered.filter(({ id }) => !files.some((file) => file.id === id))}
        onChosen={(file) => onChange([...files, file])}
      />
      <FileUpload
        label={text.addEvidence}
        rule={evidenceRule}
        send={uploadEvidence}
        onUploaded={({ id, name, mediaType, size }) =>
          onChange([...files.filter((file) => file.id !== id), { id, name, mediaType, size }])
        }
      />
    </div>
  );
}

interface OfferedFilesProps {
  readonly files: readonly EvidenceRef[];
  readonly onChosen: (file: EvidenceRef) => void;
}

function OfferedFiles({ files, onChosen }: OfferedFilesProps) {
  const text = useText(dossierText);
  if (files.length === 0) return null;
  return (
    <Field label={text.takeEvidence}>
      {(ids) => (
        <Select<string | null>
          {...fieldIdsToControlProps(ids)}
          value={null}
          placeholder={text.chooseFile}
          options={files.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            const file = files.find((each) => each.id === id);
            if (file !== undefined) onChosen(file);
          }}
        />
      )}
    </Field>
  );
}
