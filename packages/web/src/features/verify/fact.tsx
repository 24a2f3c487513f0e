import type { ReactNode } from 'react';

/** One thing that stands on what was verified; inside a `verify-facts` list. */
export function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
