import type { ExamAttempt } from '@guantong/contracts';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { AnswerJournal } from './answer-journal.ts';
import { type AnswerKeeper, createAnswerKeeper, keptName } from './answer-keeper.ts';
import { fetchAttempt, sendAnswers } from './api.ts';
import type { ServerClock } from './time-left.ts';

interface KeptAnswers extends Pick<AnswerKeeper, 'choose' | 'push'> {
  readonly journal: AnswerJournal;
  /** Whether the last try to send failed. */
  readonly isCutOff: boolean;
  readonly clock: ServerClock;
}

/** Milliseconds after which what waits is sent again. */
const RETRY = 3_000;

/** The answers of a running attempt: kept at once, sent at once, and sent again until they are safe. */
export function useAnswerKeeper(attempt: ExamAttempt): KeptAnswers {
  const { sittingId, journal: saved, now } = attempt;
  const [clock, setClock] = useState<ServerClock>(() => ({ now, toldAt: performance.now() }));
  const [isCutOff, setCutOff] = useState(false);
  const [keeper] = useState(() =>
    createAnswerKeeper({
      name: keptName(attempt),
      saved,
      storage: localStorage,
      now: () => new Date(),
      fetchSaved: async () => (await fetchAttempt(sittingId)).journal,
      async send(entries) {
        const taken = await sendAnswers(sittingId, entries);
        setClock({ now: taken.now, toldAt: performance.now() });
        return taken;
      },
    }),
  );
  const journal = useSyncExternalStore(keeper.subscribe, keeper.journal);
  const push = useRef(async () => {
    const isSafe = await keeper.push();
    setCutOff(!isSafe);
    return isSafe;
  }).current;
  useEffect(() => setClock({ now, toldAt: performance.now() }), [now]);
  useEffect(() => {
    const again = () => void push();
    again();
    const timer = setInterval(again, RETRY);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [push]);
  function choose(questionId: string, choices: readonly string[]): void {
    keeper.choose(questionId, choices);
    void push();
  }
  return { journal, isCutOff, clock, choose, push };
}
