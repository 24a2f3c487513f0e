import type { ReactNode } from 'react';

interface TableFrameProps {
  readonly label: string;
  /** Keeps columns readable on a narrow screen, where the frame then scrolls. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Holds a table; it scrolls in itself, also by keyboard, so that the page never scrolls sideways. */
export function TableFrame({ label, wide = false, children }: TableFrameProps) {
  return (
    <section
      className={wide ? 'table-frame table-frame-wide' : 'table-frame'}
      aria-label={label}
      tabIndex={wide ? 0 : undefined}
    >
      {children}
    </section>
  );
}
