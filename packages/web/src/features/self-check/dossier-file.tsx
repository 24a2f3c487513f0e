import { useRef, useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { download } from '../../lib/download.ts';
import { useText } from '../../lib/language/language.tsx';
import { useSession } from '../../lib/session/session.tsx';
import { LoadProblems } from './load-problems.tsx';
import { type FileProblem, readRequestFile } from './read-request-file.ts';
import { selfCheckText } from './self-check.text.ts';

interface DossierFileProps {
  /** The dossier was replaced as a whole. */
  readonly onReplaced: () => void;
  readonly onEdit: () => void;
}

/** The dossier as a file of the visitor's own: saved, loaded, cleared. Nothing is sent. */
export function DossierFile({ onReplaced, onEdit }: DossierFileProps) {
  const text = useText(selfCheckText);
  const { request, setRequest, unskip, clear } = useSession();
  const chooser = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly FileProblem[]>([]);
  const [asking, setAsking] = useState(false);
  async function load(file: File | undefined) {
    if (file === undefined) return;
    const read = await readRequestFile(file, { notJson: text.notJson, unreadable: text.unreadable });
    if (!read.ok) return setProblems(read.problems);
    setRequest(read.request);
    unskip();
    onReplaced();
  }
  return (
    <div className="row row-tight dossier-file">
      <button type="button" className="button" onClick={onEdit}>
        {text.wholeDossier}
      </button>
      <button
        type="button"
        className="button button-quiet"
        onClick={() =>
          download(
            `guantong-${request.asOf}.json`,
            new Blob([JSON.stringify(request, null, 2)], { type: 'application/json' }),
          )
        }
      >
        {text.save}
      </button>
      <button type="button" className="button button-quiet" onClick={() => chooser.current?.click()}>
        {text.load}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept="application/json,.json"
        aria-label={text.load}
        onChange={(event) => {
          void load(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <button type="button" className="button button-quiet" onClick={() => setAsking(true)}>
        {text.clear}
      </button>
      {problems.length > 0 && <LoadProblems problems={problems} onClose={() => setProblems([])} />}
      {asking && (
        <Dialog title={text.clear} onClose={() => setAsking(false)}>
          <p>{text.clearConfirm}</p>
          <div className="row">
            <button
              type="button"
              className="button button-danger"
              onClick={() => {
                clear();
                setAsking(false);
                onReplaced();
              }}
            >
              {text.clear}
            </button>
            <button type="button" className="button" onClick={() => setAsking(false)}>
              {text.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
