import type { AnswerEntry, AnswersTaken, ExamAttempt } from '@guantong/contracts';
import {
  type AnswerJournal,
  addAnswer,
  currentAnswers,
  openJournal,
  readKeptAnswers,
  settleAnswers,
} from './answer-journal.ts';

export interface KeeperParts {
  /** Whose answers they are: one browser may serve several candidates one after the other. */
  readonly name: string;
  readonly saved: readonly AnswerEntry[];
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly send: (entries: readonly AnswerEntry[]) => Promise<AnswersTaken>;
  /** What the server has saved, asked for where another device used the same numbers. */
  readonly fetchSaved: () => Promise<readonly AnswerEntry[]>;
  readonly now: () => Date;
}

export interface AnswerKeeper {
  readonly journal: () => AnswerJournal;
  /** Keeps an answer in this browser before anything else happens. */
  readonly choose: (questionId: string, choices: readonly string[]) => void;
  /** Sends what waits, in parts; gives whether nothing waits any more. A lost connection leaves it waiting. */
  readonly push: () => Promise<boolean>;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Most entries of one request. */
const PART = 200;

/** Keeps the answers of one attempt: first in this browser, then at the server. */
export function createAnswerKeeper(parts: KeeperParts): AnswerKeeper {
  const { name, storage, send, fetchSaved, now } = parts;
  const listeners = new Set<() => void>();
  let journal = openJournal(parts.saved, readKeptAnswers(read(storage, name)));
  let pushing: Promise<boolean> | undefined;

  function become(next: AnswerJournal): void {
    journal = next;
    // What was lost stays as well: after the end it is told.
    keep(storage, name, [...journal.lost, ...journal.waiting]);
    for (const listener of listeners) listener();
  }
  async function sendAll(): Promise<boolean> {
    while (journal.waiting.length > 0) {
      const taken = await send(journal.waiting.slice(0, PART)).catch(() => undefined);
      if (taken === undefined) return false;
      become(settleAnswers(journal, taken));
      if (!taken.refused.some(({ code }) => code === 'sequence-taken')) continue;
      const saved = await fetchSaved().catch(() => undefined);
      if (saved === undefined) return false;
      become({ ...openJournal(saved, journal.waiting), lost: journal.lost });
    }
    return true;
  }
  return {
    journal: () => journal,
    choose(questionId, choices) {
      const before = currentAnswers(journal)[questionId] ?? [];
      if (before.join('') === choices.join('')) return;
      become(addAnswer(journal, { questionId, choices: [...choices], at: now().toISOString() }));
    },
    push() {
      pushing ??= sendAll().finally(() => {
        pushing = undefined;
      });
      return pushing;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** How many answers this browser kept that the server does not have. */
export function countUnsaved({ name, saved, storage }: Pick<KeeperParts, 'name' | 'saved' | 'storage'>): number {
  return openJournal(saved, readKeptAnswers(read(storage, name))).waiting.length;
}

/** Under which name the answers of one attempt are kept. */
export function keptName({ sittingId, admissionNumber }: Pick<ExamAttempt, 'sittingId' | 'admissionNumber'>): string {
  return `guantong.answers.${sittingId}.${admissionNumber}`;
}

function read(storage: KeeperParts['storage'], name: string): string | null {
  try {
    return storage.getItem(name);
  } catch {
    return null;
  }
}

/** A browser that refuses storage still sends everything; only a reload without a connection would lose it. */
function keep(storage: KeeperParts['storage'], name: string, entries: readonly AnswerEntry[]): void {
  try {
    if (entries.length === 0) storage.removeItem(name);
    else storage.setItem(name, JSON.stringify(entries));
  } catch {
    // What waits is shown as long as the page is open.
  }
}
