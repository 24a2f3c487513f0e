import type { ApplicationView } from '@guantong/contracts';
import type { ReactNode } from 'react';
import { useSay, useText } from '../../lib/language/language.tsx';
import { colon, inBrackets } from '../../lib/language/punctuation.ts';
import { WindowNote } from '../../office/steps/window-note.tsx';
import { applicationsText } from './applications.text.ts';

/** What the employer or the body wants changed, while it is the applicant's turn. */
export function ToMend({ view }: { readonly view: ApplicationView }) {
  const text = useText(applicationsText);
  if (view.state === 'returned-by-employer') return <Items title={text.returned} items={view.returned} />;
  if (view.state !== 'correction' || view.correction === null) return null;
  const { items, window } = view.correction;
  return (
    <Items title={text.correction} items={items}>
      <WindowNote window={window} />
    </Items>
  );
}

interface ItemsProps {
  readonly title: string;
  readonly items: ApplicationView['returned'];
  readonly children?: ReactNode;
}

function Items({ title, items, children }: ItemsProps) {
  const say = useSay();
  return (
    <section className="note note-warning stack stack-tight" role="status">
      <h2>{title}</h2>
      <ul className="plain-list">
        {items.map(({ pointer, label, reason, clause }) => (
          <li key={pointer}>
            <strong>{say(label)}</strong>
            {say(colon)}
            {reason}
            {clause !== null && <span className="soft">{say(inBrackets(clause))}</span>}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
