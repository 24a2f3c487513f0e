import type { CaseActionKind, CaseState } from '@guantong/procedure';
import { type Party, waitingFor } from './application-subject.ts';
import type { ApplicationRecord } from './applications.repository.ts';

export interface StepTaken {
  readonly kind: CaseActionKind;
  /** The case as it stood before. */
  readonly before: Pick<ApplicationRecord, 'state' | 'held' | 'submitted_at' | 'reached_body_at'>;
  readonly after: CaseState;
}

/**
 * Whom a step is told: the applicant and whoever is next when the case moved, was held or released; the employer of an
 * objection; the chair of a re-check that is asked for; the applicant of a complaint; after a withdrawal also the offices that
 * had the case.
 */
export function audiencesOf({ kind, before, after }: StepTaken): readonly Party[] {
  if (kind === 'file-objection') return ['employer-hr'];
  if (kind === 'request-recheck') return ['body-chair'];
  // That something is said against the own result, and how it ended; never who said it.
  if (kind === 'file-complaint' || kind === 'resolve-complaint') return ['applicant'];
  if (kind === 'decide-recheck') return ['applicant'];
  const moved = after.state !== before.state || (after.hold !== null) !== before.held;
  if (!moved) return [];
  const next = waitingFor(after);
  const concerned: readonly (Party | null)[] = ['applicant', next, ...(kind === 'withdraw' ? officesOf(before) : [])];
  return [...new Set(concerned)].filter((party) => party !== null);
}

function officesOf({ submitted_at, reached_body_at }: StepTaken['before']): readonly Party[] {
  if (submitted_at === null) return [];
  return reached_body_at === null ? ['employer-hr'] : ['employer-hr', 'body-clerk'];
}
