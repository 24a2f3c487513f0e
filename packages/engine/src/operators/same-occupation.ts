import { z } from 'zod';
import { completeTrace, defineOperator, type Scope, type Trace } from '../language/operator.ts';
import type { SqlOccupation, SqlSlot, SqlTruth } from '../language/sql.ts';
import { sqlFalse, timeless } from '../language/sql-code.ts';
import { and, isAmong, or } from '../language/sql-text.ts';
import { type Code, NEVER_CODE } from '../values/code.ts';
import type { Day } from '../values/day.ts';
import type { EmploymentFact, Facts } from '../values/facts.ts';
import type { Occupation } from '../values/request.ts';
import { ABSENT } from '../values/row-layout.ts';
import type { Text } from '../values/text.ts';
import { constant } from '../values/timeline.ts';
import { FALSE, type Truth, truthOf, UNKNOWN } from '../values/truth.ts';
import { focusedOccupation, focusedOccupationSource, holderNames, sqlFocusedOccupation } from './occupation.ts';
import { hasPost, missingPostField, onPost, overPosts, postFacts, sqlOverPosts } from './over-posts.ts';

const argsSchema = z.strictObject({
  of: z.enum(['credential', 'competition', 'post']).describe('Whose occupation is compared.'),
  is: z.enum(['target', 'competition']).describe('With what it must be the same.'),
});
type Args = z.infer<typeof argsSchema>;

/** 职业相同: an occupation is the target's (or the competition's). Contract, section 4: present post without occupation is unknown. */
export const sameOccupation = defineOperator<Args>({
  name: 'same-occupation',
  title: { zh: '同一职业', en: 'same occupation' },
  description: {
    zh: '证书、竞赛或现岗位的职业与所报（或竞赛）职业相同。',
    en: 'The occupation of the credential, competition or present post is that of the target (or the competition).',
  },
  reads: ['credentials', 'employments', 'competitions'],
  timeless: ({ of }) => of !== 'post',
  schema: () => argsSchema,
  words: (args) => ({
    zh: `${holderNames[args.of].zh}须与${holderNames[args.is].zh}相同`,
    en: `${holderNames[args.of].en} must be ${holderNames[args.is].en}`,
  }),
  trace(args, scope) {
    const wanted = focusedOccupation(args.is, scope);
    if (args.of === 'post') return postTrace(scope, wanted);
    const found = focusedOccupation(args.of, scope);
    return completeTrace({
      op: 'same-occupation',
      timeline: constant(scope.facts.asOf, truthOf(wanted !== undefined && found === wanted)),
      changedBy: 'person',
      say: () => sentence(holderNames[args.of], wanted, found, scope),
    });
  },
  fast(args, emitter) {
    const wanted = focusedOccupationSource(args.is);
    if (args.of === 'post') {
      const call = `${emitter.reference(postIsOn)}(f, d, ${wanted})`;
      return args.is === 'target' ? emitter.oncePerTarget(call) : call;
    }
    return `${emitter.reference(isSame)}(${focusedOccupationSource(args.of)}, ${wanted})`;
  },
  sql(args, emitter) {
    const wanted = sqlFocusedOccupation(args.is, emitter.focus);
    if (wanted === undefined) return sqlFalse;
    if (args.of === 'post') return sqlOverPosts(emitter, (post) => sqlPostIs(post, wanted));
    const found = sqlFocusedOccupation(args.of, emitter.focus);
    if (found === undefined) return sqlFalse;
    const same = emitter.bind(and([`${wanted.number} >= 0`, `${found.number} = ${wanted.number}`]));
    return timeless({ possible: same, sure: same });
  },
});

function postTrace(scope: Scope, wanted: Occupation | undefined): Trace {
  const judged = overPosts(scope.facts, (post) => {
    const value = postIs(post, wanted);
    if (value !== UNKNOWN || post === undefined) return { value };
    const question = {
      zh: '现岗位属于哪个职业？',
      en: 'Which occupation is the present post in?',
    };
    return {
      value,
      open: missingPostField(post, 'same-occupation', 'occupation', question),
    };
  });
  const found = scope.facts.posts[0]?.post?.occupation;
  return completeTrace({
    op: 'same-occupation',
    timeline: judged.timeline,
    open: judged.open,
    changedBy: 'person',
    facts: postFacts(scope.facts, 'occupation'),
    say: () => sentence(holderNames.post, wanted, found, scope),
  });
}

function sentence(subject: Text, wanted: Occupation | undefined, found: Occupation | undefined, scope: Scope): Text {
  const name = (occupation: Occupation | undefined, unknown: string) =>
    occupation === undefined ? unknown : `${occupation} ${scope.directory.nameOf(occupation) ?? ''}`.trimEnd();
  return {
    zh: `${subject.zh}须为 ${name(wanted, '所报职业')}；现为 ${name(found, '未填')}`,
    en: `${subject.en} must be ${name(wanted, 'that of the target')}; found ${name(found, 'none')}`,
  };
}

function postIs(post: EmploymentFact | undefined, wanted: Occupation | undefined): Truth {
  if (post === undefined || wanted === undefined) return FALSE;
  return post.occupation === undefined ? UNKNOWN : truthOf(post.occupation === wanted);
}

function postIsOn(facts: Facts, day: Day, wanted: Occupation | undefined): Code {
  return onPost(facts, day, (post) => postIs(post, wanted));
}

function sqlPostIs(post: SqlSlot<'post'>, wanted: SqlOccupation): SqlTruth {
  const asked = and([hasPost(post), `${wanted.number} >= 0`]);
  const same = `${post.occupation} = ${wanted.number}`;
  return { possible: and([asked, or([isAmong(post.occupation, [ABSENT]), same])]), sure: and([asked, same]) };
}

function isSame(found: Occupation | undefined, wanted: Occupation | undefined): Code {
  return wanted !== undefined && found === wanted ? 2 : NEVER_CODE;
}
