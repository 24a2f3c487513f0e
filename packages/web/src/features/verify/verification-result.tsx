import type { CertificateVerification } from '@guantong/contracts';
import { Link } from '@tanstack/react-router';
import { download } from '../../lib/download.ts';
import { useText } from '../../lib/language/language.tsx';
import { CertificateFacts } from './certificate-facts.tsx';
import { CheckLines } from './check-lines.tsx';
import { CheckedAgainst } from './checked-against.tsx';
import { findingLines, verdictOn } from './finding-lines.ts';
import { VerdictNote } from './verdict-note.tsx';
import { verifyText } from './verify.text.ts';

/** What the server found about a certificate: the verdict, the certificate itself, and each question by itself. */
export function VerificationResult({ found }: { readonly found: CertificateVerification }) {
  const text = useText(verifyText);
  const { number, supersededBy, paper, credential, findings } = found;
  return (
    <section className="card stack" aria-label={number} data-verification={number}>
      <VerdictNote verdict={verdictOn(found, paper)} />
      {supersededBy !== null && (
        <p>
          {text.supersededBy}{' '}
          <Link to="/verify/$number" params={{ number: supersededBy }} className="figures">
            {supersededBy}
          </Link>
        </p>
      )}
      <CertificateFacts facts={found} masked={paper !== 'matches'} />
      <p className="soft small">{text.compare}</p>
      <h2>{text.checks}</h2>
      <CheckLines lines={findingLines(findings)} label={text.checks} />
      {(found.state === 'issued' || found.state === 'suspended') && (
        <p className="small">
          <a href={`/complain?${new URLSearchParams({ certificate: number })}`}>{text.complain}</a>
        </p>
      )}
      {credential !== null && (
        <div className="row">
          <button
            type="button"
            className="button"
            onClick={() => download(`${number}.json`, new Blob([JSON.stringify(credential)], { type: credentialType }))}
          >
            {text.download}
          </button>
          <span className="soft small">{text.downloadHelp}</span>
        </div>
      )}
      <CheckedAgainst number={number} documents={found.checkedAgainst} />
    </section>
  );
}

const credentialType = 'application/vc';
