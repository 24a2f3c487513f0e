import type { AccountView } from '@guantong/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { LoadingState } from '../../components/states.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { accountActs } from './account-acts.ts';
import { AccountStateTag } from './account-columns.tsx';
import { AccountRoles } from './account-roles.tsx';
import { AccountSessions } from './account-sessions.tsx';
import { languageNames } from './account-words.ts';
import { accountsText } from './accounts.text.ts';
import { fetchAccount } from './api.ts';
import { FirstPasswordNote } from './first-password.tsx';
import { useRoleOptions } from './use-role-options.ts';

/** One account, as the system and the security administrator see it: each may do another half. */
export function AccountDetailPage() {
  const { id = '' } = useParams({ strict: false });
  const queries = useQueryClient();
  const key = ['office', 'account', id];
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: ({ signal }) => fetchAccount(id, signal) });
  if (error !== null && data === undefined) return <ProblemState error={error} onRetry={refetch} />;
  if (data === undefined) return <LoadingState />;
  const onChanged = (next: AccountView) => {
    queries.setQueryData(key, next);
    void queries.invalidateQueries({ queryKey: ['table', 'accounts'] });
    void queries.invalidateQueries({ queryKey: ['office', 'sessions-of', id] });
  };
  return <Shown account={data} onChanged={onChanged} onStale={() => void refetch()} />;
}

interface ShownProps {
  readonly account: AccountView;
  readonly onChanged: (account: AccountView) => void;
  readonly onStale: () => void;
}

function Shown({ account, onChanged, onStale }: ShownProps) {
  const [password, setPassword] = useState<string>();
  const roles = useRoleOptions();
  const may = (action: string) => account.can.some((each) => each.action === action && each.allowed);
  return (
    <OfficePage title={account.displayName} lead={<AccountStateTag state={account.state} />}>
      {password !== undefined && <FirstPasswordNote first={{ accountId: account.id, password }} withLink={false} />}
      <ActPanel
        can={account.can}
        acts={accountActs({ account, roles, onPassword: setPassword })}
        onDone={onChanged}
        onStale={onStale}
      />
      <Facts account={account} />
      <AccountRoles account={account} mayRevoke={may('role.revoke')} onChanged={onChanged} />
      {may('session.list-of-others') && (
        <AccountSessions accountId={account.id} mayEnd={may('session.revoke-of-others')} />
      )}
    </OfficePage>
  );
}

function Facts({ account }: { readonly account: AccountView }) {
  const text = useText(accountsText);
  const say = useSay();
  const { loginName, email, language, secondFactorSet, createdAt, pausedUntil } = account;
  return (
    <FactList>
      <Fact title={text.loginName}>{loginName}</Fact>
      <Fact title={text.email}>{email ?? '—'}</Fact>
      <Fact title={text.language}>{say(languageNames[language])}</Fact>
      <Fact title={text.secondFactor}>{secondFactorSet ? text.set : text.notSet}</Fact>
      <Fact title={text.createdAt}>
        <Instant at={createdAt} />
      </Fact>
      {pausedUntil !== null && (
        <Fact title={text.pausedUntil}>
          <Instant at={pausedUntil} />
        </Fact>
      )}
    </FactList>
  );
}
