import type { Basis, RouteStatus } from '@guantong/engine';
import { useText } from '../lib/language/language.tsx';
import { componentText } from './components.text.ts';

export function StatusBadge({ status }: { readonly status: RouteStatus }) {
  const text = useText(componentText);
  return <span className={`badge badge-${status}`}>{text[`status-${status}`]}</span>;
}

/** How well a rule is sourced; what is not quoted from the document stands out. */
export function BasisBadge({ basis }: { readonly basis: Basis }) {
  const text = useText(componentText);
  return (
    <span className={basis === 'quoted' ? 'tag' : 'tag tag-warning'} title={text[`basis-${basis}-hint`]}>
      {text[`basis-${basis}`]}
    </span>
  );
}
