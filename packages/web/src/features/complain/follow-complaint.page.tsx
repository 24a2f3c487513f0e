import './complain.css';
import type { ComplaintFollow } from '@guantong/contracts';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { PageHead } from '../../components/page-head.tsx';
import { ErrorState } from '../../components/states.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../lib/language/language.tsx';
import { followComplaint } from './api.ts';
import { complainText } from './complain.text.ts';
import { Followed } from './followed.tsx';

/** Following a complaint by its receipt. The code stays in this page: no address has it. */
export function FollowComplaintPage() {
  const text = useText(complainText);
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const looking = useMutation({
    mutationFn: async (receipt: ComplaintFollow) => ({ receipt, complaint: await followComplaint(receipt) }),
  });
  function look(event: FormEvent) {
    event.preventDefault();
    looking.mutate({ number: number.trim(), code: code.trim() });
  }
  return (
    <div className="page">
      <PageHead title={text.follow} lead={text.followLead} />
      <div className="stack stack-wide">
        <form className="card stack" onSubmit={look}>
          <TextField label={text.number} value={number} onChange={setNumber} required />
          <TextField label={text.code} value={code} onChange={setCode} required />
          {looking.isError && <ErrorState error={looking.error} />}
          <div>
            <button
              type="submit"
              className="button button-primary"
              disabled={looking.isPending || number.trim() === '' || code.trim() === ''}
            >
              {looking.isPending ? text.looking : text.look}
            </button>
          </div>
        </form>
        {looking.data !== undefined && (
          <Followed key={looking.data.receipt.number} receipt={looking.data.receipt} found={looking.data.complaint} />
        )}
      </div>
    </div>
  );
}
