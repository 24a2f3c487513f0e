import type { Rule } from '../compile/policy.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import { skillLevels, skillRank, titleLevels, titleRank } from '../values/levels.ts';
import { mistakeAt } from './check-context.ts';
import { placeOfRule, type View } from './check-view.ts';

/**
 * Levels that the ladder rules (晋级), or the forward rules by years, of a jurisdiction skip: a rule to a level two above
 * the next lower one that any such rule reaches. The lowest level of each may stand anywhere.
 */
export function checkLadders(view: View): readonly Diagnostic[] {
  return (['ladder', 'forward'] as const).flatMap((kind) => {
    const rules = view.before.rules.filter((rule) => rule.kind === kind);
    const ranks = rules.map(rankOf).filter((rank) => rank !== undefined);
    return rules.flatMap((rule) => {
      const rank = rankOf(rule);
      if (rank === undefined || !view.own.rules.some(({ id }) => id === rule.id)) return [];
      const below = Math.max(...ranks.filter((each) => each < rank));
      if (below === Number.NEGATIVE_INFINITY || below === rank - 1) return [];
      const levels = rule.target.type === 'title' ? titleLevels : skillLevels;
      const message = `rule "${rule.id}" leads to ${levels[rank]}, but no ${kind} rule leads to ${levels[rank - 1]}`;
      return [
        mistakeAt(
          placeOfRule(rule.id, view),
          'ladder-gap',
          message,
          'Add the rule for the level between, or correct the target.',
        ),
      ];
    });
  });
}

function rankOf({ target }: Rule): number | undefined {
  switch (target.type) {
    case 'skill-level':
      return skillRank(target.level);
    case 'title':
      return titleRank(target.level);
    case 'professional-qualification':
      return undefined;
  }
}
