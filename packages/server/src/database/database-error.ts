import pg from 'pg';

/** An error that the database gave, the same class for both: `code` is the SQLSTATE, `constraint` the name of what refused. */
export const DatabaseError = pg.DatabaseError;

/** PostgreSQL's error codes (appendix A of its manual) that the product looks at. */
export const sqlState = {
  featureNotSupported: '0A000',
  uniqueViolation: '23505',
  foreignKeyViolation: '23503',
  checkViolation: '23514',
  insufficientPrivilege: '42501',
  serializationFailure: '40001',
  deadlockDetected: '40P01',
} as const;

/** The SQLSTATE of an error of the database; undefined for any other error. */
export function findSqlState(error: unknown): string | undefined {
  return error instanceof DatabaseError ? error.code : undefined;
}

/** The database does not answer, or not any more: nobody's fault who asks, and over when it does again. */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super(`the database does not answer: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
