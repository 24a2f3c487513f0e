import './self-check.css';
import '../../components/explanation.css';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { PageHead } from '../../components/page-head.tsx';
import { ErrorState, LoadingState } from '../../components/states.tsx';
import { useAssessment } from '../../lib/assessment/use-assessment.ts';
import { useText } from '../../lib/language/language.tsx';
import { usePolicyLibrary } from '../../lib/policy/use-policy-library.ts';
import { useSession } from '../../lib/session/session.tsx';
import { Answers } from './answers/answers.tsx';
import { DossierFile } from './dossier-file.tsx';
import { FirstQuestions } from './first-questions/first-questions.tsx';
import { NextQuestion } from './next-question/next-question.tsx';
import { PlaceAndDate } from './place-and-date.tsx';
import { selfCheckText } from './self-check.text.ts';
import { Welcome } from './welcome.tsx';

const DossierDialog = lazy(() =>
  import('./dossier/dossier-dialog.tsx').then(({ DossierDialog: component }) => ({ default: component })),
);

/** 能报什么: three questions, an answer at once, then only what would change it. */
export function SelfCheckPage() {
  const text = useText(selfCheckText);
  const { request } = useSession();
  const policy = usePolicyLibrary();
  const assessment = useAssessment(policy.data, request);
  // Everything that was loaded or cleared is asked for afresh.
  const [loads, setLoads] = useState(0);
  const [editing, setEditing] = useState(false);
  const library = policy.data;
  return (
    <div className="page">
      <PageHead title={text.title} lead={text.lead}>
        <p className="private-note">
          <LockMark />
          {text.private}
        </p>
      </PageHead>
      {policy.isPending && <LoadingState what={text.wait} />}
      {policy.isError && <ErrorState error={policy.error} onRetry={() => policy.refetch()} />}
      {library && (
        <div className="self-check">
          <div className="stack self-check-form">
            <section className="card card-raised stack" aria-label={text.aboutYou}>
              <FirstQuestions key={loads} library={library} />
              <PlaceAndDate library={library} />
            </section>
            {assessment && (
              <a className="answer-jump no-print" href="#answers">
                {text.seeAnswer}
                <span aria-hidden="true">↓</span>
              </a>
            )}
            <DossierFile onReplaced={() => setLoads(loads + 1)} onEdit={() => setEditing(true)} />
          </div>
          <div className="stack stack-wide self-check-answers" id="answers">
            {assessment === undefined ? (
              <Welcome />
            ) : (
              <>
                <NextQuestion
                  library={library}
                  questions={assessment.questions}
                  onOpenDossier={() => setEditing(true)}
                />
                <Answers library={library} assessment={assessment} />
                <div className="row no-print">
                  <Link to="/map" className="button button-primary">
                    {text.toMap}
                  </Link>
                  <Link to="/report" className="button">
                    {text.toReport}
                  </Link>
                  <Link to="/office/dossier" search={{ import: 'self-check' }} className="button">
                    {text.apply}
                  </Link>
                </div>
                <p className="soft small no-print">{text.applyHelp}</p>
              </>
            )}
          </div>
          {editing && (
            <Suspense>
              <DossierDialog
                library={library}
                onClose={() => {
                  setEditing(false);
                  setLoads(loads + 1);
                }}
              />
            </Suspense>
          )}
        </div>
      )}
    </div>
  );
}

function LockMark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <rect x="4" y="9" width="12" height="8" rx="2" fill="currentColor" />
    </svg>
  );
}
