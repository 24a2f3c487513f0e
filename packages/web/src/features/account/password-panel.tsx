import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useText } from '../../lib/language/language.tsx';
import { PasswordChangeForm } from '../sign-in/password-change-form.tsx';
import { accountText } from './account.text.ts';

export function PasswordPanel() {
  const text = useText(accountText);
  const { message } = App.useApp();
  const queries = useQueryClient();
  return (
    <section className="office-panel stack">
      <h2>{text.password}</h2>
      <p className="soft">{text.passwordHelp}</p>
      <PasswordChangeForm
        onChanged={async () => {
          message.success(text.changed);
          await queries.invalidateQueries({ queryKey: ['office', 'sessions'] });
        }}
      />
    </section>
  );
}
