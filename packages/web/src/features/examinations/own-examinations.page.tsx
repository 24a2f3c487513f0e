import './examinations.css';
import type { OwnExaminations } from '@guantong/contracts';
import { useQuery } from '@tanstack/react-query';
import { LoadingState } from '../../components/states.tsx';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { sayInstant } from '../../office/days/say-instant.ts';
import { Fact } from '../../office/page/fact-list.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { methodNames } from '../notices/cycle-words.ts';
import { fetchOwnExaminations } from './api.ts';
import { EvaluationOf } from './evaluation-of.tsx';
import { admissionStates } from './examination-words.ts';
import { ownExaminationsText } from './own-examinations.text.ts';

/** What an applicant is invited to, and the own marks once they are released. */
export function OwnExaminationsPage() {
  const text = useText(ownExaminationsText);
  const { data, error, refetch } = useQuery({
    queryKey: ['office', 'own-examinations'],
    queryFn: ({ signal }) => fetchOwnExaminations(signal),
    // What was planned opens while one looks at it.
    refetchInterval: 30_000,
  });
  if (error !== null && data === undefined) return <ProblemState error={error} onRetry={refetch} />;
  if (data === undefined) return <LoadingState />;
  return (
    <OfficePage title={text.title} lead={text.lead}>
      <section className="stack stack-tight">
        <h2>{text.admissions}</h2>
        {data.admissions.length === 0 && <p className="note">{text.noAdmissions}</p>}
        {byUrgency(data.admissions).map((admission) => (
          <Admission key={`${admission.id} ${admission.applicationId}`} admission={admission} />
        ))}
      </section>
      <section className="office-panel stack stack-tight">
        <h2>{text.marks}</h2>
        {data.marks.length === 0 ? <p className="soft">{text.noMarks}</p> : <Marks marks={data.marks} />}
      </section>
    </OfficePage>
  );
}

type Admissions = OwnExaminations['admissions'];

/** What is open now, what comes next, then what is over; as it came within each. */
function byUrgency(admissions: Admissions): Admissions {
  const rank = ({ state }: Admissions[number]) =>
    state === 'open' || state === 'running' ? 0 : state === 'planned' ? 1 : 2;
  return admissions.toSorted((a, b) => rank(a) - rank(b) || (rank(a) === 1 ? a.startsAt.localeCompare(b.startsAt) : 0));
}

function Admission({ admission }: { readonly admission: OwnExaminations['admissions'][number] }) {
  const text = useText(ownExaminationsText);
  const say = useSay();
  const { language } = useLanguage();
  const { kind, id, state, method, title, startsAt, endsAt, minutes, seat } = admission;
  const isOpen = state === 'open' || state === 'running';
  const from = sayInstant(startsAt, language);
  return (
    <article className="office-panel stack stack-tight" aria-label={title}>
      <div className="row row-apart">
        <h3>
          {say(methodNames[method])} · {title}
        </h3>
        <span className="tag">{say(admissionStates[state])}</span>
      </div>
      {state === 'lapsed' && <p className="soft">{text.lapsed}</p>}
      <dl className="fact-list">
        <Fact title={text.admissionNumber}>{admission.admissionNumber}</Fact>
        <Fact title={text.time}>{endsAt === null ? from : text.until(from, sayInstant(endsAt, language))}</Fact>
        <Fact title={text.place}>{admission.place}</Fact>
        {seat !== null && <Fact title={text.seat}>{seat}</Fact>}
        {minutes !== null && <Fact title={text.minutes}>{text.minutesOf(minutes)}</Fact>}
        <Fact title={text.case}>
          <InsideLink href={`/office/applications/${admission.applicationId}`}>{admission.number}</InsideLink>
        </Fact>
        <Fact title={text.cycle}>{admission.cycleName}</Fact>
      </dl>
      {kind === 'sitting' && (isOpen || state === 'planned' || state === 'handed-in') && (
        <p>
          <InsideLink
            href={`/office/examinations/sittings/${id}/attempt`}
            className={isOpen ? 'button button-primary' : 'button'}
          >
            {state === 'handed-in' ? text.look : text.enter}
          </InsideLink>
        </p>
      )}
    </article>
  );
}

function Marks({ marks }: { readonly marks: OwnExaminations['marks'] }) {
  const text = useText(ownExaminationsText);
  const say = useSay();
  return (
    <ul className="plain-rows">
      {marks.map(({ applicationId, number, evaluation, current, method, result, passMark, passed, releasedAt }) => (
        <li key={`${applicationId} ${evaluation} ${method}`} className="row row-apart">
          <span>
            {say(methodNames[method])}{' '}
            <span className="soft small">
              {number} · {text.released} <Instant at={releasedAt} />
              {evaluation > 1 || !current ? (
                <>
                  {' · '}
                  <EvaluationOf {...{ evaluation, current }} />
                </>
              ) : null}
            </span>
          </span>
          <span className="row row-tight">
            <strong>{result.kind === 'absent' ? text.absent : text.markOf(result.mark)}</strong>
            <span className="soft small">{text.passMark(passMark)}</span>
            <span className={passed ? 'badge badge-eligible' : 'badge badge-ineligible'}>
              {passed ? text.passed : text.failed}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
