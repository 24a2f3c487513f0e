import type { demonstrationLogInsSchema } from '@guantong/contracts';
import { roles } from '@guantong/contracts';
import type { z } from 'zod';
import { roleWords } from '../../../../access/role-words.ts';
import type { OfficeContext } from '../../../../http/route-context.ts';
import { listDemonstrationRoles } from '../../accounts/account-list.repository.ts';
import { demonstrationPassword } from '../../accounts/demonstration-password.ts';
import { signInActor } from '../begin-session.ts';

/** A log-in of the demonstration for each role, in the order of the roles. */
export async function readDemonstrationLogIns({
  database,
}: Pick<OfficeContext, 'database'>): Promise<z.infer<typeof demonstrationLogInsSchema>['logIns']> {
  const rows = await database.transaction(signInActor, listDemonstrationRoles);
  return roles.flatMap((role) => {
    const row = rows.find((each) => each.role === role);
    if (row === undefined) return [];
    const { login_name: loginName, organisation_name: organisation } = row;
    return [{ roleName: roleWords[role], organisation, loginName, password: demonstrationPassword }];
  });
}
