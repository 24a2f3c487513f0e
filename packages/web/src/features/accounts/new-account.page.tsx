import { type NewAccount, newAccountSchema } from '@guantong/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay, useText } from '../../lib/language/language.tsx';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { ChoiceInput, TextInput } from '../../office/form/plain-inputs.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { languageNames } from './account-words.ts';
import { accountsText } from './accounts.text.ts';
import { createAccount } from './api.ts';
import { FirstPasswordNote } from './first-password.tsx';

const empty = { loginName: '', displayName: '', residentId: '', email: '', language: 'zh' };

/** An account for somebody of an office; its first password is shown once. */
export function NewAccountPage() {
  const text = useText(accountsText);
  const say = useSay();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(empty);
  const [incomplete, setIncomplete] = useState(false);
  const creating = useMutation({
    mutationFn: (account: NewAccount) => createAccount(account),
    onSuccess: () => {
      setDraft(empty);
      void queries.invalidateQueries({ queryKey: ['table', 'accounts'] });
    },
  });
  const change = (part: Partial<typeof empty>) => setDraft({ ...draft, ...part });
  function create() {
    const parsed = newAccountSchema.safeParse({
      ...draft,
      email: draft.email.trim() === '' ? null : draft.email.trim(),
    });
    setIncomplete(!parsed.success);
    if (parsed.success) creating.mutate(parsed.data);
  }
  return (
    <OfficePage title={text.add}>
      {creating.data !== undefined && <FirstPasswordNote first={creating.data} withLink />}
      <form
        className="office-panel stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <div className="form-grid">
          <TextInput
            label={text.loginName}
            hint={text.loginNameHint}
            required
            most={64}
            value={draft.loginName}
            onChange={(loginName) => change({ loginName })}
          />
          <TextInput
            label={text.displayName}
            required
            most={100}
            value={draft.displayName}
            onChange={(displayName) => change({ displayName })}
          />
          <TextInput
            label={text.residentId}
            hint={text.residentIdHint}
            required
            most={40}
            value={draft.residentId}
            onChange={(residentId) => change({ residentId })}
          />
          <TextInput
            label={text.email}
            hint={text.emailHint}
            value={draft.email}
            onChange={(email) => change({ email })}
          />
          <ChoiceInput
            label={text.language}
            required
            value={draft.language}
            options={optionsOf(languageNames).map(({ value, title }) => ({ value, label: say(title) }))}
            onChange={(language) => change({ language })}
          />
        </div>
        {incomplete && (
          <p className="note note-danger" role="alert">
            {text.incomplete}
          </p>
        )}
        {creating.isError && <SmallProblem error={creating.error} />}
        <div>
          <Button type="primary" htmlType="submit" loading={creating.isPending}>
            {text.create}
          </Button>
        </div>
      </form>
    </OfficePage>
  );
}
