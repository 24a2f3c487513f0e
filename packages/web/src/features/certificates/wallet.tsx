import './certificates.css';
import type { Certificate } from '@guantong/contracts';
import { useQuery } from '@tanstack/react-query';
import { EmptyState, LoadingState } from '../../components/states.tsx';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { fetchWallet } from './api.ts';
import { CertificateFiles } from './certificate-files.tsx';
import { CertificateStateTag } from './certificate-words.tsx';
import { certificatesText } from './certificates.text.ts';

/** 我的证书: everything the reader was awarded here, the last first. */
export function Wallet() {
  const text = useText(certificatesText);
  const { data, error, refetch } = useQuery({
    queryKey: ['office', 'wallet'],
    queryFn: ({ signal }) => fetchWallet(signal),
  });
  return (
    <OfficePage title={text.wallet} lead={text.walletLead}>
      {error !== null && <ProblemState error={error} onRetry={refetch} />}
      {error === null && data === undefined && <LoadingState />}
      {data?.items.length === 0 && (
        <EmptyState title={text.walletEmpty}>
          <p>{text.walletEmptyHelp}</p>
        </EmptyState>
      )}
      {data !== undefined && data.items.length > 0 && (
        <ul className="wallet">
          {data.items.map((certificate) => (
            <Held key={certificate.id} certificate={certificate} />
          ))}
        </ul>
      )}
    </OfficePage>
  );
}

function Held({ certificate }: { readonly certificate: Certificate }) {
  const text = useText(certificatesText);
  const say = useSay();
  const { language } = useLanguage();
  const { id, name, field, specialty, number, body, obtainedOn, state, stateReason } = certificate;
  return (
    <li className="office-panel stack stack-tight">
      <div className="row row-tight">
        <CertificateStateTag state={state} />
        <h2>
          <InsideLink href={`/office/certificates/${id}`}>{say(name)}</InsideLink>
        </h2>
      </div>
      <p>
        {[field.name, specialty].filter((part) => part !== null).join(' · ')} · {body.name}
      </p>
      <p className="soft small">
        <span className="figures">{number}</span> · {text.obtainedOn} {sayDate(obtainedOn, language)}
      </p>
      {stateReason !== null && (
        <p className="note note-warning">
          {text.stateReason} · {stateReason}
        </p>
      )}
      <CertificateFiles certificate={certificate} />
    </li>
  );
}
