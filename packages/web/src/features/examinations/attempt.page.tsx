import './examinations.css';
import type { ExamAttempt } from '@guantong/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { LoadingState } from '../../components/states.tsx';
import { useText } from '../../lib/language/language.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { countUnsaved, keptName } from './answer-keeper.ts';
import { fetchAttempt, startAttempt } from './api.ts';
import { attemptText } from './attempt.text.ts';
import { ExamPaperForm } from './exam-paper-form.tsx';

/** The room of a theory examination: waiting, the paper while the time runs, and what became of it. */
export function AttemptPage() {
  const { id = '' } = useParams({ strict: false });
  const text = useText(attemptText);
  const queries = useQueryClient();
  const queryKey = ['office', 'exam-attempt', id];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => fetchAttempt(id, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'not-open' ? 5_000 : false),
    // Another device may have answered, and this one may come back to an older page.
    staleTime: 0,
    gcTime: 0,
  });
  if (error !== null && data === undefined) return <ProblemState error={error} onRetry={refetch} />;
  if (data === undefined) return <LoadingState />;
  const onChange = (attempt: ExamAttempt) => void queries.setQueryData(queryKey, attempt);
  const lead = `${data.cycleName} · ${text.admissionNumber} ${data.admissionNumber} · ${text.seat(data.seat)}`;
  const { state, questions, deadlineAt } = data;
  return (
    <OfficePage title={data.title} lead={lead}>
      {state === 'running' && questions !== null && deadlineAt !== null ? (
        <ExamPaperForm
          attempt={data}
          questions={questions}
          deadlineAt={deadlineAt}
          onOver={() => void refetch()}
          onChange={onChange}
        />
      ) : (
        <Outside attempt={data} onChange={onChange} />
      )}
    </OfficePage>
  );
}

interface OutsideProps {
  readonly attempt: ExamAttempt;
  readonly onChange: (attempt: ExamAttempt) => void;
}

/** Before and after the time: nothing of the paper is there. */
function Outside({ attempt, onChange }: OutsideProps) {
  const text = useText(attemptText);
  const { state, room, opensAt, closesAt, handedInAt, answers } = attempt;
  return (
    <>
      <section className="office-panel stack" aria-live="polite">
        {state === 'not-open' && <p>{text.notOpen}</p>}
        {state === 'ready' && <Begin attempt={attempt} onChange={onChange} />}
        {state === 'handed-in' && <HandedIn attempt={attempt} />}
        {state === 'missed' && <p className="note note-warning">{text.missed}</p>}
        {state === 'cancelled' && <p className="note note-warning">{text.cancelled}</p>}
        {state === 'lapsed' && <p className="note note-warning">{text.lapsed}</p>}
      </section>
      <FactList>
        <Fact title={text.room}>{room}</Fact>
        <Fact title={text.opensAt}>
          <Instant at={opensAt} />
        </Fact>
        <Fact title={text.closesAt}>
          <Instant at={closesAt} />
        </Fact>
        {handedInAt !== null && (
          <Fact title={text.handedInAt}>
            <Instant at={handedInAt} />
          </Fact>
        )}
        {state === 'handed-in' && <Fact title={text.answered}>{Object.keys(answers).length}</Fact>}
      </FactList>
      <p>
        <InsideLink href="/office/examinations/mine">{text.back}</InsideLink>
      </p>
    </>
  );
}

function Begin({ attempt: { sittingId, minutes }, onChange }: OutsideProps) {
  const text = useText(attemptText);
  const starting = useMutation({ mutationFn: () => startAttempt(sittingId), onSuccess: onChange });
  return (
    <>
      <h2>{text.ready}</h2>
      <p>{text.readyLead(minutes)}</p>
      <p>{text.keepLead}</p>
      <button
        type="button"
        className="button button-primary exam-wide"
        disabled={starting.isPending}
        onClick={() => starting.mutate()}
      >
        {text.start}
      </button>
      {starting.isError && <SmallProblem error={starting.error} />}
    </>
  );
}

function HandedIn({ attempt }: Pick<OutsideProps, 'attempt'>) {
  const text = useText(attemptText);
  const unsaved = countUnsaved({ name: keptName(attempt), saved: attempt.journal, storage: localStorage });
  return (
    <>
      <h2>{text.handedIn}</h2>
      <p>{attempt.handedInBy === 'candidate' ? text.handedInSelf : text.handedInDeadline}</p>
      {unsaved > 0 && <p className="note note-warning">{text.lost(unsaved)}</p>}
    </>
  );
}
