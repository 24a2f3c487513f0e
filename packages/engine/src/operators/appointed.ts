import { z } from 'zod';
import { completeTrace, defineOperator } from '../language/operator.ts';
import { and, isAmong, numeral, or } from '../language/sql-text.ts';
import type { Code } from '../values/code.ts';
import type { Day } from '../values/day.ts';
import type { EmploymentFact, Facts } from '../values/facts.ts';
import { type SkillLevel, skillLevels, skillRank } from '../values/levels.ts';
import { skillLevelNames } from '../values/names.ts';
import { ABSENT } from '../values/row-layout.ts';
import type { Text } from '../values/text.ts';
import { FALSE, type Truth, truthOf, UNKNOWN } from '../values/truth.ts';
import { hasPost, missingPostField, onPost, overPosts, postFacts, sqlOverPosts } from './over-posts.ts';

/** 聘用到岗: the present post is appointed at this skill level or higher. No post: false; no level: a missing fact. */
export const appointed = defineOperator<SkillLevel>({
  name: 'appointed',
  title: { zh: '聘用到技能岗位', en: 'appointed skill level' },
  description: {
    zh: '现岗位聘用到该技能岗位等级或以上。',
    en: 'The present post is appointed at this skill level or higher.',
  },
  reads: ['employments'],
  dossierOnly: () => true,
  schema: () => z.enum(skillLevels),
  words: sentence,
  trace(level, { facts }, _children, words) {
    const rank = skillRank(level);
    const judged = overPosts(facts, (post) => {
      const value = isAppointed(post, rank);
      if (value !== UNKNOWN || post === undefined) return { value };
      const question = {
        zh: '现岗位聘用到哪个技能岗位等级？',
        en: 'At which skill level is the present post appointed?',
      };
      return {
        value,
        open: missingPostField(post, 'appointed', 'appointedSkillLevel', question),
      };
    });
    return completeTrace({
      op: 'appointed',
      timeline: judged.timeline,
      open: judged.open,
      changedBy: 'person',
      facts: postFacts(facts, 'appointedSkillLevel'),
      say: () => words,
    });
  },
  fast: (level, emitter) => `${emitter.reference(isAppointedOn)}(f, d, ${skillRank(level)})`,
  sql: (level, emitter) =>
    sqlOverPosts(emitter, (post) => {
      const high = `${post.appointed} >= ${numeral(skillRank(level))}`;
      return { possible: and([hasPost(post), or([high, isAmong(post.appointed, [ABSENT])])]), sure: high };
    }),
});

function sentence(level: SkillLevel): Text {
  const name = skillLevelNames[level];
  return {
    zh: `现岗位须聘用到${name.zh}或以上`,
    en: `the present post must be appointed at ${name.en} level or higher`,
  };
}

function isAppointed(post: EmploymentFact | undefined, rank: number): Truth {
  if (post === undefined) return FALSE;
  return post.appointedRank === undefined ? UNKNOWN : truthOf(post.appointedRank >= rank);
}

function isAppointedOn(facts: Facts, day: Day, rank: number): Code {
  return onPost(facts, day, (post) => isAppointed(post, rank));
}
