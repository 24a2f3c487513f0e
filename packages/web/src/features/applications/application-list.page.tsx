import { Link, useSearch } from '@tanstack/react-router';
import { useText } from '../../lib/language/language.tsx';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { fetchApplications } from './api.ts';
import { applicationColumns } from './application-columns.tsx';
import { applicationsText } from './applications.text.ts';
import { type Box, BoxTabs, readBox } from './box-tabs.tsx';
import { useApplicationBatches } from './use-application-batches.ts';

/** 待办 / 已办 / 我发起的: the applications of the acting role. */
export function ApplicationListPage() {
  const text = useText(applicationsText);
  const can = useCan();
  const search = useSearch({ strict: false });
  const box = readBox(search);
  const batchActions = useApplicationBatches();
  return (
    <OfficePage
      title={text.listTitle}
      lead={text.listLead}
      actions={
        can('application.create') && (
          <Link to="/office/apply" className="button button-primary">
            {text.apply}
          </Link>
        )
      }
    >
      <BoxTabs box={box} />
      <DataTable
        key={box}
        name={`applications-${box}`}
        label={{ zh: applicationsText.zh.listTitle, en: applicationsText.en.listTitle }}
        columns={applicationColumns}
        rowKey={({ id }) => id}
        rowName={({ number, personName }) => `${personName} ${number}`}
        load={(params, signal) => fetchApplications(withBox(params, box), signal)}
        {...(can('application.export') ? { exportAddress: `/api/applications/export.xlsx?box=${box}` } : {})}
        batchActions={batchActions}
        empty={<Empty box={box} />}
      />
    </OfficePage>
  );
}

function Empty({ box }: { readonly box: Box }) {
  const text = useText(applicationsText);
  const can = useCan();
  return (
    <>
      <p>{text[`empty-${box}`]}</p>
      {can('application.create') && <Link to="/office/apply">{text.apply}</Link>}
    </>
  );
}

function withBox(params: URLSearchParams, box: string): URLSearchParams {
  return new URLSearchParams([...params, ['box', box]]);
}
