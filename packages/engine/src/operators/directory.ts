import { z } from 'zod';
import {
  type Credential,
  completeTrace,
  defineOperator,
  type Scope,
  type TargetSubject,
  type Trace,
} from '../language/operator.ts';
import type { SqlEmitter, SqlOccupation, SqlTruth } from '../language/sql.ts';
import { sqlFalse, timeless } from '../language/sql-code.ts';
import { and, isAmong, or } from '../language/sql-text.ts';
import type { OpenQuestion } from '../values/assessment.ts';
import { type Code, codeOf, NEVER_CODE } from '../values/code.ts';
import { type Day, NEVER } from '../values/day.ts';
import type { Directory } from '../values/directory.ts';
import type { EmploymentFact, Facts, TitleFact } from '../values/facts.ts';
import type { TitleSeries } from '../values/levels.ts';
import { titleSeriesNames } from '../values/names.ts';
import type { Occupation } from '../values/request.ts';
import { ABSENT } from '../values/row-layout.ts';
import { specialtyName } from '../values/specialty-names.ts';
import { constant } from '../values/timeline.ts';
import { FALSE, type Truth, UNKNOWN } from '../values/truth.ts';
import {
  focusedOccupation,
  focusedOccupationSource,
  holderNames,
  occupationHolders,
  sqlFocusedOccupation,
} from './occupation.ts';
import { hasPost, missingPostField, onPost, overPosts, postFacts, sqlOverPosts } from './over-posts.ts';

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
    return completeTrace({
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
    });
  },
  fast(args, emitter) {
    const ofTarget = args.title === 'target';
    if (args.occupation === 'post') {
      const wanted = `${emitter.reference(ofTarget ? titleOfTarget : titleOfFact)}(${ofTarget ? 't' : 'c'})`;
      return `${emitter.reference(postCorrespondsOn)}(f, d, y, ${wanted})`;
    }
    const occupation = focusedOccupationSource(args.occupation);
    if (!ofTarget) return `${emitter.reference(correspondsToHeld)}(y, ${occupation}, c)`;
    return `${emitter.reference(correspondsToTarget)}(y, ${occupation}, t)`;
  },
  sql(args, emitter) {
    const wanted = sqlWantedPairs(args.title, emitter);
    if (wanted === undefined) return sqlFalse;
    if (args.occupation === 'post') {
      return sqlOverPosts(emitter, (post) => {
        const { possible, sure } = sqlCorresponds(emitter.occupation(post.occupation), wanted);
        const unnamed = isAmong(post.occupation, [ABSENT]);
        return { possible: and([hasPost(post), or([unnamed, possible])]), sure: and([hasPost(post), sure]) };
      });
    }
    const found = sqlFocusedOccupation(args.occupation, emitter.focus);
    if (found === undefined) return sqlFalse;
    const { possible, sure } = sqlCorresponds(found, wanted);
    return timeless({ possible: emitter.bind(possible), sure: emitter.bind(sure) });
  },
});

/** The bits of the directory's pairs that would do; a credential counts with its series only. */
function sqlWantedPairs(title: Args['title'], { focus, pairsOf }: SqlEmitter): readonly string[] | undefined {
  if (title === 'target') return focus.target.type === 'title' ? focus.target.pairs : undefined;
  return focus.credential?.type === 'title' ? pairsOf(focus.credential.series) : undefined;
}

function sqlCorresponds(found: SqlOccupation, wanted: readonly string[]): SqlTruth {
  const words = found.words();
  const shared = or(words.map((word, at) => `(${word} & ${wanted[at]}) <> 0`));
  const unlisted = `${words[0]} < 0`;
  return {
    possible: and([`${found.number} >= 0`, or([unlisted, shared])]),
    sure: and([`${words[0]} >= 0`, shared]),
  };
}

function titleOfTarget(target: TargetSubject): WantedTitle | undefined {
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

// Without an object for the wanted title: these two are asked for every credential of every dossier.
function correspondsToTarget(rows: Directory, found: Occupation | undefined, target: TargetSubject): Code {
  if (found === undefined || target.type !== 'title') return NEVER_CODE;
  return codeOf(rows.correspondence(found, target.series, target.specialty));
}

function correspondsToHeld(rows: Directory, found: Occupation | undefined, { source }: TitleFact): Code {
  return found === undefined ? NEVER_CODE : codeOf(rows.correspondence(found, source.series));
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
  return completeTrace({
    op: 'directory',
    timeline: judged.timeline,
    open: judged.open,
    changedBy: 'person',
    facts: postFacts(scope.facts, 'occupation'),
    say: () => sentence(scope.directory, post?.occupation, wanted, postCorresponds(scope.directory, post, wanted)),
  });
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
  const specialty = wanted.specialty === undefined ? undefined : specialtyName(wanted.specialty);
  const name = titleSeriesNames[wanted.series];
  return {
    occupation,
    zh: `${name.zh}系列${specialty === undefined ? '' : `·${specialty.zh}`}`,
    en: `the ${name.en} series${specialty === undefined ? '' : `, ${specialty.en}`}`,
  };
}
