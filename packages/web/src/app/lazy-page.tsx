import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState, LoadingState } from '../components/states.tsx';
import { FetchError } from '../lib/fetch-json.ts';

type PageComponent = () => ReactNode;
type Pages<Name extends string> = Readonly<Record<Name, PageComponent>>;

/** A page whose code loads when it is first opened. Without a connection it says so and the other pages go on. */
export function lazyPage<Name extends string>(load: () => Promise<Pages<Name>>, name: Name): PageComponent {
  async function fetchPage(): Promise<Pages<Name>> {
    try {
      return await load();
    } catch {
      throw new FetchError(navigator.onLine ? { kind: 'unreadable', address: name } : { kind: 'offline' });
    }
  }
  return function LazyPage() {
    const { data, error, refetch } = useQuery({
      queryKey: ['page', name],
      queryFn: fetchPage,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
      structuralSharing: false,
      retry: false,
    });
    if (data !== undefined) {
      const Page: PageComponent = data[name];
      return <Page />;
    }
    // Browsers remember that a module failed; with a connection only a fresh document gets it. The dossier survives that.
    const retry = () => (navigator.onLine ? window.location.reload() : refetch());
    return error === null ? <LoadingState /> : <ErrorState error={error} onRetry={retry} />;
  };
}
