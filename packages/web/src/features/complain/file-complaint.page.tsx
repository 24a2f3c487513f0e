import './complain.css';
import type { ComplaintReceipt } from '@guantong/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { PageHead } from '../../components/page-head.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx';
import { failureOf } from '../../lib/fetch-json.ts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { type ComplaintSubject, fetchCertificate, fetchLine } from './api.ts';
import { complainText } from './complain.text.ts';
import { ComplaintForm } from './complaint-form.tsx';
import { Receipt } from './receipt.tsx';

/** Filing a complaint about the line or the certificate that the address names. */
export function FileComplaintPage() {
  const text = useText(complainText);
  const { line, certificate }: { readonly line?: unknown; readonly certificate?: unknown } = useSearch({
    strict: false,
  });
  const [receipt, setReceipt] = useState<ComplaintReceipt>();
  const about = subjectOf(line, certificate);
  return (
    <div className="page">
      <PageHead title={text.title} lead={text.lead} />
      {receipt !== undefined && <Receipt receipt={receipt} />}
      {receipt === undefined && about === undefined && <Elsewhere title={text.nothing} help={text.nothingHelp} />}
      {receipt === undefined && about !== undefined && <Filing about={about} onFiled={setReceipt} />}
    </div>
  );
}

function subjectOf(line: unknown, certificate: unknown): ComplaintSubject | undefined {
  if (typeof line === 'string') return { what: 'result', applicationId: line };
  return typeof certificate === 'string' ? { what: 'certificate', number: certificate } : undefined;
}

interface FilingProps {
  readonly about: ComplaintSubject;
  readonly onFiled: (receipt: ComplaintReceipt) => void;
}

function Filing({ about, onFiled }: FilingProps) {
  const text = useText(complainText);
  const say = useSay();
  const { data, error, refetch } = useQuery({
    queryKey: ['complaint-subject', about],
    queryFn: async ({ signal }) => {
      if (about.what === 'result') {
        const { personName, targetWords, employerName } = await fetchLine(about.applicationId, signal);
        return { name: personName, words: targetWords, detail: employerName };
      }
      const { holder, name, number } = await fetchCertificate(about.number, signal);
      return { name: holder, words: name, detail: number };
    },
  });
  const failure = error === null ? undefined : failureOf(error);
  if (failure?.kind === 'refused' && (failure.status === 404 || failure.status === 422))
    return <Elsewhere title={text.gone} help={text.goneHelp} />;
  if (error !== null) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (data === undefined) return <LoadingState />;
  return (
    <div className="stack stack-wide">
      <section className="card stack stack-tight" aria-labelledby="complaint-about">
        <p className="soft small" id="complaint-about">
          {text.about}
        </p>
        <h2>
          {data.name} · {say(data.words)}
        </h2>
        <p className="figures">{data.detail}</p>
      </section>
      <ComplaintForm about={about} onFiled={onFiled} />
    </div>
  );
}

function Elsewhere({ title, help }: { readonly title: string; readonly help: string }) {
  const text = useText(complainText);
  return (
    <section className="card">
      <EmptyState title={title}>
        <p>{help}</p>
        <p>
          <Link to="/publicity/results">{text.toResults}</Link> · <Link to="/verify">{text.toVerify}</Link> ·{' '}
          <Link to="/complain/follow">{text.follow}</Link>
        </p>
      </EmptyState>
    </section>
  );
}
