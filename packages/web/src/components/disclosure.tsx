import { type ReactNode, useState } from 'react';

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** What is folded away is not made until it is first unfolded: answers stay quick however much stands behind them. */
export function Disclosure({ summary, children }: DisclosureProps) {
  const [unfolded, setUnfolded] = useState(false);
  return (
    <details className="disclosure" onToggle={(event) => event.currentTarget.open && setUnfolded(true)}>
      <summary>{summary}</summary>
      {unfolded && children}
    </details>
  );
}
