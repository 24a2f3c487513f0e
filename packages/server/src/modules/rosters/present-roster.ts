import type { RosterJobStatus, RosterResultSummary } from '@guantong/contracts';
import type { RosterJob } from './roster-job.ts';

/** A roster as the interface shows it, with how it is judged and what may be asked for next. */
export interface RosterView extends RosterJobStatus {
  /** Rosters worked on before this one. */
  readonly ahead: number;
  readonly asOf: string;
  readonly knownOn: string | null;
  readonly jurisdiction: string | null;
  readonly cycleYear: number | null;
  readonly links: RosterLinks;
}

export interface RosterLinks {
  readonly self: string;
  readonly events: string;
  readonly rows: string | null;
  readonly problems: string | null;
  readonly result: string | null;
  readonly corrected: string | null;
}

export function presentRoster(job: RosterJob, ahead: number): RosterView {
  const { id, state, settings, progress, result } = job;
  const summary = result?.kind === 'done' ? result.summary : null;
  return {
    id,
    state,
    ahead,
    createdAt: job.createdAt.toISOString(),
    expiresAt: job.expiresAt.toISOString(),
    asOf: settings.asOf,
    knownOn: settings.knownOn ?? null,
    jurisdiction: settings.jurisdiction ?? null,
    cycleYear: settings.cycleYear ?? null,
    progress,
    summary,
    notices: result?.kind === 'done' ? result.notices : [],
    fault: result?.kind === 'failed' ? result.fault : null,
    links: linksOf(job, summary),
  };
}

function linksOf({ id, result }: RosterJob, summary: RosterResultSummary | null): RosterLinks {
  const self = `/api/rosters/${id}`;
  return {
    self,
    events: `${self}/events`,
    rows: summary === null ? null : `${self}/rows`,
    problems: result === undefined ? null : `${self}/problems`,
    result: summary === null ? null : `${self}/result.xlsx`,
    corrected: summary === null || summary.faulty === 0 ? null : `${self}/corrected.xlsx`,
  };
}
