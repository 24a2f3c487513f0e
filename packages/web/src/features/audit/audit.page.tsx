import { DownloadOutlined } from '@ant-design/icons';
import { useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useText } from '../../lib/language/language.tsx';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { auditExportAddress, fetchAudit } from './api.ts';
import { auditText } from './audit.text.ts';
import { auditColumns } from './audit-columns.tsx';

/** The audit record, for the audit administrator alone. */
export function AuditPage() {
  const text = useText(auditText);
  const can = useCan();
  const search: { readonly chain?: unknown } = useSearch({ strict: false });
  const chain = search.chain === undefined ? '' : String(search.chain);
  return (
    <OfficePage title={text.title} lead={text.lead}>
      <DataTable
        name="audit"
        label={{ zh: auditText.zh.title, en: auditText.en.title }}
        columns={auditColumns}
        rowKey={(entry) => `${entry.chain} ${entry.sequence}`}
        rowName={({ action, chain: of, sequence }) => `${action} ${of} ${sequence}`}
        load={fetchAudit}
        tools={
          can('audit.export') && (
            <Button
              icon={<DownloadOutlined aria-hidden />}
              href={auditExportAddress(chain)}
              download
              title={text.howTo}
            >
              {chain === '' ? text.exportAll : text.exportChain(chain)}
            </Button>
          )
        }
        empty={<p>{text.empty}</p>}
      />
    </OfficePage>
  );
}
