import './account.css';
import { Segmented } from 'antd';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useSignedIn } from '../../office/session/signed-in.tsx';
import { accountText } from './account.text.ts';
import { LinkedIdentities } from './linked-identities.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { SessionsPanel } from './sessions-panel.tsx';

/** The caller's own account: roles, language, password, sessions, identities of other services. */
export function AccountPage() {
  const text = useText(accountText);
  const { account } = useSignedIn();
  return (
    <OfficePage title={text.title} lead={account.displayName}>
      <div className="account-panels">
        <div className="stack">
          <RolesPanel />
          <LanguagePanel />
          <LinkedIdentities />
        </div>
        <PasswordPanel />
      </div>
      <SessionsPanel />
    </OfficePage>
  );
}

function RolesPanel() {
  const text = useText(accountText);
  const say = useSay();
  const { assignments } = useSignedIn();
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.roles}</h2>
      <ul className="account-roles">
        {assignments.map(({ assignmentId, roleName, organisation }) => (
          <li key={assignmentId}>
            {say(roleName)} {organisation && <span className="soft">{organisation.name}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function LanguagePanel() {
  const text = useText(accountText);
  const { language, setLanguage } = useLanguage();
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.language}</h2>
      <p className="soft">{text.languageHelp}</p>
      <Segmented
        aria-label={text.language}
        value={language}
        options={[
          { value: 'zh', label: <span lang="zh-CN">中文</span> },
          { value: 'en', label: <span lang="en">English</span> },
        ]}
        onChange={setLanguage}
      />
    </section>
  );
}
