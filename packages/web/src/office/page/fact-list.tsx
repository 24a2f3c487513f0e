import type { ReactNode } from 'react';

/** Facts of a thing, each with what it is called. */
export function FactList({ children }: { readonly children: ReactNode }) {
  return <dl className="office-panel fact-list">{children}</dl>;
}

export function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
