import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react';
import { failureOf } from '../../lib/fetch-json.ts';
import { UnsavedGuard } from '../states/unsaved-guard.tsx';
import { type Autosave, type AutosaveField, type AutosaveOptions, createAutosave, hasUnsaved } from './autosave.ts';

const Context = createContext<Autosave | undefined>(undefined);

interface AutosaveFormProps extends Pick<AutosaveOptions, 'form' | 'save' | 'load'> {
  readonly children: ReactNode;
}

/**
 * A form whose fields save themselves. `form` counts when it is opened; another thing to edit takes another `key`. Leaving
 * while something is not saved asks first; what failed for want of a connection is sent when there is one again.
 */
export function AutosaveForm({ form, save, load, children }: AutosaveFormProps) {
  const [autosave] = useState(() => createAutosave({ form, save, load, isStale, later }));
  const fields = useSyncExternalStore(autosave.subscribe, autosave.fields);
  useEffect(() => {
    window.addEventListener('online', autosave.retry);
    return () => window.removeEventListener('online', autosave.retry);
  }, [autosave]);
  return (
    <Context value={autosave}>
      {children}
      <UnsavedGuard unsaved={hasUnsaved(fields)} />
    </Context>
  );
}

export function useAutosave(): Autosave {
  const autosave = use(Context);
  if (autosave === undefined) throw new Error('useAutosave is called outside AutosaveForm');
  return autosave;
}

const untouched: AutosaveField = { value: undefined, save: { kind: 'untouched' } };

/** One field of the form around, by its place (JSON pointer). */
export function useAutosaveField(path: string): AutosaveField {
  const autosave = useAutosave();
  return useSyncExternalStore(autosave.subscribe, () => autosave.fields()[path] ?? untouched);
}

function isStale(error: unknown): boolean {
  const failure = failureOf(error);
  return failure.kind === 'refused' && failure.code === 'version-stale';
}

function later(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}
