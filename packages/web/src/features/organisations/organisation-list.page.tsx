import { Link } from '@tanstack/react-router';
import { useText } from '../../lib/language/language.tsx';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { fetchOrganisations } from './api.ts';
import { organisationColumns } from './organisation-columns.tsx';
import { organisationsText } from './organisations.text.ts';

/** The register of employers, evaluation bodies and bureaus. */
export function OrganisationListPage() {
  const text = useText(organisationsText);
  const can = useCan();
  return (
    <OfficePage
      title={text.title}
      lead={text.lead}
      actions={
        can('organisation.create') && (
          <Link to="/office/organisations/new" className="button button-primary">
            {text.add}
          </Link>
        )
      }
    >
      <DataTable
        name="organisations"
        label={{ zh: organisationsText.zh.title, en: organisationsText.en.title }}
        columns={organisationColumns}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        load={fetchOrganisations}
        exportAddress="/api/organisations/export.xlsx"
        empty={<p>{text.empty}</p>}
      />
    </OfficePage>
  );
}
