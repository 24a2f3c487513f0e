import { useSyncExternalStore } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { hasUnsaved } from './autosave.ts';
import { useAutosave } from './autosave-context.tsx';
import { formText } from './form.text.ts';

/** Whether the whole form is saved, for the head of its screen. */
export function SaveSummary() {
  const text = useText(formText);
  const autosave = useAutosave();
  const fields = useSyncExternalStore(autosave.subscribe, autosave.fields);
  const failed = Object.values(fields).filter(({ save }) => save.kind === 'failed' || save.kind === 'conflict').length;
  const words = failed > 0 ? text.unsavedFields(failed) : hasUnsaved(fields) ? text.saving : text.allSaved;
  return (
    <span className={failed > 0 ? 'save-mark save-mark-failed' : 'save-mark'} role="status">
      {words}
    </span>
  );
}
