import './workbench.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LoadingState } from '../../components/states.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { DueDay } from '../../office/days/due-day.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan, useSignedIn } from '../../office/session/signed-in.tsx';
import { isShown, menuItems } from '../../office/shell/menu-items.ts';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { type DueCase, fetchWorkbench, type WorkbenchBox, type WorkbenchWaiting } from './api.ts';
import { placeHints } from './place-hints.ts';
import { waitingWords } from './waiting-words.ts';
import { workbenchText } from './workbench.text.ts';

/** 工作台: how much waits for the acting role, and what is due first. */
export function WorkbenchPage() {
  const text = useText(workbenchText);
  const say = useSay();
  const { account, acting } = useSignedIn();
  const hasCases = useCan()('application.list');
  const { data, error, refetch } = useQuery({
    queryKey: ['office', 'workbench', acting.assignmentId],
    queryFn: ({ signal }) => fetchWorkbench(signal),
  });
  return (
    <OfficePage title={text.title} lead={text.greeting(account.displayName, say(acting.roleName))}>
      {error !== null && <ProblemState error={error} onRetry={refetch} />}
      {error === null && data === undefined && <LoadingState />}
      {data && hasCases && <Boxes boxes={data.boxes} />}
      {data && hasCases && <Due cases={data.due} />}
      <Places waiting={data?.waiting ?? []} />
    </OfficePage>
  );
}

/** Where the role has something to do, and how much waits there. */
function Places({ waiting }: { readonly waiting: readonly WorkbenchWaiting[] }) {
  const text = useText(workbenchText);
  const say = useSay();
  const can = useCan();
  const { acting } = useSignedIn();
  const places = menuItems.filter(
    (item) => item.key !== 'workbench' && item.key !== 'applications' && isShown(item, acting.role, can),
  );
  return (
    <section className="stack stack-tight">
      <h2>{text.places}</h2>
      <ul className="workbench-boxes">
        {places.map(({ key, title, link }) => (
          <li key={key} className="workbench-box">
            <h3>
              <Link {...link}>{say(title)}</Link>
            </h3>
            <WaitingCount waiting={waiting.find(({ place }) => place === key)} />
            {placeHints[key] !== undefined && <span className="soft small">{say(placeHints[key])}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function WaitingCount({ waiting }: { readonly waiting: WorkbenchWaiting | undefined }) {
  const say = useSay();
  if (waiting === undefined || waiting.count === 0) return null;
  return <strong>{say(waitingWords[waiting.place](countWords(waiting)))}</strong>;
}

function countWords({ count, more }: { readonly count: number; readonly more: boolean }): string {
  return more ? `${count}+` : String(count);
}

function Boxes({ boxes }: { readonly boxes: readonly WorkbenchBox[] }) {
  const text = useText(workbenchText);
  return (
    <ul className="workbench-boxes workbench-cases" aria-label={text.boxes}>
      {boxes.map((box) => (
        <li key={box.key} className={`workbench-box workbench-box-${box.key}`}>
          <h2>
            <InsideLink href={`/office/applications?box=${box.key}`}>{text[box.key]}</InsideLink>
          </h2>
          <span className="workbench-count">{countWords(box)}</span>
          <span className="soft small">{text[`${box.key}-hint`]}</span>
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
