import type { Employee } from '@guantong/contracts';
import { Link } from '@tanstack/react-router';
import { useText } from '../../lib/language/language.tsx';
import type { Column } from '../../office/data-table/column.ts';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { Day } from '../../office/days/day.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { fetchEmployees } from './api.ts';
import { peopleText } from './people.text.ts';

/** 本单位人员: whose dossiers the employer reads and whose reviews it tells. */
export function EmployeeListPage() {
  const text = useText(peopleText);
  return (
    <OfficePage
      title={text.title}
      lead={text.lead}
      actions={
        <Link to="/office/people/reviews" className="button button-primary">
          {text.reviewsTitle}
        </Link>
      }
    >
      <DataTable
        name="employees"
        label={{ zh: peopleText.zh.title, en: peopleText.en.title }}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        load={fetchEmployees}
        exportAddress="/api/persons/export.xlsx"
        empty={<p>{text.empty}</p>}
      />
    </OfficePage>
  );
}

const columns: readonly Column<Employee>[] = [
  {
    key: 'name',
    title: { zh: '姓名', en: 'Name' },
    heading: true,
    sortable: true,
    filter: { kind: 'text' },
    render: ({ id, name }) => <InsideLink href={`/office/persons/${id}`}>{name}</InsideLink>,
  },
  {
    key: 'residentId',
    title: { zh: '证件号码', en: 'Resident id' },
    render: ({ residentId }) => <span className="figures">{residentId ?? '—'}</span>,
  },
  { key: 'birthOn', title: { zh: '出生日期', en: 'Born on' }, render: ({ birthOn }) => <Day on={birthOn} /> },
  {
    key: 'since',
    title: { zh: '在本单位起始日', en: 'Here since' },
    sortable: true,
    render: ({ since }) => <Day on={since} />,
  },
];
