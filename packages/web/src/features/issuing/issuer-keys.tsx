import type { CertificateIssuer } from '@guantong/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { EmptyState, LoadingState } from '../../components/states.tsx';
import { useText } from '../../lib/language/language.tsx';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { issuerQuery } from './api.ts';
import { rotating } from './issuer-acts.ts';
import { issuingText } from './issuing.text.ts';
import { KeyHistory } from './key-history.tsx';

/** The identity a body signs with, and every key it ever had: only what is public of them. */
export function IssuerKeys({ bodyId }: { readonly bodyId: string }) {
  const text = useText(issuingText);
  const queries = useQueryClient();
  const query = issuerQuery(bodyId);
  const { data, error, refetch } = useQuery(query);
  return (
    <section className="stack stack-tight">
      <h2>{text.keys}</h2>
      <p className="soft">{text.keysLead}</p>
      {data?.did === null && (
        <EmptyState title={text.noKeys}>
          <p>{text.noKeysHelp}</p>
        </EmptyState>
      )}
      {error !== null && <ProblemState error={error} onRetry={refetch} />}
      {error === null && data === undefined && <LoadingState />}
      {data !== undefined && data.did !== null && (
        <Issuer
          bodyId={bodyId}
          issuer={data}
          onDone={(next) => queries.setQueryData(query.queryKey, next)}
          onStale={() => void refetch()}
        />
      )}
    </section>
  );
}

interface IssuerProps {
  readonly bodyId: string;
  readonly issuer: CertificateIssuer;
  readonly onDone: (issuer: CertificateIssuer) => void;
  readonly onStale: () => void;
}

function Issuer({ bodyId, issuer, ...changes }: IssuerProps) {
  const text = useText(issuingText);
  const { did, documentAddress, can } = issuer;
  return (
    <>
      <FactList>
        <Fact title={text.did}>
          <span className="figures">{did}</span>
        </Fact>
        <Fact title={text.document}>
          <a href={documentAddress ?? ''} target="_blank" rel="noreferrer">
            {text.openDocument}
          </a>
        </Fact>
      </FactList>
      <ActPanel can={can} acts={[rotating(bodyId)]} {...changes} />
      <KeyHistory bodyId={bodyId} issuer={issuer} {...changes} />
    </>
  );
}
