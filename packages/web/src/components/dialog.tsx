import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../lib/language/language.tsx';
import { componentText } from './components.text.ts';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog while it is rendered; Escape and the close button call `onClose`, focus returns to where it was. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const text = useText(componentText);
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <div className="dialog-body">
        <div className="row row-apart">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="button button-quiet" onClick={onClose}>
            {text.close}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
