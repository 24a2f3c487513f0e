import { Button } from 'antd';
import { useState } from 'react';
import { useSay, useText } from '../../lib/language/language.tsx';
import type { BatchAction } from './batch-action.ts';
import { BatchDialog } from './batch-dialog.tsx';
import { tableText } from './table.text.ts';
import type { Selection } from './use-selection.ts';

interface BatchBarProps<Row> {
  readonly actions: readonly BatchAction<Row>[];
  readonly selection: Selection<Row>;
  readonly rowKey: (row: Row) => string;
  readonly rowName: (row: Row) => string;
  readonly onDone: () => void;
}

/** What can be done to the rows that are chosen. */
export function BatchBar<Row>({ actions, selection, rowKey, rowName, onDone }: BatchBarProps<Row>) {
  const text = useText(tableText);
  const say = useSay();
  const [started, setStarted] = useState<BatchAction<Row>>();
  const count = selection.rows.length;
  return (
    <div className="batch-bar row row-tight">
      <span role="status">{count === 0 ? text.selectFirst : text.selected(count)}</span>
      {actions.map((action) => (
        <Button key={action.key} disabled={count === 0} onClick={() => setStarted(action)}>
          {say(action.title)}
        </Button>
      ))}
      {count > 0 && (
        <Button type="link" onClick={selection.clear}>
          {text.clearSelection}
        </Button>
      )}
      {started && (
        <BatchDialog
          {...{ rowKey, rowName }}
          action={started}
          rows={selection.rows}
          onClose={(done) => {
            setStarted(undefined);
            if (!done) return;
            selection.clear();
            onDone();
          }}
        />
      )}
    </div>
  );
}
