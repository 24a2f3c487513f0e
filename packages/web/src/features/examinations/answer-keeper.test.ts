import type { AnswerEntry, AnswersTaken } from '@guantong/contracts';
import { expect, it } from 'vitest';
import { currentAnswers } from './answer-journal.ts';
import { createAnswerKeeper } from './answer-keeper.ts';

const at = '2026-06-25T01:00:00.000Z';
const clock = { now: at, deadlineAt: null };

/** A server that can be cut off, with its own journal. */
function openServer(saved: readonly AnswerEntry[] = []) {
  const journal = [...saved];
  const server = { connected: true, acknowledges: true, journal };
  async function send(entries: readonly AnswerEntry[]): Promise<AnswersTaken> {
    if (!server.connected) throw new Error('offline');
    const of = ({ sequence }: AnswerEntry) => journal.find((entry) => entry.sequence === sequence);
    const fresh = entries.filter((entry) => of(entry) === undefined);
    const known = entries.filter((entry) => String(of(entry)?.choices) === String(entry.choices));
    const other = entries.filter((entry) => !fresh.includes(entry) && !known.includes(entry));
    journal.push(...fresh);
    if (!server.acknowledges) throw new Error('offline');
    const numbers = (list: readonly AnswerEntry[]) => list.map(({ sequence }) => sequence);
    const refused = numbers(other).map((sequence) => ({
      ...{ sequence, code: 'sequence-taken' as const, reason: { zh: '重复', en: 'taken' } },
    }));
    return { taken: numbers(fresh), known: numbers(known), refused, lastSequence: journal.length, ...clock };
  }
  return { ...server, server, send, fetchSaved: async () => [...journal] };
}

function openStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

function openKeeper({ send, fetchSaved, journal }: ReturnType<typeof openServer>, storage = openStorage()) {
  return createAnswerKeeper({ name: 'own', saved: [...journal], storage, send, fetchSaved, now: () => new Date(at) });
}

it('keeps what cannot be sent, over a reload, and sends it once the connection is back', async () => {
  const one = openServer();
  const storage = openStorage();
  const before = openKeeper(one, storage);
  before.choose('q1', ['A']);
  expect(await before.push()).toBe(true);
  one.server.connected = false;
  before.choose('q1', ['B']);
  before.choose('q2', ['A', 'C']);
  expect(await before.push()).toBe(false);
  const after = openKeeper(one, storage);
  expect(currentAnswers(after.journal())).toEqual({ q1: ['B'], q2: ['A', 'C'] });
  expect(after.journal().waiting.map(({ sequence }) => sequence)).toEqual([2, 3]);
  one.server.connected = true;
  expect(await after.push()).toBe(true);
  expect(one.journal.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  expect(storage.getItem('own')).toBeNull();
});

it('sends again what was saved without its acknowledgement, which is then saved once', async () => {
  const one = openServer();
  const keeper = openKeeper(one);
  one.server.acknowledges = false;
  keeper.choose('q1', ['A']);
  expect(await keeper.push()).toBe(false);
  one.server.acknowledges = true;
  expect(await keeper.push()).toBe(true);
  expect(one.journal).toHaveLength(1);
  expect(keeper.journal().saved).toHaveLength(1);
});

it('puts its own answers after those of another device that used the same numbers', async () => {
  const one = openServer();
  const keeper = openKeeper(one);
  const other = openKeeper(one);
  other.choose('q1', ['A']);
  other.choose('q2', ['D']);
  await other.push();
  keeper.choose('q1', ['C']);
  expect(await keeper.push()).toBe(true);
  expect(currentAnswers(keeper.journal())).toEqual({ q1: ['C'], q2: ['D'] });
  expect(one.journal.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
});

it('writes nothing where an answer stays the same, and an answer can be taken back', async () => {
  const keeper = openKeeper(openServer());
  keeper.choose('q1', []);
  keeper.choose('q1', ['A']);
  keeper.choose('q1', ['A']);
  keeper.choose('q1', []);
  expect(keeper.journal().waiting.map(({ choices }) => choices)).toEqual([['A'], []]);
});
