import { ProcedureChecks } from '../../components/procedure-checks.tsx';
import { failureOf } from '../../lib/fetch-json.ts';
import { ProblemPlaces } from './problem-places.tsx';
import { useProblemWords } from './problem-words.ts';

/** A failure inside a form. */
export function SmallProblem({ error }: { readonly error: unknown }) {
  const words = useProblemWords();
  const failure = failureOf(error);
  return (
    <div className="note note-danger" role="alert">
      <p>{words(error)}</p>
      {failure.kind === 'refused' && <ProblemPlaces problems={failure.problems ?? []} />}
      {failure.kind === 'refused' && failure.checks !== undefined && <ProcedureChecks checks={failure.checks} />}
    </div>
  );
}
