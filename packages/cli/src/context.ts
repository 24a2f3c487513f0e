import type { Readable, Writable } from 'node:stream';
import { askedLanguage, createSay, detectLanguage, type Language, type Say } from './language/language.ts';
import { createPaint, type Paint, wantsColour } from './terminal/paint.ts';

/** What a command may touch of the world it runs in. */
export interface Context {
  readonly language: Language;
  /** The language named by `--lang`. */
  readonly askedLanguage: Language | undefined;
  readonly say: Say;
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly isTerminal: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean };
  readonly paint: Paint;
  /** Colours for standard error. */
  readonly paintError: Paint;
  /** Columns for text output; without a terminal nothing is wrapped. */
  readonly width: number;
  /** Aborted by Ctrl-C: finish the piece at hand, leave valid output. */
  readonly interrupted: AbortSignal;
  /** Lets Ctrl-C end the process at once: for long work that writes nothing and has nothing to finish. */
  readonly endAtOnce: () => void;
  /** Takes the exit code of a command that ran to its end. */
  readonly exit: (code: number) => void;
}

export interface ContextOptions extends Pick<Context, 'interrupted' | 'endAtOnce' | 'exit'> {
  readonly args: readonly string[];
}

export function createContext({ args, interrupted, endAtOnce, exit }: ContextOptions): Context {
  const { stdin, stdout, stderr, env } = process;
  const language = detectLanguage(args, env);
  return {
    language,
    askedLanguage: askedLanguage(args) === undefined ? undefined : language,
    say: createSay(language),
    stdin,
    stdout,
    stderr,
    isTerminal: { stdin: stdin.isTTY === true, stdout: stdout.isTTY === true, stderr: stderr.isTTY === true },
    paint: createPaint(wantsColour({ isTerminal: stdout.isTTY === true, environment: env })),
    paintError: createPaint(wantsColour({ isTerminal: stderr.isTTY === true, environment: env })),
    width: stdout.isTTY === true ? Math.max(40, stdout.columns) : Number.POSITIVE_INFINITY,
    interrupted,
    endAtOnce,
    exit,
  };
}
