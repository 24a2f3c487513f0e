import type { EvidenceRef } from '@guantong/contracts';
import { Button } from 'antd';
import { useText } from '../../lib/language/language.tsx';
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
  readonly onChange: (files: readonly EvidenceRef[]) => void;
}

/** The files that prove a record: uploaded at once, tied to the record when it is saved. */
export function EvidenceField({ files, onChange }: EvidenceFieldProps) {
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
