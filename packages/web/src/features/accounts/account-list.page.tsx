import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { accountColumns } from './account-columns.tsx';
import { accountsText } from './accounts.text.ts';
import { fetchAccounts } from './api.ts';
import { useRoleOptions } from './use-role-options.ts';

/** All accounts, for the system and the security administrator. */
export function AccountListPage() {
  const text = useText(accountsText);
  const can = useCan();
  const roles = useRoleOptions();
  const columns = useMemo(() => accountColumns(roles), [roles]);
  return (
    <OfficePage
      title={text.title}
      lead={text.lead}
      actions={
        can('account.create') && (
          <Link to="/office/accounts/new" className="button button-primary">
            {text.add}
          </Link>
        )
      }
    >
      <DataTable
        name="accounts"
        label={{ zh: accountsText.zh.title, en: accountsText.en.title }}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ displayName, loginName }) => `${displayName} ${loginName}`}
        load={fetchAccounts}
        exportAddress="/api/accounts/export.xlsx"
        empty={<p>{text.empty}</p>}
      />
    </OfficePage>
  );
}
