import type { HeldRole as HeldRoleView, SessionView } from '@guantong/contracts';
import { listActions } from '../../../access/access-table.ts';
import { roleWords } from '../../../access/role-words.ts';
import type { SignInConfig } from '../../../config/sign-in-config.ts';
import { actingRole, isFiled, needOf, type Session } from './create-authenticator.ts';
import type { HeldRole } from './session.repository.ts';

/** A session as its owner sees it. */
export function presentSession(session: Session, signIn: SignInConfig): SessionView {
  const acting = actingRole(session);
  const need = needOf(session, signIn);
  return {
    id: session.id,
    account: {
      id: session.account_id,
      loginName: session.login_name,
      displayName: session.display_name,
      language: session.language,
      personId: session.person_id,
      province: session.province,
    },
    acting: acting === undefined ? null : presentHeldRole(acting),
    assignments: session.roles.map(presentHeldRole),
    secondFactor: need === 'second-factor' ? 'needed' : need === 'second-factor-setup' ? 'enrol' : 'done',
    passwordChangeNeeded: need === 'password-change',
    can:
      acting === undefined || need !== 'nothing' || !isFiled(acting)
        ? []
        : listActions().flatMap(([action, { roles }]) => (roles[acting.role] === undefined ? [] : [action])),
    expiresAt: session.expires_at,
  };
}

export function presentHeldRole({
  id,
  role,
  organisation_id,
  organisation_name,
  region,
}: Omit<HeldRole, 'organisation_state'>): HeldRoleView {
  const organisation =
    organisation_id === null || organisation_name === null || region === null
      ? null
      : { id: organisation_id, name: organisation_name, region };
  return { assignmentId: id, role, roleName: roleWords[role], organisation };
}
