import type { AnswerEntry, AnswersTaken } from '@guantong/contracts';

/** What was answered, as this browser knows it: what the server has, and what is still to be sent. */
export interface AnswerJournal {
  readonly saved: readonly AnswerEntry[];
  readonly waiting: readonly AnswerEntry[];
  /** What the server did not take for good: it came after the end. */
  readonly lost: readonly AnswerEntry[];
}

/**
 * Goes on with what the server has saved and what this browser kept. What the server knows by now is not sent again; what was
 * kept under a number that another device used meanwhile gets a new one after it.
 */
export function openJournal(saved: readonly AnswerEntry[], kept: readonly AnswerEntry[]): AnswerJournal {
  const bySequence = new Map(saved.map((entry) => [entry.sequence, entry]));
  const waiting = kept.filter((entry) => !isSame(bySequence.get(entry.sequence), entry));
  const opened = { saved, waiting: waiting.filter(({ sequence }) => !bySequence.has(sequence)), lost: [] };
  return waiting
    .filter(({ sequence }) => bySequence.has(sequence))
    .reduce<AnswerJournal>(
      (journal, { questionId, choices, at }) => addAnswer(journal, { questionId, choices, at }),
      opened,
    );
}

/** Answers a question anew, under the next number. */
export function addAnswer(journal: AnswerJournal, answer: Omit<AnswerEntry, 'sequence'>): AnswerJournal {
  return { ...journal, waiting: [...journal.waiting, { ...answer, sequence: nextSequence(journal) }] };
}

/** What the server said became of entries: what is safe is sent no more, nor is what came too late. */
export function settleAnswers(journal: AnswerJournal, { taken, known, refused }: AnswersTaken): AnswerJournal {
  const safe = new Set([...taken, ...known]);
  const final = new Set(refused.filter(({ code }) => code !== 'sequence-taken').map(({ sequence }) => sequence));
  const isSafe = ({ sequence }: AnswerEntry) => safe.has(sequence);
  const isFinal = ({ sequence }: AnswerEntry) => final.has(sequence);
  return {
    saved: [...journal.saved, ...journal.waiting.filter(isSafe)],
    waiting: journal.waiting.filter((entry) => !isSafe(entry) && !isFinal(entry)),
    lost: [...journal.lost, ...journal.waiting.filter(isFinal)],
  };
}

/** What counts by question: the entry with the highest number. An answer that was taken back is an empty one. */
export function currentAnswers({ saved, waiting }: AnswerJournal): Readonly<Record<string, readonly string[]>> {
  const entries = [...saved, ...waiting].sort((one, other) => one.sequence - other.sequence);
  return Object.fromEntries(entries.map(({ questionId, choices }) => [questionId, choices]));
}

/** The entries of a journal that a browser kept as text; none where they cannot be read. */
export function readKeptAnswers(kept: string | null): readonly AnswerEntry[] {
  try {
    const entries: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(entries) ? entries.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is AnswerEntry {
  return (
    typeof value === 'object' &&
    value !== null &&
    Number.isInteger(Reflect.get(value, 'sequence')) &&
    typeof Reflect.get(value, 'questionId') === 'string' &&
    Array.isArray(Reflect.get(value, 'choices')) &&
    typeof Reflect.get(value, 'at') === 'string'
  );
}

function nextSequence({ saved, waiting, lost }: AnswerJournal): number {
  return Math.max(0, ...[...saved, ...waiting, ...lost].map(({ sequence }) => sequence)) + 1;
}

function isSame(one: AnswerEntry | undefined, other: AnswerEntry): boolean {
  const lettersOf = ({ choices }: AnswerEntry) => [...choices].sort().join('');
  return one !== undefined && one.questionId === other.questionId && lettersOf(one) === lettersOf(other);
}
