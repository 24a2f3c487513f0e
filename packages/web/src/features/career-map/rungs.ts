import {
  type AssessmentRequest,
  type Occupation,
  type RouteAssessment,
  type RouteKind,
  type SkillLevel,
  skillLevels,
  skillRank,
  type Target,
  type TitleLevel,
  type TitleSeries,
  titleLevels,
  titleRank,
} from '@guantong/engine';
import { compareRoutes } from '../../lib/assessment/group-targets.ts';

/** A rung of one of the two tracks. */
export type Rung =
  | { readonly track: 'skill'; readonly level: SkillLevel }
  | { readonly track: 'title'; readonly level: TitleLevel };

/** The two tracks one looks at: the skill ladder of an occupation beside the titles of a series. */
export interface Tracks {
  readonly occupation: Occupation;
  readonly series: TitleSeries;
}

/** A rung with what the assessment says of it. */
export interface RungState {
  readonly rung: Rung;
  readonly key: string;
  /** Held, or below one that is held. */
  readonly held: boolean;
  /** The highest rung held on its track: where the person stands. */
  readonly standing: boolean;
  /** The leading decisive route; absent where no rule leads to the rung. */
  readonly route?: RouteAssessment;
  /** The rung the route starts from, where the person stands on one. */
  readonly from?: Rung;
}

export const skillRungs: readonly Rung[] = skillLevels.map((level) => ({ track: 'skill', level }));
export const titleRungs: readonly Rung[] = titleLevels.map((level) => ({ track: 'title', level }));

export function rungKey(rung: Rung): string {
  return `${rung.track}:${rung.level}`;
}

export function rungOf(target: Target): Rung | undefined {
  switch (target.type) {
    case 'title':
      return { track: 'title', level: target.level };
    case 'skill-level':
      return { track: 'skill', level: target.level };
    case 'professional-qualification':
      return undefined;
  }
}

export function targetOf(rung: Rung, { occupation, series }: Tracks): Target {
  return rung.track === 'skill'
    ? { type: 'skill-level', occupation, level: rung.level }
    : { type: 'title', series, level: rung.level };
}

/** Whether a target lies on the tracks one looks at. */
export function isOn(target: Target, { occupation, series }: Tracks): boolean {
  if (target.type === 'title') return target.series === series;
  return target.type === 'skill-level' && target.occupation === occupation;
}

/** The rungs of both tracks, each with the leading route to it. */
export function rungStates(
  request: AssessmentRequest,
  routes: readonly RouteAssessment[],
  tracks: Tracks,
): readonly RungState[] {
  const held = heldRungs(request, tracks);
  return [...skillRungs, ...titleRungs].map((rung) => {
    const own = routes.filter(({ target, decisive }) => {
      const at = rungOf(target);
      return decisive && isOn(target, tracks) && at !== undefined && rungKey(at) === rungKey(rung);
    });
    const route = [...own].sort(compareRoutes)[0];
    const from = route === undefined ? undefined : originOf(route.kind, rung, held);
    const isHeld = held.some((each) => each.track === rung.track && rankOf(each) >= rankOf(rung));
    const standing =
      isHeld &&
      held.some((each) => rungKey(each) === rungKey(rung)) &&
      !held.some((each) => each.track === rung.track && rankOf(each) > rankOf(rung));
    return { rung, key: rungKey(rung), held: isHeld, standing, ...(route && { route }), ...(from && { from }) };
  });
}

/** The rungs the person stands on, on these tracks. */
export function heldRungs({ dossier, asOf }: AssessmentRequest, { occupation, series }: Tracks): readonly Rung[] {
  return dossier.credentials.flatMap((credential): readonly Rung[] => {
    if (credential.type === 'skill-level' && credential.occupation === occupation && credential.issuedOn <= asOf) {
      return [{ track: 'skill', level: credential.level }];
    }
    if (credential.type === 'title' && credential.series === series && credential.issuedOn <= asOf) {
      return [{ track: 'title', level: credential.level }];
    }
    return [];
  });
}

/** The rung a step starts from: the highest held on the track from which its kind of route leads. */
export function originOf(kind: RouteKind, to: Rung, held: readonly Rung[]): Rung | undefined {
  const track = kind === 'reverse' ? 'title' : 'skill';
  const below = held.filter((rung) => rung.track === track && (to.track !== track || rankOf(rung) < rankOf(to)));
  return [...below].sort((a, b) => rankOf(b) - rankOf(a))[0];
}

export function rankOf(rung: Rung): number {
  return rung.track === 'skill' ? skillRank(rung.level) : titleRank(rung.level);
}
