import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DatabaseError } from '../database-error.ts';
import type {
  DatabaseThreadInput,
  DatabaseThreadMessage,
  DatabaseThreadQuestion,
  ThreadError,
} from './database-thread.ts';
import type { EngineAnswer } from './run-statement.ts';

export interface ThreadAnswer {
  readonly answer: EngineAnswer;
  /** Resolves when what was written before the answer survives a power cut. */
  readonly durable: Promise<void>;
}

/** The thread that owns an embedded database. Answers in the order of the questions. */
export interface DatabaseThread {
  ask(sql: string, parameters: readonly (string | null)[]): Promise<ThreadAnswer>;
  /** The whole database, to begin another from. */
  snapshot(): Promise<Uint8Array>;
  /** Bytes of write-ahead log since the start. */
  logBytes(): number;
  close(): Promise<void>;
}

export interface DatabaseThreadOptions extends DatabaseThreadInput {
  /** The thread ended by itself: nothing can be asked any more. */
  readonly onFault: (error: Error) => void;
}

/** Starts the thread and waits until the database answers. Rejects when it cannot be opened. */
export async function startDatabaseThread({ onFault, ...input }: DatabaseThreadOptions): Promise<DatabaseThread> {
  const worker = new Worker(threadFile(), { workerData: input, execArgv: [] });
  const questions = new Promises<{ found: unknown; durable: Promise<void> }>();
  const syncs = new Promises<void>();
  const started = new Promises<void>();
  let answered = 0;
  let logBytes = 0;
  let failure: Error | undefined;
  let running = false;
  const fail = (error: Error) => {
    if (failure !== undefined) return;
    failure = error;
    for (const each of [started, questions, syncs]) each.rejectAll(error);
    // Whoever waits for the start hears of it there.
    if (running) onFault(error);
    void worker.terminate();
  };
  const ready = started.add(0);
  worker.on('message', (message: DatabaseThreadMessage) => {
    switch (message.kind) {
      case 'ready':
        return started.resolveUpTo(0);
      case 'answer':
        answered += 1;
        logBytes = message.logBytes;
        return questions.resolve(answered, {
          found: message.answer,
          durable: message.unsynced ? syncs.add(answered) : Promise.resolve(),
        });
      case 'refusal':
        answered += 1;
        return questions.reject(answered, toDatabaseError(message.error));
      case 'synced':
        return syncs.resolveUpTo(message.upTo);
      case 'broken':
        return fail(new Error(`数据库文件无法写盘 · the database cannot be written to the disk: ${message.reason}`));
    }
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('内嵌数据库已停止 · the embedded database has stopped')));
  await ready;
  running = true;
  let asked = 0;
  const put = (question: DatabaseThreadQuestion) => {
    if (failure !== undefined) return Promise.reject(failure);
    worker.postMessage(question);
    asked += 1;
    return questions.add(asked);
  };
  return {
    async ask(sql, parameters) {
      const { found, durable } = await put({ kind: 'statement', sql, parameters });
      // The thread answers a statement with an EngineAnswer.
      return { answer: found as EngineAnswer, durable };
    },
    async snapshot() {
      return (await put({ kind: 'snapshot' })).found as Uint8Array;
    },
    logBytes: () => logBytes,
    async close() {
      running = false;
      await put({ kind: 'close' }).finally(() => worker.terminate());
    },
  };
}

/** The module of the thread: beside this one as source, beside the bundle once built. */
function threadFile(): string {
  const name = import.meta.url.endsWith('.ts') ? './database-thread.source.mjs' : './database-thread.js';
  return fileURLToPath(new URL(name, import.meta.url));
}

/** Promises by number, resolved in rising order. */
class Promises<T> {
  readonly #waiting = new Map<number, { resolve(value: T): void; reject(error: Error): void }>();

  add(number: number): Promise<T> {
    const promise = new Promise<T>((resolve, reject) => this.#waiting.set(number, { resolve, reject }));
    // Whoever waits hears of it; that nobody waits is no fault.
    promise.catch(() => undefined);
    return promise;
  }

  resolve(number: number, value: T): void {
    this.#waiting.get(number)?.resolve(value);
    this.#waiting.delete(number);
  }

  reject(number: number, error: Error): void {
    this.#waiting.get(number)?.reject(error);
    this.#waiting.delete(number);
  }

  resolveUpTo(this: Promises<void>, number: number): void {
    for (const each of this.#waiting.keys()) if (each <= number) this.resolve(each, undefined);
  }

  rejectAll(error: Error): void {
    for (const each of this.#waiting.keys()) this.reject(each, error);
  }
}

function toDatabaseError({ message, ...fields }: ThreadError): Error {
  const error = new DatabaseError(message, message.length, 'error');
  return Object.assign(error, fields, { name: 'error' });
}
