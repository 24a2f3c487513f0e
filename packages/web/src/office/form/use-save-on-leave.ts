import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import type { ThingChanges } from '../acts/loaded-thing.tsx';

interface SaveOnLeave<Thing> {
  /** Whether what stands in the form differs from what is saved, and may be saved. */
  readonly isChanged: boolean;
  /** Sends all of the form as it stands, made to the version that is shown. */
  readonly save: () => Promise<Thing>;
  readonly changes: ThingChanges<Thing>;
}

/**
 * A form that is saved whole whenever one of its fields is left, and by its button. Saves go one after the other: what is typed
 * and left while one runs has its turn after it, on the version that one made.
 */
export function useSaveOnLeave<Thing>({ isChanged, save, changes }: SaveOnLeave<Thing>) {
  const [isDue, setDue] = useState(false);
  const saving = useMutation({
    mutationFn: save,
    onSuccess: changes.onDone,
    // With the newer version what stands here can be saved after all.
    onError: changes.onStale,
  });
  const { isPending, mutate } = saving;
  useEffect(() => {
    if (!isDue || isPending) return;
    setDue(false);
    if (isChanged) mutate();
  }, [isDue, isPending, isChanged, mutate]);
  const form = {
    noValidate: true,
    onBlur: () => setDue(true),
    onSubmit: (event: FormEvent) => {
      event.preventDefault();
      setDue(true);
    },
  };
  return { form, isPending, error: saving.error };
}
