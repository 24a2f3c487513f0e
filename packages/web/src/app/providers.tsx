import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { failureOf } from '../lib/fetch-json.ts';
import { LanguageProvider } from '../lib/language/language.tsx';
import { ReadingModeProvider } from '../lib/reading/reading-mode.tsx';
import { SessionProvider } from '../lib/session/session.tsx';
import { isNotSignedIn, sessionKey } from '../office/session/use-account-session.ts';

// Without a connection a fetch is tried and fails at once, so that the page can say so.
const queries = new QueryClient({
  // A session that ended shows in whatever is asked next; looking at it leads to signing in again.
  queryCache: new QueryCache({
    onError: (error) => {
      if (isNotSignedIn(error)) void queries.invalidateQueries({ queryKey: sessionKey });
    },
  }),
  defaultOptions: {
    // What was refused is refused again; what did not get through is tried once more.
    queries: {
      networkMode: 'always',
      retry: (failures, error) => failures < 1 && !isRefused(error),
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always' },
  },
});

export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <ReadingModeProvider>
          <SessionProvider>{children}</SessionProvider>
        </ReadingModeProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}

function isRefused(error: Error): boolean {
  const failure = failureOf(error);
  return failure.kind === 'refused' && failure.status < 500;
}
