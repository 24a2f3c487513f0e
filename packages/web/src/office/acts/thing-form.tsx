import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { SmallProblem } from '../states/small-problem.tsx';
import { UnsavedGuard } from '../states/unsaved-guard.tsx';
import { actsText } from './acts.text.ts';
import { type ThingKind, thingKey } from './thing.ts';

/** A form read as the interface takes it, by its own schema; or what is missing, in words. */
export type FormReading<Input> =
  | { readonly ok: true; readonly input: Input }
  | { readonly ok: false; readonly missing: ReactNode };

interface ThingFormProps<Draft, Input, Thing extends { readonly id: string }> {
  readonly kind: ThingKind<Thing>;
  readonly initial: Draft;
  /** What the button says. */
  readonly saveTitle: string;
  readonly read: (draft: Draft) => FormReading<Input>;
  /** Sends it, with the version it was read at where it is there already: a stale one is refused, and told. */
  readonly save: (input: Input) => Promise<Thing>;
  readonly children: (draft: Draft, change: (part: Partial<Draft>) => void) => ReactNode;
}

/** A form that is saved as a whole and then leads to the page of what it wrote. What is refused is told; nothing typed is lost. */
export function ThingForm<Draft, Input, Thing extends { readonly id: string }>({
  kind,
  initial,
  saveTitle,
  read,
  save,
  children,
}: ThingFormProps<Draft, Input, Thing>) {
  const [draft, setDraft] = useState(initial);
  const [changed, setChanged] = useState(false);
  const [missing, setMissing] = useState<ReactNode>();
  const saving = useSaving(kind, save);
  function send() {
    const reading = read(draft);
    setMissing(reading.ok ? undefined : reading.missing);
    if (reading.ok) saving.mutate(reading.input);
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <UnsavedGuard unsaved={changed} />
      {children(draft, (part) => {
        setDraft((before) => ({ ...before, ...part }));
        setChanged(true);
      })}
      {missing !== undefined && (
        <p className="note note-danger" role="alert">
          {missing}
        </p>
      )}
      {saving.isError && <SmallProblem error={saving.error} />}
      <div>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {saveTitle}
        </Button>
      </div>
    </form>
  );
}

function useSaving<Input, Thing extends { readonly id: string }>(
  kind: ThingKind<Thing>,
  save: (input: Input) => Promise<Thing>,
) {
  const text = useText(actsText);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: save,
    onSuccess: async (saved) => {
      queries.setQueryData(thingKey(kind, saved.id), saved);
      void queries.invalidateQueries({ queryKey: ['table', kind.list] });
      message.success(text.saved);
      await navigate({ href: `/office/${kind.list}/${saved.id}`, ignoreBlocker: true });
    },
  });
}
