import type { AssessmentRequest, Dossier, Employer } from '@guantong/engine';
import type { OccupationName } from './reading/occupation-names.ts';
import type { RosterLimits } from './roster-limits.ts';

/** How a roster is to be judged, and what the file does not say. */
export interface RosterOptions {
  readonly asOf: string;
  readonly knownOn?: string | undefined;
  readonly cycleYear?: number | undefined;
  /** Absent: the region of each person's employer. */
  readonly jurisdiction?: string | undefined;
  /** Resolves occupations by name; the bundle's directory serves. */
  readonly directory: readonly OccupationName[];
  /** What holds for the employer where the file leaves it out, rights on the registers above all. */
  readonly employer?: Partial<Employer> | undefined;
  readonly limits?: Partial<RosterLimits> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The request these settings make of a dossier, not yet validated. */
export function requestOf(
  { asOf, knownOn, cycleYear, jurisdiction }: RosterOptions,
  dossier: Dossier,
): AssessmentRequest {
  return {
    ...(dossier.id === undefined ? {} : { id: dossier.id }),
    asOf,
    ...(knownOn === undefined ? {} : { knownOn }),
    ...(cycleYear === undefined ? {} : { cycleYear }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    dossier,
  };
}
