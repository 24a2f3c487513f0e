import { Checkbox } from 'antd';
import { useSay, useText } from '../../lib/language/language.tsx';
import { tableText } from './table.text.ts';
import type { TableViewProps } from './table-view.ts';

/** Rows as cards, for a narrow screen: the naming column heads each, the others follow with their titles. */
export function TableCards<Row>({ label, columns, rows, rowKey, rowName, selection }: TableViewProps<Row>) {
  const text = useText(tableText);
  const say = useSay();
  const heading = columns.find((column) => column.heading);
  const others = columns.filter((column) => column !== heading);
  return (
    <ul className="data-cards" aria-label={say(label)}>
      {rows.map((row) => (
        <li key={rowKey(row)} className="data-card">
          <div className="data-card-head">
            {selection && (
              <Checkbox
                aria-label={text.select(rowName(row))}
                checked={selection.has(row)}
                onChange={() => selection.toggle(row)}
              />
            )}
            <strong>{heading?.render(row) ?? rowName(row)}</strong>
          </div>
          <dl>
            {others.map((column) => (
              <div key={column.key}>
                <dt>{say(column.title)}</dt>
                <dd>{column.render(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
