import './evaluation-form.css';
import type { ApplicationView } from '@guantong/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { LoadingState } from '../../components/states.tsx';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { colon, inBrackets } from '../../lib/language/punctuation.ts';
import { sayInstant } from '../../office/days/say-instant.ts';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { fetchApplication } from './api.ts';
import { applicationsText } from './applications.text.ts';
import { factWord } from './fact-word.ts';
import { Written } from './written-form.tsx';

/** 评审表: the case on A4, to print and sign. */
export function EvaluationFormPage() {
  const text = useText(applicationsText);
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery({
    queryKey: ['office', 'application', id],
    queryFn: ({ signal }) => fetchApplication(id, signal),
  });
  if (error !== null && data === undefined) return <ProblemState error={error} onRetry={refetch} />;
  if (data === undefined) return <LoadingState />;
  return (
    <div className="stack">
      <div className="row row-tight no-print">
        <Button type="primary" onClick={() => window.print()}>
          {text.printNow}
        </Button>
        <Link to="/office/applications/$id" params={{ id }} className="button">
          {text.back}
        </Link>
      </div>
      <Sheet view={data} />
    </div>
  );
}

function Sheet({ view }: { readonly view: ApplicationView }) {
  const text = useText(applicationsText);
  const say = useSay();
  const { language } = useLanguage();
  const { applicant, cycle, assessment } = view;
  const status = assessment.routes.find(({ id }) => id === view.draft.routeId);
  return (
    <article className="evaluation-form">
      <h1>{text.formTitle(view.target.type === 'title')}</h1>
      <table>
        <tbody>
          <Row title={text.applicant}>{applicant.name}</Row>
          <Row title={text.residentId}>{applicant.residentIdMasked ?? '—'}</Row>
          <Row title={text.employer}>{applicant.employer?.name ?? '—'}</Row>
          <Row title={text.target}>{say(view.targetWords)}</Row>
          <Row title={text.cycle}>
            {cycle.name} · {cycle.body.name}
          </Row>
          {view.form
            .flatMap(({ fields }) => fields)
            .map((field) => (
              <Row key={field.path} title={say(field.label)}>
                <Written field={field} view={view} />
              </Row>
            ))}
          <Row title={text.facts}>
            <ul className="plain-list">
              {view.facts.map((fact) => (
                <li key={fact.pointer}>
                  {say(fact.words)}
                  {say(inBrackets(text[factWord(fact, false)]))}
                </li>
              ))}
            </ul>
          </Row>
          <Row title={text.answer}>
            {status !== undefined && (
              <>
                {say(status.title)}
                {say(colon)}
                {status.citations.map(({ number, title, clause }) => `${number ?? say(title)} ${clause}`).join(' · ')}
              </>
            )}
          </Row>
          <Row title={text.opinions}>
            <ul className="plain-list">
              {view.timeline
                // Each verdict stands with its record above.
                .filter(({ detail, kind }) => detail !== null && kind !== 'verify-item')
                .map(({ sequence, at, title, detail, by }) => (
                  <li key={sequence}>
                    {sayInstant(at, language)} {say(by)} {say(title)}
                    {say(colon)}
                    {detail !== null && say(detail)}
                  </li>
                ))}
            </ul>
          </Row>
          <Row title={text.signature}>
            <div className="evaluation-form-seal" />
          </Row>
        </tbody>
      </table>
      <p className="small">{text.formFoot(view.number, view.judged.policySha256.slice(0, 16))}</p>
    </article>
  );
}

function Row({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{children}</td>
    </tr>
  );
}
