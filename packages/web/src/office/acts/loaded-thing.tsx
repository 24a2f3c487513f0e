import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LoadingState } from '../../components/states.tsx';
import { ProblemState } from '../states/problem-state.tsx';
import { type ThingKind, thingKey } from './thing.ts';

/** What the page of a thing does after acts. */
export interface ThingChanges<Thing> {
  /** The thing as it is after an act. */
  readonly onDone: (thing: Thing) => void;
  /** It changed in the meantime: it is asked for anew. */
  readonly onStale: () => void;
}

interface LoadedThingProps<Thing extends { readonly id: string }> {
  readonly kind: ThingKind<Thing>;
  /** Which one, where the address names none. */
  readonly otherwise?: string;
  readonly children: (thing: Thing, changes: ThingChanges<Thing>) => ReactNode;
}

/** The thing whose id is in the address, once it is here; until then the state of the screen. */
export function LoadedThing<Thing extends { readonly id: string }>({
  kind,
  otherwise = '',
  children,
}: LoadedThingProps<Thing>) {
  const { id = otherwise } = useParams({ strict: false });
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: thingKey(kind, id),
    queryFn: ({ signal }) => kind.fetch(id, signal),
    refetchInterval: ({ state }) => (state.data === undefined ? false : (kind.refreshAfter?.(state.data) ?? false)),
  });
  if (error !== null && data === undefined) return <ProblemState error={error} onRetry={refetch} />;
  if (data === undefined) return <LoadingState />;
  return children(data, {
    onDone: (thing) => {
      // An act may make another one; this one may stand in the address by another name than its id.
      queries.setQueryData(thingKey(kind, thing.id === data.id ? id : thing.id), thing);
      void queries.invalidateQueries({ queryKey: ['table', kind.list] });
    },
    onStale: () => void refetch(),
  });
}
