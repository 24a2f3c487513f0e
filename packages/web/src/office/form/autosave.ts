/** Where one field stands: what it holds, and whether the server has that. */
export interface AutosaveField {
  readonly value: unknown;
  readonly save: FieldSave;
}

export type FieldSave =
  /** As the form was opened. */
  | { readonly kind: 'untouched' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  /** What was typed stays here until it is saved again. */
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Changed elsewhere meanwhile, to something else. */
  | { readonly kind: 'conflict'; readonly theirs: unknown };

/** A field that changed, by its place in the form (JSON pointer). */
export interface FieldChange {
  readonly path: string;
  readonly value: unknown;
}

/** The form as the server has it. */
export interface SavedForm {
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface AutosaveOptions {
  readonly form: SavedForm;
  /** Sends changes made to a version and returns the new one; a stale version throws what `isStale` recognises. */
  readonly save: (changes: readonly FieldChange[], version: number) => Promise<{ readonly version: number }>;
  /** The form as it is now on the server; asked for after a stale version. */
  readonly load: () => Promise<SavedForm>;
  readonly isStale: (error: unknown) => boolean;
  /** Runs work after milliseconds; returns what calls it off. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
}

/** A form that saves itself: each field has its state, changes go one after the other, each on the version before it. */
export interface Autosave {
  readonly subscribe: (listener: () => void) => () => void;
  readonly fields: () => Readonly<Record<string, AutosaveField>>;
  readonly change: (path: string, value: unknown) => void;
  /** Sends at once whatever is not saved, what failed included. */
  readonly retry: () => void;
  readonly keepMine: (path: string) => void;
  readonly takeTheirs: (path: string) => void;
}

/** How long the typing has to pause before it is saved, in milliseconds. */
export const typingPause = 700;

export function createAutosave({ form, save, load, isStale, later }: AutosaveOptions): Autosave {
  const listeners = new Set<() => void>();
  let fields: Readonly<Record<string, AutosaveField>> = Object.fromEntries(
    Object.entries(form.values).map(([path, value]) => [path, { value, save: { kind: 'untouched' } }]),
  );
  // What the server is known to have: a field changed elsewhere differs from it.
  let known = form;
  let sending = false;
  // After several changes failed together each goes alone, so that a wrong one does not hold up the others.
  let alone = false;
  let callOff: (() => void) | undefined;

  function set(path: string, next: AutosaveField): void {
    fields = { ...fields, [path]: next };
    for (const listener of listeners) listener();
  }
  function mark(changes: readonly FieldChange[], saves: FieldSave): void {
    for (const { path, value } of changes) {
      // A field that was changed again meanwhile waits for its own turn.
      if (fields[path]?.save.kind === 'saving') set(path, { value, save: saves });
    }
  }
  function schedule(milliseconds: number): void {
    callOff?.();
    callOff = later(() => void flush(), milliseconds);
  }
  async function flush(): Promise<void> {
    if (sending) return;
    const changes = changesIn(fields, 'waiting').slice(0, alone ? 1 : undefined);
    if (changes.length === 0) return;
    sending = true;
    for (const { path, value } of changes) set(path, { value, save: { kind: 'saving' } });
    try {
      const { version } = await save(changes, known.version);
      const values = Object.fromEntries(changes.map(({ path, value }) => [path, value]));
      known = { version, values: { ...known.values, ...values } };
      mark(changes, { kind: 'saved' });
    } catch (error) {
      await settleFailure(changes, error);
    }
    sending = false;
    if (changesIn(fields, 'waiting').length > 0) schedule(0);
    else alone = false;
  }
  async function settleFailure(changes: readonly FieldChange[], error: unknown): Promise<void> {
    if (!isStale(error) && changes.length > 1) {
      alone = true;
      return mark(changes, { kind: 'waiting' });
    }
    if (!isStale(error)) return mark(changes, { kind: 'failed', error });
    try {
      const theirs = await load();
      for (const change of changes) {
        const { path } = change;
        const elsewhere = theirs.values[path];
        const untouched = same(elsewhere, known.values[path]) || same(elsewhere, change.value);
        if (untouched) mark([change], { kind: 'waiting' });
        else set(path, { value: fields[path]?.value, save: { kind: 'conflict', theirs: elsewhere } });
      }
      known = theirs;
    } catch (reason) {
      mark(changes, { kind: 'failed', error: reason });
    }
  }
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fields: () => fields,
    change(path, value) {
      const before = fields[path]?.save;
      // A conflict is settled by a choice, not by typing on.
      set(path, { value, save: before?.kind === 'conflict' ? before : { kind: 'waiting' } });
      schedule(typingPause);
    },
    retry() {
      for (const { path, value } of changesIn(fields, 'failed')) set(path, { value, save: { kind: 'waiting' } });
      schedule(0);
    },
    keepMine(path) {
      set(path, { value: fields[path]?.value, save: { kind: 'waiting' } });
      schedule(0);
    },
    takeTheirs(path) {
      set(path, { value: known.values[path], save: { kind: 'saved' } });
    },
  };
}

/** Whether anything typed is not on the server yet. */
export function hasUnsaved(fields: Readonly<Record<string, AutosaveField>>): boolean {
  return Object.values(fields).some(({ save }) => save.kind !== 'untouched' && save.kind !== 'saved');
}

function changesIn(fields: Readonly<Record<string, AutosaveField>>, kind: FieldSave['kind']): readonly FieldChange[] {
  return Object.entries(fields).flatMap(([path, { value, save }]) => (save.kind === kind ? [{ path, value }] : []));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
