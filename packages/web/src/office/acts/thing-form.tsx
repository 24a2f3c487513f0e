import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { failureOf } from '../../lib/fetch-json.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { sayInstant } from '../days/say-instant.ts';
import { type FieldFault, type FieldWords, faultyNames, isNamed, problemsToFaults } from '../form/field-fault.ts';
import { formText } from '../form/form.text.ts';
import { SmallProblem } from '../states/small-problem.tsx';
import { UnsavedGuard } from '../states/unsaved-guard.tsx';
import { actsText } from './acts.text.ts';
import { type ThingKind, thingKey } from './thing.ts';

/** A form read as the interface takes it, by its own schema; or what is missing, in words or at its fields. */
export type FormReading<Input> =
  | { readonly ok: true; readonly input: Input }
  | { readonly ok: false; readonly missing: ReactNode }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** What is wrong with the field at a path; undefined where nothing is. */
export type ErrorAt = (path: string) => string | undefined;

interface ThingFormProps<Draft, Input, Thing extends { readonly id: string }> {
  readonly kind: ThingKind<Thing>;
  readonly initial: Draft;
  /** What the button says. */
  readonly saveTitle: string;
  readonly read: (draft: Draft) => FormReading<Input>;
  /** Sends it, with the version it was read at where it is there already: a stale one is refused, and told. */
  readonly save: (input: Input) => Promise<Thing>;
  /** The fields in words: what the server refuses is then said at them. */
  readonly words?: FieldWords;
  /** Where it leads when it is saved; absent: to the page of what it wrote. */
  readonly leadsTo?: (saved: Thing) => string;
  readonly children: (draft: Draft, change: (part: Partial<Draft>) => void, errorAt: ErrorAt) => ReactNode;
}

/** A form that is saved as a whole and then leads to the page of what it wrote. What is refused is told; nothing typed is lost. */
export function ThingForm<Draft, Input, Thing extends { readonly id: string }>({
  kind,
  initial,
  saveTitle,
  read,
  save,
  words = {},
  leadsTo = ({ id }) => `/office/${kind.list}/${id}`,
  children,
}: ThingFormProps<Draft, Input, Thing>) {
  const [draft, setDraft] = useState(initial);
  const [changed, setChanged] = useState(false);
  const [tried, setTried] = useState(false);
  const saving = useSaving(kind, { save, leadsTo });
  const reading = tried ? read(draft) : undefined;
  const own = reading !== undefined && !reading.ok && 'faults' in reading ? reading.faults : [];
  const refused = refusedFaults(saving.error);
  const errorAt = useErrorAt([...own, ...refused]);
  function send() {
    setTried(true);
    const now = read(draft);
    if (now.ok) saving.mutate(now.input);
    else saving.reset();
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
      {children(
        draft,
        (part) => {
          setDraft((before) => ({ ...before, ...part }));
          setChanged(true);
        },
        errorAt,
      )}
      {reading !== undefined && !reading.ok && (
        <p className="note note-danger" role="alert">
          {'faults' in reading ? <ToMend faults={reading.faults} words={words} /> : reading.missing}
        </p>
      )}
      {saving.isError && <SmallProblem error={saving.error} isSaidElsewhere={({ path }) => isNamed(path, words)} />}
      <div>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {saveTitle}
        </Button>
      </div>
    </form>
  );
}

/** Names the fields that have to be mended. */
function ToMend({ faults, words }: { readonly faults: readonly FieldFault[]; readonly words: FieldWords }) {
  const text = useText(formText);
  const say = useSay();
  const names = faultyNames(faults, words).map(say);
  return names.length === 0 ? text.mendAll : text.mend(names.join(say({ zh: '、', en: ', ' })));
}

function useErrorAt(faults: readonly FieldFault[]): ErrorAt {
  const text = useText(formText);
  const say = useSay();
  const { language } = useLanguage();
  return (path) => {
    const here = faults.filter((fault) => fault.path === path);
    const said = here.map(({ expected, found }) =>
      text.fault(say(expected), isInstant(found) ? sayInstant(found, language) : found),
    );
    return said.length === 0 ? undefined : said.join(' ');
  };
}

/** Whether what was found is an instant, which nobody typed as it is sent. */
function isInstant(found: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(found);
}

function refusedFaults(error: unknown): readonly FieldFault[] {
  if (error === null) return [];
  const failure = failureOf(error);
  return failure.kind === 'refused' ? problemsToFaults(failure.problems ?? []) : [];
}

interface Saving<Input, Thing> {
  readonly save: (input: Input) => Promise<Thing>;
  readonly leadsTo: (saved: Thing) => string;
}

function useSaving<Input, Thing extends { readonly id: string }>(
  kind: ThingKind<Thing>,
  { save, leadsTo }: Saving<Input, Thing>,
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
      await navigate({ href: leadsTo(saved), ignoreBlocker: true });
    },
  });
}
