import './account.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { type Language, useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useSignedIn } from '../../office/session/signed-in.tsx';
import { sessionKey } from '../../office/session/use-account-session.ts';
import { useProblemWords } from '../../office/states/problem-words.ts';
import { accountText } from './account.text.ts';
import { saveMessageLanguage } from './api.ts';
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
          <MessageLanguagePanel />
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
      <Segmented aria-label={text.language} value={language} options={languages} onChange={setLanguage} />
    </section>
  );
}

function MessageLanguagePanel() {
  const text = useText(accountText);
  const { message } = App.useApp();
  const words = useProblemWords();
  const queries = useQueryClient();
  const { account } = useSignedIn();
  const saving = useMutation({
    mutationFn: saveMessageLanguage,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: sessionKey });
      message.success(text.messageLanguageSaved);
    },
    onError: (error) => message.error(words(error)),
  });
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.messageLanguage}</h2>
      <p className="soft">{text.messageLanguageHelp}</p>
      <Segmented
        aria-label={text.messageLanguage}
        value={saving.isPending ? saving.variables : account.language}
        options={languages}
        disabled={saving.isPending}
        onChange={(next) => saving.mutate(next)}
      />
    </section>
  );
}

const languages: { value: Language; label: ReactNode }[] = [
  { value: 'zh', label: <span lang="zh-CN">中文</span> },
  { value: 'en', label: <span lang="en">English</span> },
];
