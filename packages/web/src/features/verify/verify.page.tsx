import './verify.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { PageHead } from '../../components/page-head.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx';
import { TextField } from '../../components/text-field.tsx';
import { failureOf } from '../../lib/fetch-json.ts';
import { useText } from '../../lib/language/language.tsx';
import { fetchVerification } from './api.ts';
import { OwnFile } from './own-file.tsx';
import { VerificationResult } from './verification-result.tsx';
import { verifyText } from './verify.text.ts';

/** Verifying a certificate: by the QR code, which leads here, by its number, or by its file. */
export function VerifyPage() {
  const text = useText(verifyText);
  const { number } = useParams({ strict: false });
  const search: { readonly h?: unknown } = useSearch({ strict: false });
  const hash = typeof search.h === 'string' ? search.h : undefined;
  return (
    <div className="page">
      <PageHead title={text.title} lead={text.lead} />
      <div className="stack stack-wide verify">
        <NumberForm key={number} number={number ?? ''} />
        {number !== undefined && <Verification number={number} hash={hash} />}
        <OwnFile />
      </div>
    </div>
  );
}

function NumberForm({ number }: { readonly number: string }) {
  const text = useText(verifyText);
  const navigate = useNavigate();
  const [written, setWritten] = useState(number);
  function verify(event: FormEvent) {
    event.preventDefault();
    const wanted = written.replaceAll(/\s/g, '').toUpperCase();
    if (wanted !== '') void navigate({ to: '/verify/$number', params: { number: wanted } });
  }
  return (
    <search>
      <form className="verify-form" onSubmit={verify}>
        <TextField label={text.number} hint={text.numberHint} value={written} onChange={setWritten} required />
        <button type="submit" className="button button-primary">
          {text.verify}
        </button>
      </form>
    </search>
  );
}

function Verification({ number, hash }: { readonly number: string; readonly hash: string | undefined }) {
  const text = useText(verifyText);
  const { data, error, refetch } = useQuery({
    queryKey: ['verification', number, hash],
    queryFn: ({ signal }) => fetchVerification(number, hash, signal),
    // A revocation has to show at once.
    staleTime: 0,
    gcTime: 0,
  });
  if (isMissing(error)) {
    return (
      <section className="card">
        <EmptyState title={text.missing}>
          <p>{text.missingHelp}</p>
        </EmptyState>
      </section>
    );
  }
  if (error !== null) return <ErrorState error={error} onRetry={() => refetch()} />;
  return data === undefined ? <LoadingState what={text.checking} /> : <VerificationResult found={data} />;
}

function isMissing(error: unknown): boolean {
  const failure = error === null ? undefined : failureOf(error);
  return failure?.kind === 'refused' && failure.status === 404;
}
