import { fork } from 'node:child_process';
import type { EngineUnderTest } from './engine-under-test.ts';
import type { Person } from './persons.ts';

/** What is asked of an engine: every answer, or how many persons a second it judges over at least so long. */
export type Order =
  | { readonly order: 'answers' }
  | { readonly order: 'measure'; readonly question: 'decide' | 'explain'; readonly milliseconds: number };

/** An engine in a process of its own: the heap and the compiled code of one must not weigh on another. */
export interface EngineProcess {
  readonly name: string;
  /** The values of all persons, one after the other. */
  answers(): Promise<readonly number[]>;
  /** Persons a second. */
  measure(question: 'decide' | 'explain', milliseconds: number): Promise<number>;
  stop(): void;
}

/** Starts this program again for one engine; it then goes into `serveEngine`. */
export function startEngine(name: string): EngineProcess {
  const child = fork(process.argv[1] ?? '', [name]);
  let settle: ((answer: unknown) => void) | undefined;
  let fail: ((error: Error) => void) | undefined;
  child.on('message', (answer) => settle?.(answer));
  child.on('exit', (code) => fail?.(new Error(`${name}: expected an answer, found its process ended (${code})`)));
  const ask = (order: Order): Promise<unknown> =>
    new Promise((resolve, reject) => {
      [settle, fail] = [resolve, reject];
      child.send(order);
    });
  return {
    name,
    answers: async () => numbersOf(await ask({ order: 'answers' })),
    measure: async (question, milliseconds) =>
      numbersOf(await ask({ order: 'measure', question, milliseconds }))[0] ?? Number.NaN,
    stop() {
      fail = undefined;
      child.kill();
    },
  };
}

/** Answers the orders of the process that started this one. */
export function serveEngine(engine: EngineUnderTest, persons: readonly Person[]): void {
  process.on('message', async (order: Order) => {
    const numbers =
      order.order === 'answers' ? await allAnswers(engine, persons) : [await personsPerSecond(engine, persons, order)];
    process.send?.(numbers);
  });
}

function numbersOf(answer: unknown): readonly number[] {
  return Array.isArray(answer) ? answer.map(Number) : [];
}

async function allAnswers(engine: EngineUnderTest, persons: readonly Person[]): Promise<readonly number[]> {
  engine.prepare(persons);
  await engine.decide();
  return persons.flatMap((_, index) => Array.from(engine.valuesOf(index)));
}

async function personsPerSecond(
  engine: EngineUnderTest,
  persons: readonly Person[],
  { question, milliseconds: least }: Extract<Order, { order: 'measure' }>,
): Promise<number> {
  let [milliseconds, judged] = [0, 0];
  while (milliseconds < least) {
    engine.prepare(persons);
    const start = performance.now();
    await engine[question]();
    milliseconds += performance.now() - start;
    judged += persons.length;
  }
  return (judged / milliseconds) * 1000;
}
