import type { Certificate } from '@guantong/contracts';
import { useText } from '../../lib/language/language.tsx';
import { ExportButton } from '../../office/data-table/export-button.tsx';
import { credentialAddress, pdfAddress } from './api.ts';
import { certificatesText } from './certificates.text.ts';

/** The files of a certificate and the way to its public page. What was revoked or superseded is not printed any more. */
export function CertificateFiles({ certificate: { id, state, verifyPath } }: { readonly certificate: Certificate }) {
  const text = useText(certificatesText);
  const printed = state === 'issued' || state === 'suspended';
  return (
    <div className="row row-tight">
      {printed && <ExportButton address={pdfAddress(id)} label={text.pdf} />}
      <ExportButton address={credentialAddress(id)} label={text.credential} />
      <a href={verifyPath} target="_blank" rel="noreferrer">
        {text.publicPage}
      </a>
      {!printed && <span className="soft small">{text.notPrinted}</span>}
    </div>
  );
}
