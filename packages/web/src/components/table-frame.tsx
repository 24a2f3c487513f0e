import type { ReactNode } from 'react';

interface TableFrameProps {
  readonly label: string;
  /** Keeps columns readable on a narrow screen, where the frame then scrolls. */
  readonly wide?: boolean;
  /** May be wider than a narrow screen: the frame is reached by keyboard too. */
  readonly scrolls?: boolean;
  /** On a narrow screen each row stands by itself, its cells named by their `data-column`. */
  readonly stacks?: boolean;
  readonly children: ReactNode;
}

/** Holds a table; it scrolls in itself, also by keyboard, so that the page never scrolls sideways. */
export function TableFrame({ label, wide = false, scrolls = wide, stacks = false, children }: TableFrameProps) {
  return (
    <section
      className={`table-frame${wide ? ' table-frame-wide' : ''}${stacks ? ' table-frame-stacks' : ''}`}
      aria-label={label}
      tabIndex={scrolls ? 0 : undefined}
    >
      {children}
    </section>
  );
}
