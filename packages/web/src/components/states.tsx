import type { ReactNode } from 'react';
import { failureOf } from '../lib/fetch-json.ts';
import { useText } from '../lib/language/language.tsx';
import { componentText } from './components.text.ts';

export function LoadingState({ what }: { readonly what?: string }) {
  const text = useText(componentText);
  return (
    <div className="state" role="status" aria-live="polite">
      <div className="waiting-bar" aria-hidden="true" />
      <p>{what ?? text.loading}</p>
    </div>
  );
}

interface EmptyStateProps {
  readonly title: string;
  /** Whether it is the heading of the whole page. */
  readonly whole?: boolean;
  readonly children?: ReactNode;
}

export function EmptyState({ title, whole = false, children }: EmptyStateProps) {
  return (
    <div className="state">
      {whole ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children}
    </div>
  );
}

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** Says what failed and what to do: no connection, a refusal in the server's words, or an unreadable answer. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const text = useText(componentText);
  const failure = failureOf(error);
  return (
    <div className="state" role="alert">
      <h2>{failure.kind === 'offline' ? text.offlineTitle : text.errorTitle}</h2>
      {failure.kind === 'offline' && <p>{text.offlineHelp}</p>}
      {failure.kind === 'unreadable' && <p>{text.unreadableHelp}</p>}
      {failure.kind === 'refused' && <p>{failure.detail ?? failure.title ?? text.refusedHelp(failure.status)}</p>}
      {onRetry && (
        <button type="button" className="button button-primary" onClick={onRetry}>
          {text.retry}
        </button>
      )}
    </div>
  );
}
