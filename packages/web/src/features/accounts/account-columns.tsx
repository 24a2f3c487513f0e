import './accounts.css';
import type { AccountItem, HeldRole } from '@guantong/contracts';
import { Said } from '../../components/said.tsx';
import type { Column, FilterOption } from '../../office/data-table/column.ts';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { Instant } from '../../office/days/instant.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { accountStateNames } from './account-words.ts';

/** The columns of the list of accounts. */
export function accountColumns(roles: readonly FilterOption[]): readonly Column<AccountItem>[] {
  return [
    {
      key: 'loginName',
      title: { zh: '登录名', en: 'Login name' },
      sortable: true,
      render: ({ id, loginName }) => <InsideLink href={`/office/accounts/${id}`}>{loginName}</InsideLink>,
    },
    {
      key: 'name',
      title: { zh: '姓名', en: 'Name' },
      heading: true,
      filter: { kind: 'text' },
      render: ({ id, displayName }) => <InsideLink href={`/office/accounts/${id}`}>{displayName}</InsideLink>,
    },
    {
      key: 'role',
      title: { zh: '角色', en: 'Roles' },
      filter: { kind: 'choice', options: roles },
      render: (account) => (
        <ul className="account-roles">
          {account.roles.map((role) => (
            <li key={role.assignmentId}>
              <RoleWords role={role} />
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      filter: { kind: 'choice', options: optionsOf(accountStateNames) },
      render: ({ state }) => <AccountStateTag state={state} />,
    },
    {
      key: 'secondFactorSet',
      title: { zh: '动态口令', en: 'Second factor' },
      render: ({ secondFactorSet: set }) => (
        <Said text={set ? { zh: '已设置', en: 'set up' } : { zh: '未设置', en: 'not set up' }} />
      ),
    },
    {
      key: 'createdAt',
      title: { zh: '建立时间', en: 'Created' },
      sortable: true,
      render: ({ createdAt }) => <Instant at={createdAt} />,
    },
  ];
}

export function AccountStateTag({ state }: Pick<AccountItem, 'state'>) {
  return (
    <span className={state === 'active' ? 'tag' : 'tag tag-warning'}>
      <Said text={accountStateNames[state]} />
    </span>
  );
}

export function RoleWords({ role: { roleName, organisation } }: { readonly role: HeldRole }) {
  return (
    <>
      <Said text={roleName} />
      {organisation !== null && ` · ${organisation.name}`}
    </>
  );
}
