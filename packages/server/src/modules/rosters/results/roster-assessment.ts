import type { Assessment, OpenQuestion, RouteFindings } from '@guantong/engine';

/** What a roster reads of a route; the explanation tree and the remarks of a full assessment are left to the self-check. */
export type RosterRoute = RouteFindings;

/** What a roster needs to know of a person. A full `Assessment` is one; `createRosterAssessor` makes a cheaper one. */
export interface RosterAssessment {
  readonly policy: Assessment['policy'];
  readonly routes: readonly RosterRoute[];
  readonly questions: readonly OpenQuestion[];
}
