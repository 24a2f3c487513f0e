import { DatabaseError } from '../../../database/database-error.ts';
import { AppError } from '../../../http/app-error.ts';
import type { ErrorCode } from '../../../http/error-table.ts';

/** What the constraints of accounts and roles mean to the caller (migration 0003). */
const codes: Readonly<Record<string, ErrorCode>> = {
  accounts_login_name_key: 'login-name-taken',
  accounts_identity_digest_key: 'person-registered',
  accounts_person: 'person-registered',
  persons_resident_id_digest_key: 'person-registered',
  role_assignments_once: 'role-granted',
  role_assignments_one_administration: 'administrator-alone',
  role_assignments_administration_alone: 'administrator-alone',
  external_identities_pkey: 'identity-linked',
};

/** The answer to an error of the database that the caller brought about; any other error as it is. */
export function toAccountError(error: unknown): unknown {
  const code = error instanceof DatabaseError ? codes[error.constraint ?? ''] : undefined;
  return code === undefined ? error : new AppError(code);
}
