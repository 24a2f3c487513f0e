import type { Text } from '@guantong/engine';

/** Stable codes of what can end a command early; each is explained in docs/guides/command-line.md. */
export type FailureCode =
  | 'usage'
  | 'input-not-found'
  | 'input-not-readable'
  | 'output-not-writable'
  | 'policy-invalid'
  | 'not-found'
  | 'server-not-started';

/** Something the person at the terminal can put right. Exit code 2: what was given; 1: the surroundings. */
export class CommandFailure extends Error {
  readonly code: FailureCode;
  readonly text: Text;
  readonly exitCode: 1 | 2;

  constructor(code: FailureCode, text: Text, exitCode: 1 | 2 = 2) {
    super(`${code}: ${text.en}`);
    this.name = 'CommandFailure';
    this.code = code;
    this.text = text;
    this.exitCode = exitCode;
  }
}

/** A wrong argument: what was expected and what was found instead. */
export function usageFailure(text: Text): CommandFailure {
  return new CommandFailure('usage', text, 2);
}

/** An error of the operating system: a file, a pipe, a port. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}
