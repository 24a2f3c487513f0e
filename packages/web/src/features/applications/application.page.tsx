import './application.css';
import type { ApplicationView } from '@guantong/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LoadingState } from '../../components/states.tsx';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { DueDay } from '../../office/days/due-day.tsx';
import { AssessmentExplanation } from '../../office/explanation/assessment-explanation.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { CaseSteps } from '../../office/steps/case-steps.tsx';
import { Timeline } from '../../office/timeline/timeline.tsx';
import { fetchApplication } from './api.ts';
import { applicationsText } from './applications.text.ts';
import { CaseActions } from './case-actions.tsx';
import { CaseComplaints } from './case-complaints.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseObjections } from './case-objections.tsx';
import type { CaseProps } from './case-props.ts';
import { CaseQuestions } from './case-questions.tsx';
import { CaseStages } from './case-stages.tsx';
import { DraftForm } from './draft-form.tsx';
import { ToMend } from './to-mend.tsx';
import { WrittenForm } from './written-form.tsx';

/** The page of a case: where it stands, what it rests on, what was said, and what the reader may do now. */
export function ApplicationPage() {
  const { id = '' } = useParams({ strict: false });
  const queries = useQueryClient();
  const key = ['office', 'application', id];
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: ({ signal }) => fetchApplication(id, signal) });
  if (error !== null && data === undefined) return <ProblemState error={error} onRetry={refetch} />;
  if (data === undefined) return <LoadingState />;
  const onChanged = (view: ApplicationView) => {
    queries.setQueryData(key, view);
    void queries.invalidateQueries({ queryKey: ['table'] });
    void queries.invalidateQueries({ queryKey: ['office', 'workbench'] });
  };
  return <Case view={data} onChanged={onChanged} onStale={() => void refetch()} />;
}

function Case({ view, onChanged, onStale }: CaseProps & { readonly onStale: () => void }) {
  const text = useText(applicationsText);
  const say = useSay();
  const mayEdit = view.can.some(({ action, allowed }) => action === 'application.edit' && allowed);
  return (
    <OfficePage
      title={`${view.applicant.name} · ${say(view.targetWords)}`}
      actions={
        <Link to="/office/applications/$id/form" params={{ id: view.id }} className="button">
          {text.print(view.target.type === 'title')}
        </Link>
      }
    >
      <Head view={view} />
      <ToMend view={view} />
      <CaseActions view={view} onChanged={onChanged} onStale={onStale} />
      <CaseSteps steps={view.steps} />
      <CaseStages cycleId={view.cycle.id} />
      {mayEdit && <DraftForm key={view.state} view={view} onChanged={onChanged} />}
      <CaseQuestions view={view} onChanged={onChanged} />
      <CaseObjections view={view} onChanged={onChanged} />
      <CaseComplaints view={view} />
      <CaseFacts view={view} onChanged={onChanged} />
      {!mayEdit && <WrittenForm view={view} />}
      <div className="office-panel">
        <AssessmentExplanation assessment={view.assessment} routeId={view.draft.routeId ?? undefined} />
      </div>
      <section className="office-panel stack stack-tight">
        <h2>{text.timeline}</h2>
        <Timeline entries={view.timeline} />
      </section>
    </OfficePage>
  );
}

function Head({ view }: { readonly view: ApplicationView }) {
  const text = useText(applicationsText);
  const say = useSay();
  const { language } = useLanguage();
  const { applicant, cycle, held } = view;
  return (
    <>
      {held !== null && (
        <p className="note note-danger" role="status">
          <strong>{text.held(sayDate(held.on, language))}</strong> {held.reason}
        </p>
      )}
      <dl className="case-head">
        <Item title={text.number}>{view.number}</Item>
        <Item title={text.cycle}>{cycle.name}</Item>
        <Item title={text.body}>{cycle.body.name}</Item>
        <Item title={text.employer}>
          {applicant.employer === null
            ? '—'
            : `${applicant.employer.name}${applicant.employer.id === null ? text.unregistered : ''}`}
        </Item>
        <Item title={text.residentId}>{applicant.residentIdMasked ?? '—'}</Item>
        <Item title={text.dossier}>
          <DossierLink view={view} />
        </Item>
        {view.waitingFor !== null && (
          <Item title={view.dueOn === null ? text.nextStep : text.due}>
            {text.waiting(say(view.waitingFor))}
            {view.dueOn !== null && (
              <>
                {' · '}
                <DueDay on={view.dueOn} />
              </>
            )}
          </Item>
        )}
      </dl>
    </>
  );
}

/** One’s own dossier to write, that of another to read. */
function DossierLink({ view: { id, applicant } }: { readonly view: ApplicationView }) {
  const text = useText(applicationsText);
  const can = useCan();
  if (can('dossier.write')) return <Link to="/office/dossier">{text.toDossier}</Link>;
  return (
    <Link to="/office/persons/$id" params={{ id: applicant.personId }} search={{ application: id }}>
      {text.readDossier}
    </Link>
  );
}

function Item({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
