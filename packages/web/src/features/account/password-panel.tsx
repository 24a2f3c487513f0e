import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { Field } from '../../components/field.tsx';
import { useText } from '../../lib/language/language.tsx';
import { fieldIdsToControlProps } from '../../office/form/control-props.ts';
import { leastPassword } from '../../office/session/password-length.ts';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { UnsavedGuard } from '../../office/states/unsaved-guard.tsx';
import { accountText } from './account.text.ts';
import { changePassword } from './api.ts';

const empty = { current: '', next: '', repeat: '' };

export function PasswordPanel() {
  const text = useText(accountText);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(empty);
  const [changing, setChanging] = useState(false);
  const [error, setError] = useState<unknown>();
  const differs = draft.repeat !== '' && draft.repeat !== draft.next;
  const ready = draft.current !== '' && draft.next.length >= leastPassword && draft.repeat === draft.next;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    setChanging(true);
    setError(undefined);
    try {
      await changePassword(draft.current, draft.next);
      setDraft(empty);
      message.success(text.changed);
      await queries.invalidateQueries({ queryKey: ['office', 'sessions'] });
    } catch (reason) {
      setError(reason);
    } finally {
      setChanging(false);
    }
  }
  const field = (key: keyof typeof empty, autoComplete: string) => ({
    value: draft[key],
    autoComplete,
    onChange: (value: string) => setDraft((before) => ({ ...before, [key]: value })),
  });
  return (
    <form className="office-panel stack" aria-label={text.password} onSubmit={submit}>
      <h2>{text.password}</h2>
      <p className="soft">{text.passwordHelp}</p>
      <PasswordField label={text.current} {...field('current', 'current-password')} />
      <PasswordField label={text.next} hint={text.nextHint(leastPassword)} {...field('next', 'new-password')} />
      <PasswordField
        label={text.repeat}
        error={differs ? text.repeatDiffers : undefined}
        {...field('repeat', 'new-password')}
      />
      {error !== undefined && <SmallProblem error={error} />}
      <Button type="primary" htmlType="submit" disabled={!ready} loading={changing}>
        {changing ? text.changing : text.change}
      </Button>
      <UnsavedGuard unsaved={draft !== empty && Object.values(draft).some((value) => value !== '')} />
    </form>
  );
}

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly autoComplete: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
}

function PasswordField({ label, value, autoComplete, onChange, hint, error }: PasswordFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} required>
      {(ids) => (
        <Input.Password
          {...fieldIdsToControlProps(ids)}
          autoComplete={autoComplete}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
