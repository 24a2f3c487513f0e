import { createHmac } from 'node:crypto';
import type {
  BlueprintLine,
  PaperQuestion,
  QuestionDifficulty,
  QuestionKind,
  QuestionOption,
} from '@guantong/contracts';
import { questionKinds } from '@guantong/contracts';
import { digestOf } from '../../../../database/digest-of.ts';
import { letterAt } from '../bank/check-question.ts';

/** A question as the bank has it. */
export interface BankQuestion {
  readonly id: string;
  readonly version: number;
  readonly topic: string;
  readonly kind: QuestionKind;
  readonly difficulty: QuestionDifficulty;
  /** In tenths. */
  readonly points: number;
  readonly stem: string;
  readonly options: readonly QuestionOption[];
  readonly correct: readonly string[];
}

export interface AssembledPaper {
  readonly content: readonly PaperQuestion[];
  readonly correct: Readonly<Record<string, readonly string[]>>;
  /** SHA-256 of the ids and versions it was drawn from. */
  readonly bankHash: string;
  /** SHA-256 of content and key. */
  readonly hash: string;
}

/** A line of the blueprint for which the bank has too few. */
export interface Shortage {
  readonly line: BlueprintLine;
  readonly found: number;
}

export type PaperAnswer =
  | { readonly ok: true; readonly paper: AssembledPaper }
  | { readonly ok: false; readonly shortages: readonly Shortage[] };

/**
 * The paper of a seed, `guantong-paper/1`. The ticket of a text is HMAC-SHA-256 with the 32 bytes of the seed as key, in hexadecimal.
 * Each line takes, of the questions of its topic, kind, difficulty and points, those with the lowest tickets of their ids.
 * Questions stand by kind (single, multiple, judgement), then by ticket, and are called q1, q2, …; the options of a choice
 * stand by the ticket of `<question id>:<letter>` and are lettered anew, so that no place tells what is right; those of a
 * judgement stay. Lines are disjoint, so nothing depends on their order. Source: facts B.2 (题库抽题、细目表组卷).
 */
export function assemblePaper(
  bank: readonly BankQuestion[],
  { seed, blueprint }: { readonly seed: string; readonly blueprint: readonly BlueprintLine[] },
): PaperAnswer {
  const key = Buffer.from(seed, 'hex');
  const ticketOf = (text: string) => createHmac('sha256', key).update(text).digest('hex');
  const drawn = blueprint.map((line) => {
    const fitting = bank.filter((question) => fits(question, line));
    return { line, found: fitting.length, chosen: byTicket(fitting, ({ id }) => ticketOf(id)).slice(0, line.count) };
  });
  const shortages = drawn.filter(({ line, found }) => found < line.count);
  if (shortages.length > 0) return { ok: false, shortages: shortages.map(({ line, found }) => ({ line, found })) };
  const all = drawn.flatMap(({ chosen }) => chosen);
  const ordered = questionKinds.flatMap((kind) =>
    byTicket(
      all.filter((question) => question.kind === kind),
      ({ id }) => ticketOf(id),
    ),
  );
  const placed = ordered.map((question, index) => place(question, `q${index + 1}`, ticketOf));
  const content = placed.map(({ shown }) => shown);
  const correct = Object.fromEntries(placed.map(({ shown, right }) => [shown.id, right]));
  const versions = bank.map(({ id, version }) => ({ id, version })).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ok: true, paper: { content, correct, bankHash: digestOf(versions), hash: digestOf({ content, correct }) } };
}

/** Points of a blueprint in tenths; a paper has 1000. */
export function blueprintTenths(blueprint: readonly BlueprintLine[]): number {
  return blueprint.reduce((sum, { points, count }) => sum + Math.round(points * 10) * count, 0);
}

/** What two lines may not share: a question must not be asked for twice. */
export function lineKey({ topic, kind, difficulty, points }: BlueprintLine): string {
  return [topic, kind, difficulty, Math.round(points * 10)].join('\n');
}

function fits(question: BankQuestion, { topic, kind, difficulty, points }: BlueprintLine): boolean {
  return (
    question.topic === topic &&
    question.kind === kind &&
    question.difficulty === difficulty &&
    question.points === Math.round(points * 10)
  );
}

function place(question: BankQuestion, id: string, ticketOf: (text: string) => string) {
  const { kind, stem, points, options } = question;
  const order = kind === 'judgement' ? options : byTicket(options, (option) => ticketOf(`${question.id}:${option.id}`));
  const lettered = order.map(({ id: was, text }, index) => ({ was, id: letterAt(index), text }));
  const shown: PaperQuestion = {
    ...{ id, kind, stem },
    options: lettered.map((option) => ({ id: option.id, text: option.text })),
    points: points / 10,
  };
  return { shown, right: lettered.filter(({ was }) => question.correct.includes(was)).map((option) => option.id) };
}

function byTicket<Item>(items: readonly Item[], ticketOf: (item: Item) => string): readonly Item[] {
  return items
    .map((item) => ({ item, ticket: ticketOf(item) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
    .map(({ item }) => item);
}
