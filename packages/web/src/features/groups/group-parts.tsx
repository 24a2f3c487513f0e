import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSay, useText } from '../../lib/language/language.tsx';
import { Day } from '../../office/days/day.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { drawStateNames } from '../draws/draw-words.ts';
import { fetchCasesOf, fetchDrawsOf, fetchMeetingsOf, type GroupPlace } from './api.ts';
import { groupsText } from './groups.text.ts';

interface PartProps {
  readonly place: GroupPlace;
}

/** The cases of the group, with where each stands. */
export function GroupCases({ place }: PartProps) {
  const text = useText(groupsText);
  const say = useSay();
  const { data, error } = useGroupPart(place, 'cases', fetchCasesOf);
  return (
    <Part title={text.cases} error={error} empty={data?.total === 0 ? text.noCases : undefined}>
      {data?.items.map(({ id, number, personName, employerName, targetWords, stateWords }) => (
        <li key={id} className="row row-apart">
          <span>
            <InsideLink href={`/office/applications/${id}`}>{personName}</InsideLink>{' '}
            <span className="soft small">
              {[number, employerName, say(targetWords)].filter((each) => each !== null).join(' · ')}
            </span>
          </span>
          <span className="tag">{say(stateWords)}</span>
        </li>
      ))}
    </Part>
  );
}

/** The draws of the group, the present one and those before. */
export function GroupDraws({ place }: PartProps) {
  const text = useText(groupsText);
  const say = useSay();
  const { data, error } = useGroupPart(place, 'draws', fetchDrawsOf);
  return (
    <Part title={text.draws} error={error} empty={data?.length === 0 ? text.noDraws : undefined}>
      {data?.map(({ id, openedOn, state, seats, committed, revealed }) => (
        <li key={id} className="row row-apart">
          <span>
            <InsideLink href={`/office/draws/${id}`}>
              <Day on={openedOn} />
            </InsideLink>{' '}
            <span className="soft small">
              {text.seats(seats)} · {text.parties(committed, revealed)}
            </span>
          </span>
          <span className="tag">{say(drawStateNames[state])}</span>
        </li>
      ))}
    </Part>
  );
}

/** The meetings about the group. */
export function GroupMeetings({ place }: PartProps) {
  const text = useText(groupsText);
  const say = useSay();
  const { data, error } = useGroupPart(place, 'meetings', fetchMeetingsOf);
  return (
    <Part title={text.meetings} error={error} empty={data?.length === 0 ? text.noMeetings : undefined}>
      {data?.map(({ id, title, plannedAt, place: room, stateWords }) => (
        <li key={id} className="row row-apart">
          <span>
            <InsideLink href={`/office/meetings/${id}`}>{title}</InsideLink>{' '}
            <span className="soft small">
              <Instant at={plannedAt} /> · {room}
            </span>
          </span>
          <span className="tag">{say(stateWords)}</span>
        </li>
      ))}
    </Part>
  );
}

interface PartFrameProps {
  readonly title: string;
  readonly error: unknown;
  readonly empty: string | undefined;
  /** What can be done with the whole part. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the page of a group. */
export function Part({ title, error, empty, action, children }: PartFrameProps) {
  return (
    <section className="office-panel stack stack-tight">
      <div className="row row-apart">
        <h2>{title}</h2>
        {action}
      </div>
      {error !== null && <SmallProblem error={error} />}
      {empty !== undefined && <p className="soft">{empty}</p>}
      <ul className="plain-rows">{children}</ul>
    </section>
  );
}

export function useGroupPart<Part>(
  { cycleId, group }: GroupPlace,
  name: string,
  load: (place: GroupPlace, signal: AbortSignal) => Promise<Part>,
) {
  return useQuery({
    queryKey: ['office', 'group', cycleId, group, name],
    queryFn: ({ signal }) => load({ cycleId, group }, signal),
  });
}
