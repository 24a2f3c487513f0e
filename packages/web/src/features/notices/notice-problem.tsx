import { Link } from '@tanstack/react-router';
import { EmptyState, ErrorState } from '../../components/states.tsx';
import { failureOf } from '../../lib/fetch-json.ts';
import { useText } from '../../lib/language/language.tsx';
import { noticesText } from './notices.text.ts';

interface NoticeProblemProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** A notice that could not be shown; one that was never published, or was withdrawn, is not there. */
export function NoticeProblem({ error, onRetry }: NoticeProblemProps) {
  const text = useText(noticesText);
  const failure = failureOf(error);
  const missing = failure.kind === 'refused' && (failure.status === 404 || failure.status === 400);
  if (!missing) return <ErrorState error={error} onRetry={onRetry} />;
  return (
    <EmptyState title={text.missing} whole>
      <p>{text.missingHelp}</p>
      <Link to="/notices" className="button">
        {text.backToList}
      </Link>
    </EmptyState>
  );
}
