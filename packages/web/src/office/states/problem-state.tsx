import { Link } from '@tanstack/react-router';
import { EmptyState, ErrorState } from '../../components/states.tsx';
import { type FetchFailure, failureOf } from '../../lib/fetch-json.ts';
import { useText } from '../../lib/language/language.tsx';
import { ProblemPlaces } from './problem-places.tsx';
import { statesText } from './states.text.ts';

interface ProblemStateProps {
  readonly error: unknown;
  readonly onRetry?: (() => unknown) | undefined;
}

/** A screen that could not be shown: forbidden, not there, refused with its places, no connection, or unreadable. */
export function ProblemState({ error, onRetry }: ProblemStateProps) {
  const failure = failureOf(error);
  if (failure.kind === 'refused' && failure.status === 403) return <ForbiddenState failure={failure} />;
  if (failure.kind === 'refused' && failure.status === 404) return <MissingState />;
  return (
    <div>
      <ErrorState error={error} onRetry={onRetry === undefined ? undefined : () => void onRetry()} />
      {failure.kind === 'refused' && <ProblemPlaces problems={failure.problems ?? []} />}
    </div>
  );
}

function ForbiddenState({ failure }: { readonly failure: Extract<FetchFailure, { kind: 'refused' }> }) {
  const text = useText(statesText);
  return (
    <EmptyState title={text.forbiddenTitle}>
      {failure.detail && <p>{failure.detail}</p>}
      <p>{text.forbiddenHelp}</p>
      <ToWorkbench />
    </EmptyState>
  );
}

/** A thing or an address inside the back office that is not there. */
export function MissingState() {
  const text = useText(statesText);
  return (
    <EmptyState title={text.missingTitle}>
      <p>{text.missingHelp}</p>
      <ToWorkbench />
    </EmptyState>
  );
}

function ToWorkbench() {
  const text = useText(statesText);
  return (
    <Link to="/office" className="button">
      {text.toWorkbench}
    </Link>
  );
}
