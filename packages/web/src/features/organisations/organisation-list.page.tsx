import { ListPage } from '../../office/page/list-page.tsx';
import { fetchOrganisations } from './api.ts';
import { organisationColumns } from './organisation-columns.tsx';
import { organisationsText } from './organisations.text.ts';

/** The register of employers, evaluation bodies and bureaus. */
export function OrganisationListPage() {
  return (
    <ListPage
      name="organisations"
      text={organisationsText}
      columns={organisationColumns}
      rowName={({ name }) => name}
      load={fetchOrganisations}
      addAction="organisation.create"
    />
  );
}
