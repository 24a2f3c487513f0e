import { z } from 'zod';
import { completeTrace, defineOperator } from '../language/operator.ts';
import type { SqlSlot, SqlTruth } from '../language/sql.ts';
import { and, isAmong, or } from '../language/sql-text.ts';
import type { OpenQuestion } from '../values/assessment.ts';
import type { Code } from '../values/code.ts';
import type { Day } from '../values/day.ts';
import type { EmploymentFact, Facts } from '../values/facts.ts';
import { employerKindNames, employerOwnershipNames } from '../values/names.ts';
import { regionWithin } from '../values/region.ts';
import { regionName } from '../values/region-names.ts';
import { type Employer, employerKinds, employerOwnerships } from '../values/request.ts';
import { ABSENT } from '../values/row-layout.ts';
import type { Text } from '../values/text.ts';
import { FALSE, lesser, TRUE, type Truth, truthOf, UNKNOWN } from '../values/truth.ts';
import { hasPost, missingPostField, onPost, overPosts, postFacts, sqlOverPosts } from './over-posts.ts';
import { sqlRegionWithin } from './sql-region.ts';

const question = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1),
});
const argsSchema = z.strictObject({
  kind: z.array(z.enum(employerKinds)).min(1).optional().describe('单位性质, one of these.'),
  region: z
    .string()
    .regex(/^[1-9][0-9]{5}$/)
    .optional()
    .describe('单位所在地 lies in this region.'),
  ownership: z
    .strictObject({
      in: z.array(z.enum(employerOwnerships)).min(1).describe('隶属关系 that settles it.'),
      otherwise: question.describe('The question to the authority for every other ownership.'),
    })
    .optional(),
});
type Args = z.infer<typeof argsSchema>;

/** 现单位: kind, place and ownership of the present employer. What is absent is a missing fact; no post is false. */
export const employer = defineOperator<Args>({
  name: 'employer',
  title: { zh: '现单位', en: 'present employer' },
  description: {
    zh: '现单位的性质、所在地、隶属关系符合要求。',
    en: 'Kind, place and ownership of the present employer are as asked.',
  },
  reads: ['employments'],
  dossierOnly: () => true,
  schema: () => argsSchema,
  words: sentence,
  trace(args, { facts }) {
    const judged = overPosts(facts, (post) => {
      const value = isSuch(post, args);
      return value === UNKNOWN && post !== undefined ? { value, open: openFor(post, args) } : { value };
    });
    return completeTrace({
      op: 'employer',
      timeline: judged.timeline,
      open: judged.open,
      changedBy: 'person',
      facts: postFacts(facts, 'employer'),
      say: () => sentence(args),
    });
  },
  fast: (args, emitter) => `${emitter.reference(isSuchOn)}(f, d, ${emitter.reference(args)})`,
  sql: (args, emitter) => sqlOverPosts(emitter, (post) => sqlIsSuch(post, args)),
});

function kindOf({ kind }: Employer, args: Args): Truth {
  if (args.kind === undefined) return TRUE;
  return kind === undefined ? UNKNOWN : truthOf(args.kind.includes(kind));
}

function regionOf({ region }: Employer, args: Args): Truth {
  if (args.region === undefined) return TRUE;
  return region === undefined ? UNKNOWN : truthOf(regionWithin(region, args.region));
}

function ownershipOf({ ownership }: Employer, args: Args): Truth {
  if (args.ownership === undefined) return TRUE;
  return ownership !== undefined && args.ownership.in.includes(ownership) ? TRUE : UNKNOWN;
}

function isSuch(post: EmploymentFact | undefined, args: Args): Truth {
  if (post === undefined) return FALSE;
  return lesser(lesser(kindOf(post.employer, args), regionOf(post.employer, args)), ownershipOf(post.employer, args));
}

function isSuchOn(facts: Facts, day: Day, args: Args): Code {
  return onPost(facts, day, (post) => isSuch(post, args));
}

function sqlIsSuch(post: SqlSlot<'post'>, { kind, region, ownership }: Args): SqlTruth {
  const asked: SqlTruth[] = [];
  if (kind !== undefined) {
    const sure = isAmong(
      post.kind,
      kind.map((each) => employerKinds.indexOf(each)),
    );
    asked.push({ sure, possible: or([sure, isAmong(post.kind, [ABSENT])]) });
  }
  if (region !== undefined) asked.push(sqlRegionWithin(post.region, region));
  if (ownership !== undefined) {
    const sure = isAmong(
      post.ownership,
      ownership.in.map((each) => employerOwnerships.indexOf(each)),
    );
    asked.push({ sure, possible: 'TRUE' });
  }
  return {
    sure: and([hasPost(post), ...asked.map((each) => each.sure)]),
    possible: and([hasPost(post), ...asked.map((each) => each.possible)]),
  };
}

function openFor(post: EmploymentFact, args: Args): OpenQuestion {
  const ask = (field: string, text: Text) => missingPostField(post, 'employer', `employer/${field}`, text);
  if (kindOf(post.employer, args) === UNKNOWN) {
    return ask('kind', {
      zh: '现单位是企业还是事业单位？',
      en: 'Is the employer an enterprise or a public institution?',
    });
  }
  if (regionOf(post.employer, args) === UNKNOWN) {
    return ask('region', {
      zh: '现单位在哪个地区？',
      en: 'In which region is the employer?',
    });
  }
  if (post.employer.ownership === undefined || args.ownership === undefined) {
    return ask('ownership', {
      zh: '现单位的隶属关系是什么？',
      en: 'To whom does the employer belong?',
    });
  }
  return {
    cause: 'human-judgement',
    condition: 'employer',
    ...args.ownership.otherwise,
  };
}

function sentence(args: Args): Text {
  const parts: Text[] = [];
  if (args.kind !== undefined) {
    const names = args.kind.map((each) => employerKindNames[each]);
    parts.push({
      zh: names.map((each) => each.zh).join('或'),
      en: names.map((each) => each.en).join(' or '),
    });
  }
  if (args.region !== undefined) {
    const name = regionName(args.region);
    parts.push({ zh: `位于${name.zh}`, en: `in ${name.en}` });
  }
  if (args.ownership !== undefined) {
    const names = args.ownership.in.map((each) => employerOwnershipNames[each]);
    parts.push({
      zh: names.map((each) => each.zh).join('或'),
      en: names.map((each) => each.en).join(' or '),
    });
  }
  return {
    zh: `现单位须为：${parts.map((part) => part.zh).join('，')}`,
    en: `the present employer must be: ${parts.map((part) => part.en).join(', ')}`,
  };
}
