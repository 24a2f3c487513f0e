import type { JudgedRoute } from '../evaluate/judge-route.ts';
import { type Day, dayToIso } from '../values/day.ts';
import type { AssessmentRequest, Credential, IsoDate, Target } from '../values/request.ts';

/** A stage of a plan: what has been obtained so far, and what it took. */
export interface Stage {
  readonly steps: readonly JudgedRoute[];
  readonly credentials: readonly Credential[];
  /** The day of the last step; the judged day before the first. */
  readonly day: Day;
  readonly examinations: number;
  readonly conditional: boolean;
}

/** The stage after one more step: the credential counts from the day it may be applied for at the earliest. */
export function nextStage(stage: Stage, route: JudgedRoute): Stage {
  const credential = credentialFor(route.target, dayToIso(route.day));
  return {
    steps: [...stage.steps, route],
    credentials: credential === undefined ? stage.credentials : [...stage.credentials, credential],
    day: route.day,
    examinations: stage.examinations + (route.rule.grants === 'issue' ? 0 : 1),
    conditional: stage.conditional || route.status === 'undetermined',
  };
}

/** The request as it would be asked at a stage, for one target. */
export function requestAt(request: AssessmentRequest, stage: Stage, target: Target): AssessmentRequest {
  const credentials = [...request.dossier.credentials, ...stage.credentials];
  return { ...request, target, dossier: { ...request.dossier, credentials } };
}

/** Whether a stage is no later, no longer and no less certain than another. */
export function isAsGood(a: Stage, b: Stage): boolean {
  return a.day <= b.day && a.examinations <= b.examinations && (!a.conditional || b.conditional);
}

/** What has been obtained, in a form that is equal for equal credentials of equal days. */
export function stageKey(stage: Stage): string {
  return stage.steps
    .map(({ target }) => JSON.stringify(target))
    .sort()
    .join(' ');
}

function credentialFor(target: Target, issuedOn: IsoDate): Credential | undefined {
  switch (target.type) {
    case 'title': {
      const { series, level, specialty } = target;
      return { type: 'title', series, level, issuedOn, ...(specialty === undefined ? {} : { specialty }) };
    }
    case 'skill-level':
      return { type: 'skill-level', level: target.level, occupation: target.occupation, issuedOn };
    case 'professional-qualification':
      return undefined;
  }
}
