import type { AccountView } from '@guantong/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay, useText } from '../../lib/language/language.tsx';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { LoadedThing } from '../../office/acts/loaded-thing.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { accountActs } from './account-acts.ts';
import { AccountStateTag } from './account-columns.tsx';
import { AccountRoles } from './account-roles.tsx';
import { AccountSessions } from './account-sessions.tsx';
import { languageNames } from './account-words.ts';
import { accountsText } from './accounts.text.ts';
import { accountKind } from './api.ts';
import { FirstPasswordNote } from './first-password.tsx';
import { useRoleOptions } from './use-role-options.ts';

/** One account, as the system and the security administrator see it: each may do another half. */
export function AccountDetailPage() {
  const queries = useQueryClient();
  return (
    <LoadedThing kind={accountKind}>
      {(account, { onDone, onStale }) => (
        <Shown
          account={account}
          onChanged={(next) => {
            onDone(next);
            void queries.invalidateQueries({ queryKey: ['office', 'sessions-of', next.id] });
          }}
          onStale={onStale}
        />
      )}
    </LoadedThing>
  );
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
