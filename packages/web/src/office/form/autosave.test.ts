import { describe, expect, test } from 'vitest';
import { createAutosave, type FieldChange, hasUnsaved, type SavedForm, typingPause } from './autosave.ts';

const stale = new Error('stale');

/** A server that keeps a form and refuses a version that is not its own; timers run when they are told to. */
function openForm() {
  let kept: SavedForm = { version: 1, values: { '/statement': '', '/group': 'a' } };
  let failure: Error | undefined;
  const sent: (readonly FieldChange[])[] = [];
  const timers: { work: () => void; milliseconds: number }[] = [];
  const autosave = createAutosave({
    form: kept,
    save: async (changes, version) => {
      sent.push(changes);
      if (failure !== undefined) throw failure;
      if (changes.some(({ value }) => value === 'refused')) throw new Error('refused');
      if (version !== kept.version) throw stale;
      const values = Object.fromEntries(changes.map(({ path, value }) => [path, value]));
      kept = { version: version + 1, values: { ...kept.values, ...values } };
      return { version: kept.version };
    },
    load: async () => kept,
    isStale: (error) => error === stale,
    later: (work, milliseconds) => {
      const timer = { work, milliseconds };
      timers.push(timer);
      return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1));
    },
  });
  return {
    autosave,
    sent,
    timers,
    kept: () => kept,
    fail: (error: Error | undefined) => {
      failure = error;
    },
    elsewhere: (path: string, value: unknown) => {
      kept = { version: kept.version + 1, values: { ...kept.values, [path]: value } };
    },
    async run() {
      for (const { work } of timers.splice(0)) work();
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    },
    kind: (path: string) => autosave.fields()[path]?.save.kind,
  };
}

describe('a form that saves itself', () => {
  test('sends once the typing pauses, and only what changed', async () => {
    const form = openForm();
    form.autosave.change('/statement', '十');
    form.autosave.change('/statement', '十年');
    expect(form.timers.map(({ milliseconds }) => milliseconds)).toEqual([typingPause]);
    expect(form.kind('/statement')).toBe('waiting');
    expect(hasUnsaved(form.autosave.fields())).toBe(true);
    await form.run();
    expect(form.sent).toEqual([[{ path: '/statement', value: '十年' }]]);
    expect(form.kind('/statement')).toBe('saved');
    expect(form.kind('/group')).toBe('untouched');
    expect(hasUnsaved(form.autosave.fields())).toBe(false);
  });

  test('a field changed while it is being sent is sent again, on the new version', async () => {
    const form = openForm();
    form.autosave.change('/statement', 'one');
    const sending = form.run();
    form.autosave.change('/statement', 'two');
    await sending;
    expect(form.kind('/statement')).toBe('waiting');
    await form.run();
    expect(form.kept()).toEqual({ version: 3, values: { '/statement': 'two', '/group': 'a' } });
    expect(form.kind('/statement')).toBe('saved');
  });

  test('what failed keeps its value and goes with the next try', async () => {
    const form = openForm();
    form.fail(new Error('no connection'));
    form.autosave.change('/statement', 'kept');
    await form.run();
    expect(form.autosave.fields()['/statement']).toMatchObject({ value: 'kept', save: { kind: 'failed' } });
    form.fail(undefined);
    form.autosave.retry();
    await form.run();
    expect(form.kept().values['/statement']).toBe('kept');
  });

  test('a field that is refused does not hold up the others', async () => {
    const form = openForm();
    form.autosave.change('/statement', 'refused');
    form.autosave.change('/group', 'b');
    for (let turn = 0; turn < 3; turn += 1) await form.run();
    expect(form.kind('/statement')).toBe('failed');
    expect(form.kind('/group')).toBe('saved');
    expect(form.kept().values).toEqual({ '/statement': '', '/group': 'b' });
    form.autosave.change('/statement', 'mended');
    await form.run();
    expect(form.kind('/statement')).toBe('saved');
  });

  test('a change elsewhere of another field is no conflict', async () => {
    const form = openForm();
    form.elsewhere('/group', 'b');
    form.autosave.change('/statement', 'mine');
    await form.run();
    await form.run();
    expect(form.kind('/statement')).toBe('saved');
    expect(form.kept().values).toEqual({ '/statement': 'mine', '/group': 'b' });
  });

  test('a change elsewhere of the same field is shown, and either may be chosen', async () => {
    for (const choice of ['keepMine', 'takeTheirs'] as const) {
      const form = openForm();
      form.elsewhere('/statement', 'theirs');
      form.autosave.change('/statement', 'mine');
      await form.run();
      form.autosave.change('/statement', 'mine still');
      await form.run();
      expect(form.autosave.fields()['/statement']?.save).toEqual({ kind: 'conflict', theirs: 'theirs' });
      form.autosave[choice]('/statement');
      await form.run();
      expect(form.kind('/statement')).toBe('saved');
      const expected = choice === 'keepMine' ? 'mine still' : 'theirs';
      expect(form.kept().values['/statement']).toBe(expected);
      expect(form.autosave.fields()['/statement']?.value).toBe(expected);
    }
  });
});
