import type { AccountView } from '@guantong/contracts';
import { type Act, writtenOrNull } from '../../office/acts/act.ts';
import type { FilterOption } from '../../office/data-table/column.ts';
import { changeAccount, fetchAccount, grantRole, resetPassword, resetSecondFactor } from './api.ts';

interface AccountActsOptions {
  readonly account: AccountView;
  readonly roles: readonly FilterOption[];
  /** Told the first password, which nobody can ask for again. */
  readonly onPassword: (password: string) => void;
}

/** What can be done with an account; which of it may be done now, its `can` says. */
export function accountActs({ account, roles, onPassword }: AccountActsOptions): readonly Act<AccountView>[] {
  const { id, displayName, email } = account;
  const state = (action: string, title: Act<AccountView>['title'], to: AccountView['state']): Act<AccountView> => ({
    kind: 'ask',
    action,
    title,
    fields: [],
    ...(to === 'active' ? {} : { weight: 'grave' as const }),
    take: () => changeAccount(account, { state: to }),
  });
  return [
    granting(id, roles),
    {
      kind: 'ask',
      action: 'account.change',
      title: { zh: '修改姓名和邮箱', en: 'Change name and email' },
      fields: [
        { kind: 'text', name: 'displayName', title: { zh: '姓名', en: 'Name' }, required: true, initial: displayName },
        { kind: 'text', name: 'email', title: { zh: '邮箱', en: 'Email' }, initial: email ?? '' },
      ],
      take: (values) =>
        changeAccount(account, { displayName: values.displayName, email: writtenOrNull(values, 'email') }),
    },
    {
      kind: 'ask',
      action: 'account.reset-password',
      title: { zh: '重置密码', en: 'Reset the password' },
      fields: [],
      take: async () => {
        const { password } = await resetPassword(id);
        onPassword(password);
        return fetchAccount(id);
      },
    },
    {
      kind: 'ask',
      action: 'account.reset-second-factor',
      title: { zh: '重置动态口令', en: 'Reset the second factor' },
      fields: [],
      take: () => resetSecondFactor(id),
    },
    state('account.lock', { zh: '锁定账号', en: 'Lock' }, 'locked'),
    state('account.unlock', { zh: '解除锁定', en: 'Unlock' }, 'active'),
    state('account.close', { zh: '注销账号', en: 'Close' }, 'closed'),
  ];
}

function granting(id: string, roles: readonly FilterOption[]): Act<AccountView> {
  return {
    kind: 'ask',
    action: 'role.grant',
    title: { zh: '授予角色', en: 'Grant a role' },
    weight: 'foremost',
    fields: [
      { kind: 'choice', name: 'role', title: { zh: '角色', en: 'Role' }, options: roles, required: true },
      {
        kind: 'organisation',
        name: 'organisationId',
        title: { zh: '所在单位、机构或部门', en: 'Where it is held' },
        hint: { zh: '单位、机构、人社部门的角色必填', en: 'Needed for roles of employers, bodies and bureaus' },
      },
    ],
    take: async (values) => {
      await grantRole(id, { role: values.role ?? '', organisationId: writtenOrNull(values, 'organisationId') });
      return fetchAccount(id);
    },
  };
}
