import { setImmediate } from 'node:timers/promises';
import { type ParseOptions, type Problem, parseAssessmentRequest, parseNdjsonLine } from '@guantong/contracts';
import type { AssessmentRequest, PolicyLibrary } from '@guantong/engine';
import type { Context } from '../context.ts';
import { type Input, openInput } from '../input/open-input.ts';
import { type OverrideFlags, parseOverrides } from '../input/overrides.ts';
import type { Entry } from '../input/parse-line.ts';
import { type Entries, readEntries } from '../input/read-entries.ts';
import { type Answer, type AnswerWriter, createAnswerWriter } from '../output/answer-writer.ts';
import { type Format, parseFormat } from '../output/format.ts';
import { createOutput, type Output } from '../output/output.ts';
import { createProgress } from '../output/progress.ts';
import { loadLibrary } from './load-library.ts';

export interface AnswerFlags extends OverrideFlags {
  readonly format?: string;
}

export interface AnswerJob<T> {
  readonly file: string;
  readonly flags: AnswerFlags;
  /** What the command needs of a request beyond its own shape. */
  readonly check?: (request: AssessmentRequest) => readonly Problem[];
  readonly answer: (library: PolicyLibrary, request: AssessmentRequest) => T;
  readonly toText: (answer: Answer<T>, library: PolicyLibrary) => string;
}

export const exitCodes = { done: 0, invalid: 2, interrupted: 130 } as const;

/** Answers every request of an input in order. Memory does not grow with their number. Returns the exit code. */
export async function answerRequests<T>(job: AnswerJob<T>, context: Context): Promise<number> {
  const overrides = parseOverrides(job.flags, context.language);
  const format = parseFormat(job.flags.format);
  const input = await openInput(job.file, context);
  context.interrupted.addEventListener('abort', () => input.stream.destroy(), { once: true });
  const library = await loadLibrary();
  const output = createOutput(context.stdout);
  try {
    const entries = await readEntries(input.stream, { isNdjson: input.isNdjson });
    const chosen = format ?? defaultFormat(entries, context);
    // Machine output does not change with the locale, only when a language is asked for.
    const language = chosen === 'text' ? context.language : (context.askedLanguage ?? 'en');
    const options = { ...overrides, language };
    const toAnswer = (entry: Entry) => answerEntry(entry, { job, library, options });
    const writer = createAnswerWriter<T>(output, {
      format: chosen,
      many: entries.many,
      pretty: context.isTerminal.stdout,
      toText: (answer) => job.toText(answer, library),
    });
    return await answerAll({ entries, writer, output, toAnswer, input }, context);
  } catch (error) {
    // Destroying the input ends the reading with an error of its own.
    if (context.interrupted.aborted) return exitCodes.interrupted;
    throw error;
  } finally {
    input.stream.destroy();
  }
}

function defaultFormat({ many }: Entries, { isTerminal }: Context): Format {
  if (isTerminal.stdout) return 'text';
  return many ? 'ndjson' : 'json';
}

interface Run<T> {
  readonly entries: Entries;
  readonly writer: AnswerWriter<T>;
  readonly output: Output;
  readonly toAnswer: (entry: Entry) => Answer<T>;
  readonly input: Input;
}

// Work without a pause longer than this would keep Ctrl-C waiting.
const turn = 25;

async function answerAll<T>({ entries, writer, output, toAnswer, input }: Run<T>, context: Context): Promise<number> {
  const { interrupted, stderr, say } = context;
  const progress = createProgress(context);
  let [done, invalid, turnStart] = [0, 0, performance.now()];
  const stopped = () => interrupted.aborted || output.isClosed;
  try {
    for await (const batch of entries.batches) {
      for (const entry of batch) {
        if (stopped()) break;
        const answer = toAnswer(entry);
        done += 1;
        if (answer.kind === 'invalid') invalid += 1;
        await writer.add(answer);
        if (performance.now() - turnStart < turn) continue;
        await setImmediate();
        turnStart = performance.now();
        progress.report({ done, invalid, share: input.share() });
      }
      if (stopped()) break;
      await output.flush();
    }
  } catch (error) {
    if (!interrupted.aborted) throw error;
  }
  progress.end();
  await writer.end();
  if (interrupted.aborted) return exitCodes.interrupted;
  if (done === 0) stderr.write(`${say(nothingFound)}\n`);
  return invalid > 0 ? exitCodes.invalid : exitCodes.done;
}

const nothingFound = { zh: '输入中没有请求。', en: 'There is no request in the input.' };

interface EntryContext<T> {
  readonly job: AnswerJob<T>;
  readonly library: PolicyLibrary;
  readonly options: ParseOptions;
}

function answerEntry<T>(entry: Entry, { job, library, options }: EntryContext<T>): Answer<T> {
  if (entry.kind === 'too-long') return { kind: 'invalid', invalid: { id: null, problems: [tooLong] } };
  const parsed =
    entry.kind === 'value' ? parseAssessmentRequest(entry.value, options) : parseNdjsonLine(entry.bytes, options);
  if (!parsed.ok) return { kind: 'invalid', invalid: { id: parsed.id ?? null, problems: parsed.problems } };
  const { request } = parsed;
  const problems = job.check?.(request) ?? [];
  if (problems.length > 0) return { kind: 'invalid', invalid: { id: request.id ?? null, problems } };
  return { kind: 'answered', answer: job.answer(library, request) };
}

const tooLong: Problem = { path: '', expected: 'at most 16 MiB for one request', found: 'more than 16 MiB' };
