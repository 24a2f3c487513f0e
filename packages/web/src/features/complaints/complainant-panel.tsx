import type { Complaint } from '@guantong/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { TextInput } from '../../office/form/plain-inputs.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { fetchIdentity } from './api.ts';
import { complaintsText } from './complaints.text.ts';

/** Who complains, for whom the server says; asked for with a reason, never loaded with the page. */
export function ComplainantPanel({ complaint: { id, can } }: { readonly complaint: Complaint }) {
  const text = useText(complaintsText);
  const [reason, setReason] = useState('');
  const looking = useMutation({ mutationFn: () => fetchIdentity(id, reason), gcTime: 0 });
  if (!can.some(({ action, allowed }) => action === 'complaint.read-identity' && allowed)) return null;
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.identity}</h2>
      {looking.data === undefined ? (
        <>
          <TextInput label={text.lookReason} required value={reason} onChange={setReason} />
          {looking.isError && <SmallProblem error={looking.error} />}
          <div>
            <Button disabled={reason.trim().length < 2} loading={looking.isPending} onClick={() => looking.mutate()}>
              {text.look}
            </Button>
          </div>
        </>
      ) : (
        <FactList>
          <Fact title={text.name}>{looking.data.name ?? text.anonymous}</Fact>
          <Fact title={text.contact}>{looking.data.contact ?? '—'}</Fact>
        </FactList>
      )}
    </section>
  );
}
