import { z } from 'zod';
import { type Credential, defineOperator, plainTrace, type Scope, type Trace } from '../language/operator.ts';
import type { OpenQuestion } from '../values/assessment.ts';
import { type Code, codeOf, NEVER_CODE } from '../values/code.ts';
import { type Day, NEVER } from '../values/day.ts';
import type { Directory } from '../values/directory.ts';
import type { EmploymentFact, Facts } from '../values/facts.ts';
import type { TitleSeries } from '../values/levels.ts';
import { titleSeriesNames } from '../values/names.ts';
import type { Occupation, Target } from '../values/request.ts';
import { constant } from '../values/timeline.ts';
import { FALSE, type Truth, UNKNOWN } from '../values/truth.ts';
import { focusedOccupation, focusedOccupationSource, holderNames, occupationHolders } from './occupation.ts';
import { missingPostField, onPost, overPosts, postFacts } from './over-posts.ts';

const argsSchema = z.strictObject({
  occupation: z.enum(occupationHolders).describe('Whose occupation is looked up.'),
  title: z
    .enum(['target', 'credential'])
    .describe('The title whose series (and specialty, for a target) must be listed.'),
});
type Args = z.infer<typeof argsSchema>;

interface WantedTitle {
  readonly series: TitleSeries;
  readonly specialty: string | undefined;
}

/** 专业对应: the directory lists the occupation with the title's series and specialty. Contract, section 4. */
export const directory = defineOperator<Args>({
  name: 'directory',
  title: { zh: '专业对应', en: 'directory correspondence' },
  description: {
    zh: '职业与职称系列（专业）在对应目录中相对应；职业不在目录中时须由人认定。',
    en: 'The directory lists the occupation with the series (and specialty); undecided where it does not list the occupation.',
  },
  reads: ['credentials', 'employments', 'competitions'],
  timeless: ({ occupation }) => occupation !== 'post',
  schema: () => argsSchema,
  words: (args) => ({
    zh: `${holderNames[args.occupation].zh}须与${args.title === 'target' ? '所报职称' : '所持职称'}的专业对应`,
    en: `${holderNames[args.occupation].en} must correspond to the ${args.title === 'target' ? 'title applied for' : 'title held'}`,
  }),
  trace(args, scope) {
    const wanted = args.title === 'target' ? titleOfTarget(scope.target) : titleOfCredential(scope.credential);
    if (args.occupation === 'post') return postTrace(scope, wanted);
    const found = focusedOccupation(args.occupation, scope);
    const value = correspondence(scope.directory, found, wanted);
    return {
      ...plainTrace,
      op: 'directory',
      timeline: constant(scope.facts.asOf, value),
      open:
        value === UNKNOWN
          ? [
              {
                from: scope.facts.asOf,
                to: NEVER,
                question: unlisted(scope.directory, found, wanted),
              },
            ]
          : [],
      say: () => sentence(scope.directory, found, wanted, value),
    };
  },
  fast(args, emitter) {
    const wanted = emitter.reference(args.title === 'target' ? titleOfTarget : titleOfFact);
    const call = `${wanted}(${args.title === 'target' ? 't' : 'c'})`;
    if (args.occupation === 'post') return `${emitter.reference(postCorrespondsOn)}(f, d, y, ${call})`;
    return `${emitter.reference(corresponds)}(y, ${focusedOccupationSource(args.occupation)}, ${call})`;
  },
});

function titleOfTarget(target: Target): WantedTitle | undefined {
  return target.type === 'title' ? { series: target.series, specialty: target.specialty } : undefined;
}

// For a title already held only its series counts (contract, section 5, reverse).
function titleOfCredential(credential: Credential | undefined): WantedTitle | undefined {
  return credential?.kind === 'title' ? titleOfFact(credential.fact) : undefined;
}

function titleOfFact(fact: { readonly source: { readonly series: TitleSeries } }): WantedTitle {
  return { series: fact.source.series, specialty: undefined };
}

function correspondence(rows: Directory, found: Occupation | undefined, wanted: WantedTitle | undefined): Truth {
  if (found === undefined || wanted === undefined) return FALSE;
  return rows.correspondence(found, wanted.series, wanted.specialty);
}

function corresponds(rows: Directory, found: Occupation | undefined, wanted: WantedTitle | undefined): Code {
  return codeOf(correspondence(rows, found, wanted));
}

function postCorrespondsOn(facts: Facts, day: Day, rows: Directory, wanted: WantedTitle | undefined): Code {
  if (wanted === undefined) return NEVER_CODE;
  return onPost(facts, day, (post) => postCorresponds(rows, post, wanted));
}

function postCorresponds(rows: Directory, post: EmploymentFact | undefined, wanted: WantedTitle | undefined): Truth {
  if (post === undefined) return FALSE;
  return post.occupation === undefined ? UNKNOWN : correspondence(rows, post.occupation, wanted);
}

function postTrace(scope: Scope, wanted: WantedTitle | undefined): Trace {
  const judged = overPosts(scope.facts, (post) => {
    const value = postCorresponds(scope.directory, post, wanted);
    if (value !== UNKNOWN || post === undefined) return { value };
    const question = {
      zh: '现岗位属于哪个职业？',
      en: 'Which occupation is the present post in?',
    };
    if (post.occupation === undefined)
      return {
        value,
        open: missingPostField(post, 'directory', 'occupation', question),
      };
    return { value, open: unlisted(scope.directory, post.occupation, wanted) };
  });
  const post = scope.facts.posts[0]?.post;
  return {
    ...plainTrace,
    op: 'directory',
    ...judged,
    changedBy: 'person',
    facts: postFacts(scope.facts, 'occupation'),
    say: () => sentence(scope.directory, post?.occupation, wanted, postCorresponds(scope.directory, post, wanted)),
  };
}

function unlisted(rows: Directory, found: Occupation | undefined, wanted: WantedTitle | undefined): OpenQuestion {
  const names = namesOf(rows, found, wanted);
  return {
    cause: 'human-judgement',
    condition: 'directory',
    zh: `职业 ${names.occupation} 不在专业对应目录中：它与${names.zh}是否对应？请主管部门认定。`,
    en: `Occupation ${names.occupation} is not in the directory: does it correspond to ${names.en}? The authority decides.`,
  };
}

function sentence(rows: Directory, found: Occupation | undefined, wanted: WantedTitle | undefined, value: Truth) {
  const names = namesOf(rows, found, wanted);
  const zh = value === FALSE ? '不对应' : value === UNKNOWN ? '未列入目录，须认定' : '对应';
  const en =
    value === FALSE ? 'does not correspond to' : value === UNKNOWN ? 'is not listed for or against' : 'corresponds to';
  return {
    zh: `职业 ${names.occupation} 与${names.zh}${zh}`,
    en: `occupation ${names.occupation} ${en} ${names.en} in the directory`,
  };
}

function namesOf(rows: Directory, found: Occupation | undefined, wanted: WantedTitle | undefined) {
  const occupation = found === undefined ? '（未填）' : `${found} ${rows.nameOf(found) ?? ''}`.trimEnd();
  if (wanted === undefined) return { occupation, zh: '职称', en: 'a title' };
  const specialty = wanted.specialty === undefined ? '' : `·${wanted.specialty}`;
  const name = titleSeriesNames[wanted.series];
  return {
    occupation,
    zh: `${name.zh}系列${specialty}`,
    en: `the ${name.en} series${specialty}`,
  };
}
