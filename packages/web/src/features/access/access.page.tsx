import './access.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PageHead } from '../../components/page-head.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { ErrorState, LoadingState } from '../../components/states.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { accessText } from './access.text.ts';
import { type AccessAction, type AccessTable, accessTableQuery } from './api.ts';

/** The access table of the house, as the server itself uses it. */
export function AccessPage() {
  const text = useText(accessText);
  const { data, error, refetch } = useQuery(accessTableQuery);
  return (
    <div className="page">
      <PageHead title={text.title} lead={text.lead} />
      {error !== null && <ErrorState error={error} onRetry={() => refetch()} />}
      {error === null && data === undefined && <LoadingState />}
      {data && <Table table={data} />}
    </div>
  );
}

function Table({ table }: { readonly table: AccessTable }) {
  const text = useText(accessText);
  const say = useSay();
  const [role, setRole] = useState('');
  const shown = table.actions.filter(({ allowed }) => role === '' || allowed.some((each) => each.role === role));
  return (
    <div className="stack">
      <div className="access-role">
        <SelectField
          label={text.role}
          value={role}
          emptyLabel={text.allRoles}
          options={table.roles.map((each) => ({ value: each.role, label: say(each.name) }))}
          onChange={setRole}
        />
      </div>
      <p className="soft" role="status">
        {text.count(shown.length)}
      </p>
      <table className="access-table">
        <thead>
          <tr>
            <th scope="col">{text.action}</th>
            <th scope="col">{text.who}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((action) => (
            <ActionRow key={action.action} action={action} table={table} role={role} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ActionRowProps {
  readonly action: AccessAction;
  readonly table: AccessTable;
  readonly role: string;
}

function ActionRow({ action, table, role }: ActionRowProps) {
  const text = useText(accessText);
  const say = useSay();
  const wordsOf = (condition: string) => {
    const found = table.conditions.find((each) => each.condition === condition);
    return found === undefined ? condition : say(found.words);
  };
  const allowed = action.allowed.filter((each) => role === '' || each.role === role);
  return (
    <tr>
      <th scope="row">
        {say(action.words)} <span className="figures access-code">{action.action}</span>
      </th>
      <td>
        {allowed.length === 0 && text.nobody}
        <ul className="access-roles">
          {allowed.map((each) => (
            <li key={each.role}>
              <strong>{roleName(table, each.role, say)}</strong>{' '}
              <span className="soft">{each.conditions.map(wordsOf).join(' · ') || text.always}</span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function roleName(table: AccessTable, role: string, say: ReturnType<typeof useSay>): string {
  const found = table.roles.find((each) => each.role === role);
  return found === undefined ? role : say(found.name);
}
