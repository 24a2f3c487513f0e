import { type DragEvent, useRef, useState } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { verifyText } from './verify.text.ts';

/** Where files are dropped or chosen, several at once. */
export function FileDrop({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const text = useText(verifyText);
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button does the same by keyboard.
    <div
      className={over ? 'verify-drop verify-drop-over' : 'verify-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{over ? text.dropNow : text.drop}</p>
      <p className="soft small">{text.or}</p>
      <button type="button" className="button button-primary" onClick={() => chooser.current?.click()}>
        {text.choose}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept=".json,.jsonl,application/json,application/vc"
        aria-label={text.choose}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
