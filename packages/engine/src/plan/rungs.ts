import type { Policy } from '../compile/policy.ts';
import type { Facts } from '../values/facts.ts';
import type { TitleSeries } from '../values/levels.ts';
import type { Occupation, Target } from '../values/request.ts';

/**
 * The rungs that can matter on the way: titles of the series that the person's occupations (and the goal's) correspond to,
 * and skill levels of those occupations, each as far as some rule leads to it.
 */
export function rungsFor(policy: Policy, facts: Facts, goal: Target | undefined): readonly Target[] {
  const occupations = occupationsFor(facts, goal);
  const series = seriesFor(policy, occupations, goal);
  const rungsByKey = new Map<string, Target>();
  for (const { target } of policy.rules) {
    const rungs: readonly Target[] =
      target.type === 'title'
        ? series
            .filter((each) => target.series.includes(each))
            .map((each) => ({ type: 'title', series: each, level: target.level }))
        : target.type === 'skill-level'
          ? occupations.map((occupation) => ({ type: 'skill-level', occupation, level: target.level }))
          : [];
    for (const rung of rungs) rungsByKey.set(JSON.stringify(rung), rung);
  }
  return [...rungsByKey.values()];
}

function occupationsFor(facts: Facts, goal: Target | undefined): readonly Occupation[] {
  const named = [
    goal?.type === 'skill-level' ? goal.occupation : undefined,
    facts.posts[0]?.post?.occupation,
    ...facts.skills.map((each) => each.occupation),
    ...facts.competitions.map((each) => each.source.occupation),
  ];
  return [...new Set(named.flatMap((occupation) => (occupation === undefined ? [] : [occupation])))];
}

function seriesFor(
  policy: Policy,
  occupations: readonly Occupation[],
  goal: Target | undefined,
): readonly TitleSeries[] {
  const listed = policy.directory.entries.filter((entry) => occupations.includes(entry.occupation));
  const named = [goal?.type === 'title' ? goal.series : null, ...listed.map((entry) => entry.series)];
  return [...new Set(named.flatMap((series) => (series === null ? [] : [series])))];
}
