import type { Problem } from '@guantong/contracts';
import { ProcedureChecks } from '../../components/procedure-checks.tsx';
import { failureOf } from '../../lib/fetch-json.ts';
import { ProblemPlaces } from './problem-places.tsx';
import { useProblemWords } from './problem-words.ts';

interface SmallProblemProps {
  readonly error: unknown;
  /** Whether a place it names is told of at its own field. */
  readonly isSaidElsewhere?: (problem: Problem) => boolean;
}

/** A failure inside a form. */
export function SmallProblem({ error, isSaidElsewhere = () => false }: SmallProblemProps) {
  const words = useProblemWords();
  const failure = failureOf(error);
  return (
    <div className="note note-danger" role="alert">
      <p>{words(error)}</p>
      {failure.kind === 'refused' && (
        <ProblemPlaces problems={(failure.problems ?? []).filter((each) => !isSaidElsewhere(each))} />
      )}
      {failure.kind === 'refused' && failure.checks !== undefined && <ProcedureChecks checks={failure.checks} />}
    </div>
  );
}
