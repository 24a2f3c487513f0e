import type {
  AssessmentRequest,
  Credential,
  Dossier,
  Employment,
  IsoDate,
  Occupation,
  SkillLevel,
  TitleLevel,
  TitleSeries,
} from '@guantong/engine';
import { yearOf } from '../../../lib/dates.ts';

/** What a person holds, as the first question asks it. */
export type Held =
  | { readonly kind: 'skill-level'; readonly level: SkillLevel }
  | { readonly kind: 'title'; readonly level: TitleLevel }
  | { readonly kind: 'nothing' };

/** The three answers to begin with; whatever is absent has not been answered. */
export interface FirstAnswers {
  readonly held?: Held;
  readonly series: TitleSeries;
  readonly occupation: Occupation | '';
  /** The day the certificate was obtained; of a person without one, the day this work began. */
  readonly since: IsoDate | '';
  /** The day this work began, where it is not the day of the certificate. */
  readonly workingSince: IsoDate | '';
}

export const noAnswers: FirstAnswers = { series: 'engineering', occupation: '', since: '', workingSince: '' };

/** Whether the answers are enough to judge, with `since` a whole date of our time. */
export function areComplete(answers: FirstAnswers): boolean {
  return answers.held !== undefined && answers.occupation !== '' && isWhole(answers.since);
}

// While a year is being typed, a date field already gives 0002-05-01.
function isWhole(day: IsoDate | ''): day is IsoDate {
  return day !== '' && yearOf(day) >= 1940;
}

/** The answers a dossier already gives: those of its last certificate and present work. */
export function readFirstAnswers({ dossier, asOf }: AssessmentRequest): FirstAnswers {
  const credential = dossier.credentials[mainIndex(dossier)];
  const present = dossier.employments[presentIndex(dossier, asOf)];
  const workingSince = present?.from ?? '';
  switch (credential?.type) {
    case 'skill-level':
      return {
        ...noAnswers,
        held: { kind: 'skill-level', level: credential.level },
        occupation: credential.occupation,
        since: credential.issuedOn,
        workingSince: workingSince === credential.issuedOn ? '' : workingSince,
      };
    case 'title':
      return {
        held: { kind: 'title', level: credential.level },
        series: credential.series,
        occupation: present?.occupation ?? '',
        since: credential.issuedOn,
        workingSince: workingSince === credential.issuedOn ? '' : workingSince,
      };
    default:
      if (present === undefined) return noAnswers;
      return { ...noAnswers, held: { kind: 'nothing' }, occupation: present.occupation ?? '', since: present.from };
  }
}

/** The request with the three answers put into it; the rest of the dossier stays as it is. */
export function applyFirstAnswers(request: AssessmentRequest, answers: FirstAnswers): AssessmentRequest {
  if (!areComplete(answers)) return request;
  const { dossier, asOf } = request;
  return {
    ...request,
    dossier: {
      ...dossier,
      credentials: withCredential(dossier, answers),
      employments: withPresentWork(dossier, asOf, answers),
    },
  };
}

function withCredential(dossier: Dossier, answers: FirstAnswers): readonly Credential[] {
  const index = mainIndex(dossier);
  const credential = credentialOf(answers);
  if (credential === undefined) return dossier.credentials.filter((_, each) => each !== index);
  if (index === -1) return [credential, ...dossier.credentials];
  return dossier.credentials.map((before, each) => (each === index ? { ...numberOf(before), ...credential } : before));
}

function credentialOf({ held, occupation, since, series }: FirstAnswers): Credential | undefined {
  switch (held?.kind) {
    case 'skill-level':
      return { type: 'skill-level', level: held.level, occupation, issuedOn: since };
    case 'title':
      return { type: 'title', series, level: held.level, issuedOn: since };
    default:
      return undefined;
  }
}

function numberOf(credential: Credential): { readonly number?: string } {
  return 'number' in credential && credential.number !== undefined ? { number: credential.number } : {};
}

function withPresentWork(dossier: Dossier, asOf: IsoDate, answers: FirstAnswers): readonly Employment[] {
  const index = presentIndex(dossier, asOf);
  const from = isWhole(answers.workingSince) ? answers.workingSince : answers.since;
  const change = { occupation: answers.occupation, from };
  if (index === -1) return [...dossier.employments, { employer: { id: 'present' }, ...change }];
  return dossier.employments.map((each, position) => (position === index ? { ...each, ...change } : each));
}

// The certificate the three questions are about: the one obtained last.
function mainIndex({ credentials }: Dossier): number {
  let best = -1;
  let day = '';
  credentials.forEach((credential, index) => {
    if (credential.type !== 'skill-level' && credential.type !== 'title') return;
    if (credential.issuedOn >= day) [best, day] = [index, credential.issuedOn];
  });
  return best;
}

function presentIndex({ employments }: Dossier, asOf: IsoDate): number {
  return employments.findLastIndex(({ to }) => to === undefined || to === null || to >= asOf);
}
