import type { ApplicationRow, Draw } from '@guantong/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { EmptyState, LoadingState } from '../../components/states.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { drawKind } from '../draws/api.ts';
import { assignExperts } from '../sheets/api.ts';
import { fetchCasesOf, fetchDrawsOf, type GroupPlace } from './api.ts';
import { groupAddress } from './group-address.ts';
import { groupsText } from './groups.text.ts';

/** Gives experts of the draw a scoring sheet for each of the cases chosen. */
export function AssignExpertsPage() {
  const text = useText(groupsText);
  const { id: cycleId = '', group = '' } = useParams({ strict: false });
  const place = { cycleId, group };
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['office', 'group', cycleId, group, 'to-assign'],
    queryFn: ({ signal }) => fetchToAssign(place, signal),
  });
  if (error !== null) return <ProblemState error={error} onRetry={refetch} />;
  if (isPending) return <LoadingState />;
  if (data === null) return <EmptyState title={text.notDrawn} whole />;
  return <Assign place={place} {...data} />;
}

interface ToAssign {
  readonly draw: Draw;
  readonly cases: readonly ApplicationRow[];
}

/** The finished draw, and the cases under evaluation; null before it. */
async function fetchToAssign(place: GroupPlace, signal: AbortSignal): Promise<ToAssign | null> {
  const [{ items }, draws] = await Promise.all([fetchCasesOf(place, signal), fetchDrawsOf(place, signal)]);
  const drawn = draws.find(({ state }) => state === 'drawn');
  if (drawn === undefined) return null;
  const cases = items.filter(({ state }) => state === 'under-evaluation');
  return { draw: await drawKind.fetch(drawn.id, signal), cases };
}

function Assign({ place, draw, cases }: ToAssign & { readonly place: GroupPlace }) {
  const text = useText(groupsText);
  const say = useSay();
  const navigate = useNavigate();
  const [experts, setExperts] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<readonly string[]>(() => cases.map(({ id }) => id));
  const assigning = useMutation({
    mutationFn: () => assignExperts({ drawId: draw.id, experts: [...experts], applications: [...chosen] }),
    onSuccess: () => navigate({ href: groupAddress(place) }),
  });
  const seated = draw.seats.flatMap(({ expert }) => (expert === null ? [] : [expert]));
  return (
    <OfficePage title={text.assign} lead={`${place.group} · ${text.assignLead}`}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          assigning.mutate();
        }}
      >
        <Choices title={text.experts(experts.length)} onAll={() => setExperts(seated.map(({ id }) => id))}>
          {seated.map(({ id, name }) => (
            <Choice key={id} id={id} chosen={experts} onChange={setExperts}>
              {name}
            </Choice>
          ))}
        </Choices>
        <Choices title={text.chosenCases(chosen.length)} onAll={() => setChosen(cases.map(({ id }) => id))}>
          {cases.map(({ id, personName, number, targetWords }) => (
            <Choice key={id} id={id} chosen={chosen} onChange={setChosen}>
              <span>
                {personName}{' '}
                <span className="small">
                  {number} · {say(targetWords)}
                </span>
              </span>
            </Choice>
          ))}
        </Choices>
        {assigning.isError && <SmallProblem error={assigning.error} />}
        {experts.length < 3 && <p className="note">{text.tooFew}</p>}
        <div>
          <button
            type="submit"
            className="button button-primary"
            disabled={experts.length < 3 || chosen.length === 0 || assigning.isPending}
          >
            {text.assign}
          </button>
        </div>
      </form>
    </OfficePage>
  );
}

interface ChoicesProps {
  readonly title: string;
  readonly onAll: () => void;
  readonly children: ReactNode;
}

function Choices({ title, onAll, children }: ChoicesProps) {
  const text = useText(groupsText);
  return (
    <section className="office-panel stack stack-tight">
      <div className="row row-apart">
        <h2>{title}</h2>
        <button type="button" className="button button-quiet" onClick={onAll}>
          {text.all}
        </button>
      </div>
      <div className="choices">{children}</div>
    </section>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly children: ReactNode;
}

function Choice({ id, chosen, onChange, children }: ChoiceProps) {
  const isChosen = chosen.includes(id);
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={isChosen}
        onChange={() => onChange(isChosen ? chosen.filter((each) => each !== id) : [...chosen, id])}
      />
      {children}
    </label>
  );
}
