import './report.css';
import '../../components/explanation.css';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { PageHead } from '../../components/page-head.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAssessment } from '../../lib/assessment/use-assessment.ts';
import { useText } from '../../lib/language/language.tsx';
import { usePolicyLibrary } from '../../lib/policy/use-policy-library.ts';
import { useSession } from '../../lib/session/session.tsx';
import { reportText } from './report.text.ts';
import { ReportSheet } from './report-sheet.tsx';

/** 自查报告: one A4 document with facts, findings, clauses, policy hash and date. */
export function ReportPage() {
  const text = useText(reportText);
  const { request, setDossier } = useSession();
  const policy = usePolicyLibrary();
  const assessment = useAssessment(policy.data, request);
  const [withIneligible, setWithIneligible] = useState(false);
  const { name, ...withoutName } = request.dossier;
  return (
    <div className="page">
      <div className="no-print">
        <PageHead title={text.title} lead={text.lead} />
      </div>
      {policy.isPending && <LoadingState />}
      {policy.isError && <ErrorState error={policy.error} onRetry={() => policy.refetch()} />}
      {policy.data && assessment === undefined && (
        <EmptyState title={text.emptyTitle}>
          <p>{text.emptyHelp}</p>
          <Link to="/" className="button button-primary">
            {text.toSelfCheck}
          </Link>
        </EmptyState>
      )}
      {policy.data && assessment && (
        <div className="stack stack-wide">
          <div className="report-tools no-print">
            <TextField
              label={text.name}
              hint={text.nameHint}
              value={name ?? ''}
              onChange={(value) => setDossier(value === '' ? withoutName : { ...withoutName, name: value })}
            />
            <label className="check">
              <input
                type="checkbox"
                checked={withIneligible}
                onChange={(event) => setWithIneligible(event.target.checked)}
              />
              <span>{text.withIneligible}</span>
            </label>
            <button type="button" className="button button-primary" onClick={() => window.print()}>
              {text.print}
            </button>
          </div>
          <ReportSheet
            library={policy.data}
            request={request}
            assessment={assessment}
            withIneligible={withIneligible}
          />
        </div>
      )}
    </div>
  );
}
