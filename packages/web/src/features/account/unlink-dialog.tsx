import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import { useState } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { CredentialField } from '../sign-in/credential-field.tsx';
import { accountText } from './account.text.ts';
import { type LinkedIdentity, unlinkIdentity } from './api.ts';
import { identitiesKey } from './identities-key.ts';

interface UnlinkDialogProps {
  readonly identity: LinkedIdentity;
  readonly onClose: () => void;
}

/** Asks for the password of the account, the way in that stays, before another one is taken away. */
export function UnlinkDialog({ identity, onClose }: UnlinkDialogProps) {
  const text = useText(accountText);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const unlinking = useMutation({
    mutationFn: () => unlinkIdentity(identity, password),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: identitiesKey });
      message.success(text.unlinked);
      onClose();
    },
  });
  return (
    <Modal
      open
      title={text.unlinkOf(identity.subject)}
      okText={text.unlink}
      cancelText={text.cancel}
      okButtonProps={{ danger: true, disabled: password === '' }}
      confirmLoading={unlinking.isPending}
      onOk={() => unlinking.mutate()}
      onCancel={onClose}
    >
      <div className="stack stack-tight">
        <p>{text.unlinkHelp}</p>
        <CredentialField
          label={text.ownPassword}
          autoComplete="current-password"
          secret
          value={password}
          onChange={setPassword}
        />
        {unlinking.isError && <SmallProblem error={unlinking.error} />}
      </div>
    </Modal>
  );
}
