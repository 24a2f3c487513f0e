import { maskResidentId, normaliseName, parseResidentId, type Registration } from '@guantong/contracts';
import { appendAudit } from '../../../database/append-audit.ts';
import { AppError } from '../../../http/app-error.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import { todayInChina } from '../../../http/today.ts';
import { identityDigest } from '../../../keys/identity-digest.ts';
import { insertPerson } from '../persons/person.repository.ts';
import { sealResidentId } from '../persons/resident-id.ts';
import { insertRole } from '../roles/role.repository.ts';
import { type BegunSession, beginSession, signInActor } from '../sign-in/begin-session.ts';
import { checkPassword } from '../sign-in/check-password.ts';
import { hashPassword } from '../sign-in/password-hash.ts';
import { insertAccount } from './account.repository.ts';
import { toAccountError } from './account-error.ts';

/**
 * Opens an account for a worker, with the person's row and the worker's role, and signs in. Throws `request-invalid` for a
 * resident id or password that will not do, `login-name-taken`, and `person-registered` where the human is known, be it by a
 * closed account: nobody proves here whose resident id it is, so an administrator opens that account again.
 * Whether the name belongs to the resident id is not known here: the employer verifies it with the first application.
 */
export async function register(
  office: OfficeContext,
  { client, ...registration }: Registration & { readonly client: string | null },
): Promise<BegunSession> {
  const { config, database, keys, now, newId } = office;
  const { loginName, password, language } = registration;
  checkPassword(password, { loginName, path: '/password' });
  const residentId = readResidentId(office, registration.residentId);
  const hash = await hashPassword(password, config.signIn.passwordCost);
  const at = now().toISOString();
  const accountId = newId();
  const personId = newId();
  const province = residentId.region.slice(0, 2);
  const name = normaliseName(registration.name);
  const digest = identityDigest(residentId.id, keys);
  try {
    return await database.transaction(signInActor, async (transaction) => {
      await insertPerson(transaction, {
        province,
        id: personId,
        name,
        ...sealResidentId(residentId.id, personId, keys),
        resident_id_digest: digest,
        resident_id_masked: maskResidentId(residentId.id),
        birth_on: residentId.birthDate,
        created_at: at,
      });
      await insertAccount(transaction, {
        id: accountId,
        login_name: loginName,
        display_name: name,
        password_hash: hash,
        password_temporary: false,
        identity_digest: digest,
        province,
        person_id: personId,
        language,
        email: null,
        demonstration: false,
        created_at: at,
      });
      await insertRole(transaction, {
        id: newId(),
        account_id: accountId,
        role: 'worker',
        organisation_id: null,
        granted_by: null,
        granted_at: at,
      });
      await appendAudit(transaction, {
        chain: `account:${accountId}`,
        at,
        actor: { accountId, role: 'worker' },
        action: 'account.register',
        subject: { kind: 'account', id: accountId },
        detail: { personId },
      });
      return await beginSession(transaction, office, { accountId, client, method: 'registration' });
    });
  } catch (error) {
    throw toAccountError(error);
  }
}

/** The resident id in its normal form; made-up ones of region 99 are for development alone. */
export function readResidentId({ config, now }: Pick<OfficeContext, 'config' | 'now'>, text: string) {
  const parsed = parseResidentId(text, {
    acceptMadeUp: config.mode === 'development',
    bornBy: todayInChina(now()),
  });
  if (parsed.ok) return parsed.value;
  const { expected, found } = parsed.problem;
  throw new AppError('request-invalid', {
    problems: [
      {
        path: '/residentId',
        expected: `${expected.zh} · ${expected.en}`,
        found: `${found.zh} · ${found.en}`,
      },
    ],
  });
}
