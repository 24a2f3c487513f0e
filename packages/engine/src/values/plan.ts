import type { Citation, CodedText, OpenQuestion, RouteKind } from './assessment.ts';
import type { IsoDate, Target } from './request.ts';
import type { Text } from './text.ts';

/** One application on the way: by which route, to what, on which day at the earliest. */
export interface PlanStep {
  readonly routeId: string;
  readonly kind: RouteKind;
  readonly title: Text;
  readonly target: Target;
  readonly on: IsoDate;
  readonly grants: 'apply' | 'issue';
  readonly assumptions: readonly CodedText[];
  /** Not empty: the step hangs on these. */
  readonly open: readonly OpenQuestion[];
  readonly citations: readonly Citation[];
}

/** A sequence of applications that ends with the target. */
export interface Plan {
  readonly target: Target;
  /** The day of the last step. */
  readonly reachedOn: IsoDate;
  /** Steps that need an examination or a review (everything that is not issued outright). */
  readonly examinations: number;
  /** Whether some step hangs on an open question. */
  readonly conditional: boolean;
  readonly steps: readonly PlanStep[];
}

/** Non-dominated plans to one target: no other is both as early and as short; best first by day. */
export interface PlanReport {
  readonly asOf: IsoDate;
  readonly jurisdiction: string;
  readonly policy: { readonly version: string; readonly sha256: string };
  readonly plans: readonly Plan[];
}
