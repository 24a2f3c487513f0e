import { Button } from 'antd';
import { useText } from '../../lib/language/language.tsx';
import { useProblemWords } from '../states/problem-words.ts';
import { useAutosave, useAutosaveField } from './autosave-context.tsx';
import { formText } from './form.text.ts';

/** Whether a field is saved, and what to do where it is not. */
export function SaveMark({ path }: { readonly path: string }) {
  const text = useText(formText);
  const words = useProblemWords();
  const autosave = useAutosave();
  const { save } = useAutosaveField(path);
  switch (save.kind) {
    case 'untouched':
      return <p className="save-mark" role="status" />;
    case 'waiting':
    case 'saving':
    case 'saved':
      return (
        <p className={`save-mark save-mark-${save.kind}`} role="status">
          {text[save.kind]}
        </p>
      );
    case 'failed':
      return (
        <div className="save-mark save-mark-failed" role="alert">
          {text.failed} · {words(save.error)}
          <Button size="small" onClick={autosave.retry}>
            {text.retry}
          </Button>
        </div>
      );
    case 'conflict':
      return (
        <div className="save-mark save-mark-failed" role="alert">
          <span>
            {text.conflict} · {text.theirs(sayValue(save.theirs) || text.empty)}
          </span>
          <Button size="small" onClick={() => autosave.keepMine(path)}>
            {text.keepMine}
          </Button>
          <Button size="small" onClick={() => autosave.takeTheirs(path)}>
            {text.takeTheirs}
          </Button>
        </div>
      );
  }
}

function sayValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
