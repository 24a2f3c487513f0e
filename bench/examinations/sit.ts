import { setTimeout as sleep } from 'node:timers/promises';
import type { AnswerEntry, AnswersTaken, ExamAttempt } from '@guantong/contracts';
import type { HttpClient } from '../../packages/server/test/robustness/support/http-client.ts';
import type { Applicant } from '../../packages/server/test/robustness/support/prepare-scene.ts';

/** Where requests go: another address after the server was killed. */
export interface Line {
  http: HttpClient;
  /** Resolves when the server is there again. */
  ready: Promise<void>;
  /** Requests that were cut off without an answer. */
  cutOff: number;
}

export interface Sat {
  readonly personId: string;
  /** What the server said is safe, by number. */
  readonly acknowledged: ReadonlyMap<number, readonly string[]>;
}

const AT_ONCE = 5;

/** Begins, as the page does: asked again until it is answered. Gives what the candidate reads. */
export async function start(line: Line, sittingId: string, candidate: Applicant): Promise<ExamAttempt> {
  return ask(line, candidate, `/api/examinations/sittings/${sittingId}/start`, {});
}

/** Answers every question in small parts, saves each until it is acknowledged, and hands in. */
export async function answerAll(
  line: Line,
  {
    sittingId,
    candidate,
    correct,
    onSaved,
  }: {
    readonly sittingId: string;
    readonly candidate: Applicant;
    readonly correct: Readonly<Record<string, readonly string[]>>;
    /** So many answers more are acknowledged. */
    readonly onSaved: (answers: number) => void;
  },
): Promise<Sat> {
  const acknowledged = new Map<number, readonly string[]>();
  const base = `/api/examinations/sittings/${sittingId}`;
  const entries = Object.entries(correct).map(([questionId, choices], index): AnswerEntry => {
    return { sequence: index + 1, questionId, choices: [...choices], at: new Date().toISOString() };
  });
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const part = entries.slice(from, from + AT_ONCE);
    const { taken, known, refused }: AnswersTaken = await ask(line, candidate, `${base}/answers`, { entries: part });
    if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused[0])}`);
    for (const { sequence, choices } of part)
      if (taken.includes(sequence) || known.includes(sequence)) acknowledged.set(sequence, choices);
    onSaved(taken.length + known.length);
  }
  return { personId: candidate.person.id, acknowledged };
}

/** Hands in; asked again after a lost answer it is refused because it is done, which is as good. */
export async function handIn(line: Line, sittingId: string, candidate: Applicant): Promise<void> {
  await ask(line, candidate, `/api/examinations/sittings/${sittingId}/hand-in`, {}, [200, 409]);
}

/** Posts until there is an answer: a server that was killed comes back. */
async function ask<Answer>(
  line: Line,
  { cookie }: Applicant,
  path: string,
  body: object,
  expected: readonly number[] = [200],
): Promise<Answer> {
  for (;;) {
    const { http } = line;
    const answer = await http
      .ask({
        method: 'POST',
        path,
        headers: { cookie, 'content-type': 'application/json' },
        payload: JSON.stringify(body),
      })
      .catch(() => undefined);
    if (answer === undefined) {
      line.cutOff += 1;
      await Promise.all([line.ready, sleep(50)]);
      continue;
    }
    if (!expected.includes(answer.status))
      throw new Error(`POST ${path}: ${answer.status} ${answer.body.slice(0, 300)}`);
    return JSON.parse(answer.body);
  }
}
