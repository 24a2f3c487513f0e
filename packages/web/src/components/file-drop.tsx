import './file-drop.css';
import { type DragEvent, useRef, useState } from 'react';

interface FileDropProps {
  readonly text: {
    readonly drop: string;
    readonly dropNow: string;
    readonly or: string;
    readonly choose: string;
  };
  /** As the attribute of a file input says it. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where files are dropped or chosen. */
export function FileDrop({ text, accept, multiple = false, onFiles }: FileDropProps) {
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
      className={over ? 'drop-zone drop-zone-over' : 'drop-zone'}
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
        multiple={multiple}
        accept={accept}
        aria-label={text.choose}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
