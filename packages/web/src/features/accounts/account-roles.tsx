import type { AccountView, HeldRole } from '@guantong/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useSay, useText } from '../../lib/language/language.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { RoleWords } from './account-columns.tsx';
import { accountsText } from './accounts.text.ts';
import { fetchAccount, revokeRole } from './api.ts';

interface AccountRolesProps {
  readonly account: AccountView;
  readonly mayRevoke: boolean;
  readonly onChanged: (account: AccountView) => void;
}

/** The roles an account holds, and where. */
export function AccountRoles({ account: { id, roles }, mayRevoke, onChanged }: AccountRolesProps) {
  const text = useText(accountsText);
  const say = useSay();
  const revoking = useMutation({
    mutationFn: async (role: HeldRole) => {
      await revokeRole(id, role);
      return fetchAccount(id);
    },
    onSuccess: onChanged,
  });
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.roles}</h2>
      {roles.length === 0 && <p className="soft">{text.noRoles}</p>}
      {revoking.isError && <SmallProblem error={revoking.error} />}
      <ul className="plain-rows">
        {roles.map((role) => (
          <li key={role.assignmentId} className="row row-apart">
            <span>
              <RoleWords role={role} />
            </span>
            {mayRevoke && (
              <Popconfirm title={text.revokeTitle} description={text.sure} onConfirm={() => revoking.mutate(role)}>
                <Button danger aria-label={`${text.revoke} ${say(role.roleName)}`}>
                  {text.revoke}
                </Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
