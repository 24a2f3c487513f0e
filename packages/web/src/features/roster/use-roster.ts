import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { parseJson } from '../../lib/parse-json.ts';
import { eventsAddress, fetchRoster, parseRoster, type Roster } from './api.ts';

const key = 'guantong.roster.1';

/** The id of the roster this tab works on; whoever knows it can read the result, so it stays out of the address. */
export function useRosterId(): readonly [string | undefined, (id: string | undefined) => void] {
  const [id, setId] = useState(() => sessionStorage.getItem(key) ?? undefined);
  function remember(next: string | undefined) {
    if (next === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, next);
    setId(next);
  }
  return [id, remember];
}

/** A roster and every change of it as it happens (server-sent events), until it is done, failed or gone. */
export function useRoster(id: string) {
  const queries = useQueryClient();
  const roster = useQuery({ queryKey: ['roster', id], queryFn: ({ signal }) => fetchRoster(id, signal), retry: 1 });
  const unfinished = roster.data?.state === 'waiting' || roster.data?.state === 'running';
  useEffect(() => {
    if (!unfinished) return;
    const source = new EventSource(eventsAddress(id));
    const update = ({ data }: MessageEvent<string>) => {
      const next: Roster | undefined = parseRoster(parseJson(data));
      if (next !== undefined) queries.setQueryData(['roster', id], next);
    };
    for (const name of ['progress', 'done', 'failed']) source.addEventListener(name, update);
    source.addEventListener('deleted', () => queries.invalidateQueries({ queryKey: ['roster', id] }));
    return () => source.close();
  }, [id, unfinished, queries]);
  return roster;
}
