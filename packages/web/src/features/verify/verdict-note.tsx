import { useSay } from '../../lib/language/language.tsx';
import type { Verdict } from './finding-lines.ts';

/** The verdict; it is told as soon as it is there. */
export function VerdictNote({ verdict: { tone, title, help } }: { readonly verdict: Verdict }) {
  const say = useSay();
  return (
    <div className={`verdict verdict-${tone}`} role="status">
      <p className="verdict-title">{say(title)}</p>
      <p>{say(help)}</p>
    </div>
  );
}
