import { known, said, truth } from '../log/payload-checks.ts';
import type { ComplaintAction, Finding } from './complaint-action.ts';
import type { ComplaintEffect, ComplaintHandler } from './complaint-names.ts';
import type { ComplaintRefusal } from './complaint-problem.ts';
import type { ComplaintReport, ComplaintState } from './complaint-state.ts';

/** Whether what an action says is complete and possible for what is complained about; the first fault, or null. */
export function checkComplaintPayload({ report }: ComplaintState, action: ComplaintAction): ComplaintRefusal | null {
  switch (action.kind) {
    case 'dispatch':
      return known('handler', action.handler, handlersOf(report)) ?? said('organisationId', action.organisationId);
    case 'reply':
    case 'reply-recheck':
      return checkFinding(report, action);
    case 'request-recheck':
      return said('reason', action.reason);
    case 'start-handling':
    case 'close':
      return null;
  }
}

/**
 * A body does not handle what is said about its own staff and experts; whoever finds fraud enters the integrity ledger, which
 * the bureau alone does.
 */
export function handlersOf({ kind }: Pick<ComplaintReport, 'kind'>): readonly ComplaintHandler[] {
  return kind === 'result-objection' ? ['body', 'bureau'] : ['bureau'];
}

function checkFinding(report: ComplaintReport, { upheld, effect, reason }: Finding): ComplaintRefusal | null {
  const possible = upheld ? effectsOn(report) : (['none'] as const);
  return truth('upheld', upheld) ?? known('effect', effect, possible) ?? said('reason', reason);
}

/** A certificate is revoked where one is named; before it there is a result to annul or to evaluate again. */
export function effectsOn({ applicationId, certificateId }: ComplaintReport): readonly ComplaintEffect[] {
  if (certificateId !== null) return ['none', 'revoke-certificate'];
  return applicationId === null ? ['none'] : ['none', 'annul-result', 're-evaluate'];
}
