import { CommanderError } from 'commander';
import { createContext } from './context.ts';
import { askedLanguage } from './language/language.ts';
import { createProgram } from './program.ts';
import { commanderText } from './report/commander-text.ts';
import { reportFailure, usageExit } from './report/report-failure.ts';

/** Runs the command line and returns the exit code: 0 done, 2 wrong input or arguments, 1 failed, 130 interrupted. */
export async function main(args: readonly string[]): Promise<number> {
  const interruption = new AbortController();
  const onInterrupt = () => {
    // A second Ctrl-C does not wait for anything.
    if (interruption.signal.aborted) process.exit(130);
    interruption.abort();
  };
  process.on('SIGINT', onInterrupt).on('SIGTERM', onInterrupt);
  const endAtOnce = () => {
    process.off('SIGINT', onInterrupt).off('SIGTERM', onInterrupt);
  };
  let exitCode = 0;
  const exit = (code: number) => {
    exitCode = code;
  };
  const context = createContext({ args, interrupted: interruption.signal, endAtOnce, exit });
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedReader);
  try {
    const language = askedLanguage(args);
    if (language !== undefined && language !== 'zh' && language !== 'en') {
      return usageExit(context, {
        zh: `--lang 应为 zh 或 en，实际为“${language}”`,
        en: `--lang: expected zh or en, found “${language}”`,
      });
    }
    const program = createProgram(context);
    if (args.length === 0) {
      program.outputHelp();
      return 0;
    }
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportFailure(error, context);
    return error.exitCode === 0 ? 0 : usageExit(context, commanderText(error));
  } finally {
    endAtOnce();
  }
}

// `| head` closes the pipe early: that is not a failure. Other errors reach the writer that waits for them.
function ignoreClosedReader(): void {
  // Nothing to do: without a listener Node would end the process with a stack trace.
}
