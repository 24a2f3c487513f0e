import { useMemo } from 'react';
import { ListPage } from '../../office/page/list-page.tsx';
import { accountColumns } from './account-columns.tsx';
import { accountsText } from './accounts.text.ts';
import { fetchAccounts } from './api.ts';
import { useRoleOptions } from './use-role-options.ts';

/** All accounts, for the system and the security administrator. */
export function AccountListPage() {
  const roles = useRoleOptions();
  const columns = useMemo(() => accountColumns(roles), [roles]);
  return (
    <ListPage
      name="accounts"
      text={accountsText}
      columns={columns}
      rowName={({ displayName, loginName }) => `${displayName} ${loginName}`}
      load={fetchAccounts}
      addAction="account.create"
    />
  );
}
