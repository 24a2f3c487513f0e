import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseResidentId } from '@guantong/contracts';
import type { SystemActor } from '../../../access/actor.ts';
import type { Environment } from '../../../config/environment.ts';
import type { ServerConfig } from '../../../config/server-config.ts';
import { appendAudit } from '../../../database/append-audit.ts';
import type { OfficeStorage } from '../../../http/route-context.ts';
import { identityDigest } from '../../../keys/identity-digest.ts';
import { insertRole } from '../roles/role.repository.ts';
import { hashPassword } from '../sign-in/password-hash.ts';
import { insertAccount } from './account.repository.ts';
import { hasAdministrators } from './account-list.repository.ts';
import { createFirstPassword } from './first-password.ts';

const variable = 'GUANTONG_FIRST_ADMINISTRATORS';
const administration = ['system-administrator', 'security-administrator', 'audit-administrator'] as const;
const names = ['系统管理员', '安全管理员', '审计管理员'] as const;
const system: SystemActor = { role: 'system', purpose: 'first-administrators' };

export interface FirstAdministratorsOptions {
  readonly environment: Environment;
  readonly config: ServerConfig;
  readonly now: () => Date;
  readonly newId: () => string;
}

export type FirstAdministrators =
  | { readonly ok: true; readonly notice: string | undefined }
  | { readonly ok: false; readonly problems: readonly string[] };

interface NamedPerson {
  readonly loginName: string;
  readonly residentId: string;
}

/**
 * The first three administrators of an installation, which nobody could grant a role yet: three people by their resident
 * ids, of which digests alone are kept. Their first passwords are written to `first-administrators.txt` of the data
 * folder, for its owner alone. Does nothing where there is an administrator.
 */
export async function makeFirstAdministrators(
  { database, keys }: OfficeStorage,
  { environment, config, now, newId }: FirstAdministratorsOptions,
): Promise<FirstAdministrators> {
  if (await database.transaction(system, hasAdministrators)) return { ok: true, notice: undefined };
  const text = environment[variable]?.trim() ?? '';
  if (text === '') return { ok: true, notice: config.mode === 'production' ? noAdministrators : undefined };
  const people = parsePeople(text, config);
  if (people === undefined) return { ok: false, problems: [`${variable}: 应为 · expected ${expected}`] };
  const passwords = people.map(() => createFirstPassword());
  const hashes = await Promise.all(passwords.map((each) => hashPassword(each, config.signIn.passwordCost)));
  const at = now().toISOString();
  const file = join(config.storage.dataFolder, 'first-administrators.txt');
  await mkdir(config.storage.dataFolder, { recursive: true });
  const lines = people.map(({ loginName }, index) => `${administration[index]} ${loginName} ${passwords[index]}\n`);
  // Written first: accounts whose passwords nobody has would shut everybody out.
  await writeFile(file, lines.join(''), { mode: 0o600 });
  await database.transaction(system, async (transaction) => {
    for (const [index, { loginName, residentId }] of people.entries()) {
      const [id, role, hash] = [newId(), administration[index], hashes[index]];
      if (role === undefined || hash === undefined) continue;
      await insertAccount(transaction, {
        id,
        login_name: loginName,
        display_name: names[index] ?? loginName,
        password_hash: hash,
        password_temporary: true,
        identity_digest: identityDigest(residentId, keys),
        province: null,
        person_id: null,
        language: 'zh',
        email: null,
        demonstration: false,
        created_at: at,
      });
      await insertRole(transaction, {
        id: newId(),
        account_id: id,
        role,
        organisation_id: null,
        granted_by: null,
        granted_at: at,
      });
      await appendAudit(transaction, {
        chain: `account:${id}`,
        at,
        actor: { accountId: null, role: 'system' },
        action: 'role.grant',
        subject: { kind: 'account', id },
        detail: { role, organisationId: null },
      });
    }
  });
  return {
    ok: true,
    notice: `已建立三名管理员，初始密码在 ${file}，交给本人后请删除 · three administrators were made; their first passwords are in ${file}: hand them over, then delete it`,
  };
}

const expected =
  'login:residentId,login:residentId,login:residentId — 依次为系统、安全、审计管理员，三个不同的人 · the system, security and audit administrator, three people';
const noAdministrators = `还没有管理员，请设置 ${variable} 后重新启动（见 docs/guides/operate.md） · there is no administrator: set ${variable} and start again (docs/guides/operate.md)`;

/** Three people with three login names; undefined for anything else. */
function parsePeople(text: string, { mode }: ServerConfig): readonly NamedPerson[] | undefined {
  const people = text.split(',').flatMap((each) => {
    const [loginName = '', id = ''] = each.trim().split(':');
    const parsed = parseResidentId(id, { acceptMadeUp: mode === 'development' });
    return parsed.ok && /^[a-z0-9][a-z0-9._-]{2,63}$/.test(loginName)
      ? [{ loginName, residentId: parsed.value.id }]
      : [];
  });
  const distinct = (values: readonly string[]) => new Set(values).size === administration.length;
  const whole = text.split(',').length === administration.length && people.length === administration.length;
  const different =
    distinct(people.map(({ loginName }) => loginName)) && distinct(people.map(({ residentId }) => residentId));
  return whole && different ? people : undefined;
}
