import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { saveFile } from '../api/save-file.ts';
import { useProblemWords } from '../states/problem-words.ts';
import { tableText } from './table.text.ts';

interface ExportButtonProps {
  readonly address: string;
  readonly title?: string;
  /** Absent: that the list is exported. */
  readonly label?: string;
}

/** Saves a workbook of the interface, such as the filtered list; a refusal is said here and does not end up in a file. */
export function ExportButton({ address, title, label }: ExportButtonProps) {
  const text = useText(tableText);
  const words = useProblemWords();
  const { message } = App.useApp();
  const [saving, setSaving] = useState(false);
  async function save() {
    setSaving(true);
    try {
      await saveFile(address);
    } catch (error) {
      message.error(words(error));
    } finally {
      setSaving(false);
    }
  }
  return (
    <Button icon={<DownloadOutlined aria-hidden />} loading={saving} title={title} onClick={save}>
      {label ?? text.export}
    </Button>
  );
}
