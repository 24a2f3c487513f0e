import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { ExportButton } from '../../office/data-table/export-button.tsx';
import { DayInput } from '../../office/form/plain-inputs.tsx';
import { certificatesText } from './certificates.text.ts';

/** The data set of skill-level certificates, as it is reported: of the days they were issued on. */
export function ReportExport() {
  const text = useText(certificatesText);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const query = new URLSearchParams({
    ...(from === '' ? {} : { issuedFrom: from }),
    ...(to === '' ? {} : { issuedTo: to }),
  });
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.report}</h2>
      <p className="soft">{text.reportLead}</p>
      <div className="form-grid">
        <DayInput label={text.reportFrom} value={from} onChange={setFrom} />
        <DayInput label={text.reportTo} value={to} onChange={setTo} />
      </div>
      <div className="row row-tight">
        <ExportButton address={`/api/certificate-report.xlsx?${query}`} label={text.reportWorkbook} />
        <Button
          icon={<DownloadOutlined />}
          href={`/api/certificate-report.json?${query}`}
          download="certificate-report.json"
        >
          {text.reportJson}
        </Button>
      </div>
    </section>
  );
}
