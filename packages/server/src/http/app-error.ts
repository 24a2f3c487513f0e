import type { Problem, ProcedureCheck } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { type ErrorCode, errorTable } from './error-table.ts';

export interface AppErrorOptions {
  readonly problems?: readonly Problem[];
  /** Checks of procedure that failed, with their sources. */
  readonly checks?: readonly ProcedureCheck[];
  /** Why, this time; told before what to do. */
  readonly reason?: Text;
  /** Headers the answer needs, such as Allow. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error the caller is answered with; status and words come from the table. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly problems: readonly Problem[];
  readonly checks: readonly ProcedureCheck[];
  readonly reason: Text | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(errorTable[code].title.en);
    this.name = 'AppError';
    this.code = code;
    this.problems = options.problems ?? [];
    this.checks = options.checks ?? [];
    this.reason = options.reason;
    this.headers = options.headers ?? {};
  }
}
