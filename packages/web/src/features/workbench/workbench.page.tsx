import './workbench.css';
import { useQuery } from '@tanstack/react-query';
import { LoadingState } from '../../components/states.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { DueDay } from '../../office/days/due-day.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useSignedIn } from '../../office/session/signed-in.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { type DueCase, fetchWorkbench, type WorkbenchBox } from './api.ts';
import { workbenchText } from './workbench.text.ts';

/** 工作台: how much waits for the acting role, and what is due first. */
export function WorkbenchPage() {
  const text = useText(workbenchText);
  const say = useSay();
  const { account, acting } = useSignedIn();
  const { data, error, refetch } = useQuery({
    queryKey: ['office', 'workbench', acting.assignmentId],
    queryFn: ({ signal }) => fetchWorkbench(signal),
  });
  return (
    <OfficePage title={text.title} lead={text.greeting(account.displayName, say(acting.roleName))}>
      {error !== null && <ProblemState error={error} onRetry={refetch} />}
      {error === null && data === undefined && <LoadingState />}
      {data && <Boxes boxes={data.boxes} />}
      {data && <Due cases={data.due} />}
    </OfficePage>
  );
}

function Boxes({ boxes }: { readonly boxes: readonly WorkbenchBox[] }) {
  const text = useText(workbenchText);
  return (
    <ul className="workbench-boxes" aria-label={text.boxes}>
      {boxes.map(({ key, count }) => (
        <li key={key} className={`workbench-box workbench-box-${key}`}>
          <h2>
            <InsideLink href={`/office/applications?box=${key}`}>{text[key]}</InsideLink>
          </h2>
          <span className="workbench-count">{count}</span>
          <span className="soft small">{text[`${key}-hint`]}</span>
        </li>
      ))}
    </ul>
  );
}

function Due({ cases }: { readonly cases: readonly DueCase[] }) {
  const text = useText(workbenchText);
  const say = useSay();
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.due}</h2>
      {cases.length === 0 && <p className="soft">{text.nothingDue}</p>}
      <ul className="workbench-due">
        {cases.map(({ id, number, title, what, dueOn }) => (
          <li key={id}>
            <span>
              <InsideLink href={`/office/applications/${id}`}>{say(title)}</InsideLink>{' '}
              <span className="soft">
                {number} · {say(what)}
              </span>
            </span>
            {dueOn !== null && <DueDay on={dueOn} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
