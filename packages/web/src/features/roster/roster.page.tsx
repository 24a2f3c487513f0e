import './roster.css';
import { useState } from 'react';
import { PageHead } from '../../components/page-head.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx';
import { failureOf } from '../../lib/fetch-json.ts';
import { useText } from '../../lib/language/language.tsx';
import { deleteRoster, type Roster } from './api.ts';
import { rosterText } from './roster.text.ts';
import { RosterProblem } from './roster-problem.tsx';
import { RosterProgress } from './roster-progress.tsx';
import { RosterResult } from './roster-result.tsx';
import { RosterUpload } from './roster-upload.tsx';
import { useRoster, useRosterId } from './use-roster.ts';

/** 花名册: template, upload, progress, then the result until it is deleted. */
export function RosterPage() {
  const text = useText(rosterText);
  const [id, setId] = useRosterId();
  return (
    <div className="page">
      <PageHead title={text.title} lead={text.lead} />
      {id === undefined ? (
        <RosterUpload onUploaded={(roster) => setId(roster.id)} />
      ) : (
        <CurrentRoster key={id} id={id} onGone={() => setId(undefined)} />
      )}
    </div>
  );
}

function CurrentRoster({ id, onGone }: { readonly id: string; readonly onGone: () => void }) {
  const text = useText(rosterText);
  const roster = useRoster(id);
  const [refused, setRefused] = useState<unknown>();
  async function remove() {
    setRefused(undefined);
    try {
      await deleteRoster(id);
      onGone();
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'refused' && failure.status === 404) onGone();
      else setRefused(error);
    }
  }
  if (roster.isPending) return <LoadingState />;
  if (roster.isError) {
    const failure = failureOf(roster.error);
    if (failure.kind !== 'refused' || failure.status !== 404)
      return <ErrorState error={roster.error} onRetry={() => roster.refetch()} />;
    return (
      <EmptyState title={text.goneTitle}>
        <p>{text.goneHelp}</p>
        <button type="button" className="button button-primary" onClick={onGone}>
          {text.again}
        </button>
      </EmptyState>
    );
  }
  return (
    <>
      {refused !== undefined && <ErrorState error={refused} />}
      <RosterState roster={roster.data} onRemove={remove} />
    </>
  );
}

function RosterState({ roster, onRemove }: { readonly roster: Roster; readonly onRemove: () => void }) {
  const text = useText(rosterText);
  switch (roster.state) {
    case 'waiting':
    case 'running':
      return <RosterProgress roster={roster} onStop={onRemove} />;
    case 'failed':
      return (
        <section className="card stack" role="alert">
          <h2>{text.failedTitle}</h2>
          {roster.fault && <RosterProblem problem={roster.fault} />}
          <div>
            <button type="button" className="button button-primary" onClick={onRemove}>
              {text.again}
            </button>
          </div>
        </section>
      );
    case 'done':
      return <RosterResult roster={roster} onRemove={onRemove} />;
  }
}
