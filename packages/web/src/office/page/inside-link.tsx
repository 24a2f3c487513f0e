import { useNavigate } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

interface InsideLinkProps {
  /** An address inside the product, as the server gave it. */
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A link whose address came from the server; it opens without loading the document anew. */
export function InsideLink({ href, children, className }: InsideLinkProps) {
  const navigate = useNavigate();
  function open(event: MouseEvent) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate({ href });
  }
  return (
    <a href={href} className={className} onClick={open}>
      {children}
    </a>
  );
}
