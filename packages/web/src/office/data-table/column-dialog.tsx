import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Checkbox, Modal } from 'antd';
import { useSay, useText } from '../../lib/language/language.tsx';
import type { Column } from './column.ts';
import { arrangeColumns, type ColumnSettings, moveColumn, toggleColumn } from './column-settings.ts';
import { tableText } from './table.text.ts';

interface ColumnDialogProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly settings: ColumnSettings;
  readonly onChange: (settings: ColumnSettings | undefined) => void;
  readonly onClose: () => void;
}

export function ColumnDialog<Row>({ columns, settings, onChange, onClose }: ColumnDialogProps<Row>) {
  const text = useText(tableText);
  const say = useSay();
  const arranged = arrangeColumns(columns, settings);
  const whole = { ...settings, order: arranged.map(({ key }) => key) };
  const footer = [
    <Button key="reset" onClick={() => onChange(undefined)}>
      {text.reset}
    </Button>,
    <Button key="close" type="primary" onClick={onClose}>
      {text.close}
    </Button>,
  ];
  return (
    <Modal open title={text.columns} onCancel={onClose} footer={footer} closable={{ 'aria-label': text.close }}>
      <p className="soft">{text.columnsHelp}</p>
      <ul className="column-list">
        {arranged.map(({ key, title, heading }, index) => (
          <li key={key}>
            <Checkbox
              checked={heading || !settings.hidden.includes(key)}
              disabled={heading === true}
              onChange={() => onChange(toggleColumn(whole, key))}
            >
              {say(title)}
            </Checkbox>
            <span className="row row-tight">
              <Button
                size="small"
                icon={<ArrowUpOutlined aria-hidden />}
                aria-label={text.up(say(title))}
                disabled={index === 0}
                onClick={() => onChange(moveColumn(whole, key, -1))}
              />
              <Button
                size="small"
                icon={<ArrowDownOutlined aria-hidden />}
                aria-label={text.down(say(title))}
                disabled={index === arranged.length - 1}
                onClick={() => onChange(moveColumn(whole, key, 1))}
              />
            </span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
