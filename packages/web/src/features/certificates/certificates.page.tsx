import { useText } from '../../lib/language/language.tsx';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { issuingAddress, useOwnBody } from '../issuing/own-body.ts';
import { fetchCertificates } from './api.ts';
import { certificateColumns } from './certificate-columns.tsx';
import { certificatesText } from './certificates.text.ts';
import { ReportExport } from './report-export.tsx';
import { Wallet } from './wallet.tsx';

/** Certificates: of a worker the own ones, of an office all it may see. Messages lead both here. */
export function CertificatesPage() {
  const can = useCan();
  return can('certificate.wallet') ? <Wallet /> : <CertificateList />;
}

function CertificateList() {
  const text = useText(certificatesText);
  const can = useCan();
  const ownBody = useOwnBody();
  return (
    <OfficePage
      title={text.title}
      lead={text.lead}
      actions={
        <>
          {ownBody !== undefined && can('issuer.read') && (
            <InsideLink href={issuingAddress(ownBody)} className="button">
              {text.settings}
            </InsideLink>
          )}
          {can('certificate.issue') && (
            <InsideLink href="/office/certificates/issue" className="button button-primary">
              {text.add}
            </InsideLink>
          )}
        </>
      }
    >
      <DataTable
        name="certificates"
        label={{ zh: certificatesText.zh.title, en: certificatesText.en.title }}
        columns={certificateColumns}
        rowKey={({ id }) => id}
        rowName={({ holder, number }) => `${holder} ${number}`}
        load={fetchCertificates}
        exportAddress="/api/certificates/export.xlsx"
        empty={<p>{text.empty}</p>}
      />
      {can('certificate.report') && <ReportExport />}
    </OfficePage>
  );
}
