import type { AssessmentRequest, Dossier } from '@guantong/engine';
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { today } from '../dates.ts';
import { readStoredRequest, storeRequest } from './stored-request.ts';

interface Session {
  readonly request: AssessmentRequest;
  /** Questions the visitor chose not to answer, by `questionKey`. */
  readonly skipped: readonly string[];
  readonly setRequest: (request: AssessmentRequest) => void;
  readonly setDossier: (dossier: Dossier) => void;
  readonly skip: (question: string) => void;
  readonly unskip: () => void;
  readonly clear: () => void;
}

const emptyDossier: Dossier = { credentials: [], employments: [] };

const Context = createContext<Session | undefined>(undefined);

/** The visitor's dossier. It lives in this tab only: no request of these pages carries it. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [request, setRequest] = useState<AssessmentRequest>(() => readStoredRequest() ?? emptyRequest());
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  useEffect(() => storeRequest(request), [request]);
  const session = useMemo<Session>(
    () => ({
      request,
      skipped,
      setRequest,
      setDossier: (dossier) => setRequest((before) => ({ ...before, dossier })),
      skip: (question) => setSkipped((before) => [...before, question]),
      unskip: () => setSkipped([]),
      clear: () => {
        setRequest(emptyRequest());
        setSkipped([]);
      },
    }),
    [request, skipped],
  );
  return <Context value={session}>{children}</Context>;
}

export function useSession(): Session {
  const session = use(Context);
  if (session === undefined) throw new Error('useSession is called outside SessionProvider');
  return session;
}

function emptyRequest(): AssessmentRequest {
  return { asOf: today(), jurisdiction: 'CN', dossier: emptyDossier };
}
