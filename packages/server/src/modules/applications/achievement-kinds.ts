import type { CodedText, PolicyLibrary, RouteAssessment } from '@guantong/engine';

export interface AchievementsOf {
  readonly library: PolicyLibrary;
  /** GB/T 2260, of the cycle. */
  readonly jurisdiction: string;
  /** The route applied by; absent while none is open. */
  readonly route: RouteAssessment | undefined;
}

/**
 * What an achievement may be called: what the text lets count for the route; where it names nothing, as for skill levels, what
 * the policy of the jurisdiction names anywhere. They are names for the reader: no rule asks for them.
 */
export function achievementKinds({ library, jurisdiction, route }: AchievementsOf): readonly CodedText[] {
  const ofRoute = route?.achievements ?? [];
  if (ofRoute.length > 0) return ofRoute;
  const all = library.policyFor(jurisdiction).rules.flatMap(({ achievements }) => achievements);
  return [...new Map(all.map((kind) => [kind.code, kind])).values()];
}
