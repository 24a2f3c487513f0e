import { z } from 'zod';
import { completeTrace, defineOperator, type FastEmitter, type OpenSpan, type Scope } from '../language/operator.ts';
import { sqlFalse } from '../language/sql-code.ts';
import { type Code, falseUntil, NEVER_CODE } from '../values/code.ts';
import { type Day, dayToIso, NEVER } from '../values/day.ts';
import type { Directory } from '../values/directory.ts';
import type { Facts, Work } from '../values/facts.ts';
import { employerKindNames } from '../values/names.ts';
import { regionName } from '../values/region-names.ts';
import { employerKinds, type Occupation } from '../values/request.ts';
import { sayDate } from '../values/say-date.ts';
import { dayReached, daysCovered, type Spell, tenureDays } from '../values/spells.ts';
import type { Text } from '../values/text.ts';
import { rising } from '../values/timeline.ts';
import { focusedOccupation, focusedOccupationSource, sqlFocusedOccupation } from './occupation.ts';
import { correspondingWork, doubtOfWork, doubtOfWorkplace, skilledWork, workAt } from './qualifying-work.ts';
import { sqlFirstDay, sqlReached } from './sql-covered-days.ts';
import { sqlCorrespondingWork, sqlSkilledWork, sqlWorkAt } from './sql-qualifying-work.ts';

const argsSchema = z.strictObject({
  years: z.int().min(1).max(60).describe('How many years; reached on the anniversary, gaps push it back day for day.'),
  work: z
    .union([
      z.literal('any').describe('Skilled work of any kind, since the credential in focus was issued.'),
      z.strictObject({
        correspondingTo: z.enum(['credential', 'target']).describe('Work in this occupation or one that corresponds.'),
      }),
      z.strictObject({
        at: z.strictObject({
          kind: z.enum(employerKinds),
          region: z.string().regex(/^[1-9][0-9]{5}$/),
        }),
      }),
    ])
    .describe('Which work counts. With `at`: any work for such employers, counted since its first day ever.'),
});
type Args = z.infer<typeof argsSchema>;

/** 工作满N年: distinct days of qualifying work after a day, compared with the days to its anniversary. Contract, section 2. */
export const tenure = defineOperator<Args>({
  name: 'tenure',
  title: { zh: '工作年限', en: 'tenure' },
  description: {
    zh: '自证书取得（或首次在此类单位工作）之日后，符合要求的工作满若干年。',
    en: 'So many years of qualifying work after the credential was issued (or since the first day with such employers).',
  },
  reads: ['credentials', 'employments'],
  dossierOnly: ({ work }) => typeof work === 'object' && 'at' in work,
  schema: () => argsSchema,
  words: (args) => ({
    zh: `${kindOfWork(args).zh}须满 ${args.years} 年`,
    en: `${yearsInEnglish(args.years)} of ${kindOfWork(args).en}`,
  }),
  trace(args, scope) {
    const work = workFor(args, scope);
    const clocks = clocksFor(args, scope, work);
    const [unknownFrom, trueFrom] = [
      reached(work.possible, clocks.possible, args),
      reached(work.sure, clocks.sure, args),
    ];
    const { asOf } = scope.facts;
    return completeTrace({
      op: 'tenure',
      timeline: rising(asOf, unknownFrom, trueFrom),
      open: openFor(args, scope, work, Math.max(asOf, unknownFrom), trueFrom - 1),
      changedBy: 'person',
      facts: work.counted.map(({ pointer }) => pointer),
      say: () => sentence(args, clocks.sure ?? clocks.possible, unknownFrom, trueFrom),
    });
  },
  fast(args, emitter) {
    const { years } = args;
    if (typeof args.work === 'object' && 'at' in args.work) {
      const work = emitter.oncePerDay(`${emitter.reference(workAt)}(f, ${emitter.reference(args.work.at)})`);
      return `${emitter.reference(sinceFirstDay)}(${work}, d, ${years})`;
    }
    return `${emitter.reference(afterIssue)}(${workSource(args.work, emitter)}, c.issued, d, ${years})`;
  },
  sql(args, emitter) {
    const { work, years } = args;
    if (work !== 'any' && 'at' in work) {
      const spells = sqlWorkAt(emitter, work.at);
      return {
        possible: sqlReached(emitter, spells.possible, sqlFirstDay(emitter, spells.possible), years),
        sure: sqlReached(emitter, spells.sure, sqlFirstDay(emitter, spells.sure), years),
      };
    }
    const issued = emitter.focus.credential?.issued;
    const occupation = work === 'any' ? undefined : sqlFocusedOccupation(work.correspondingTo, emitter.focus);
    if (issued === undefined || (work !== 'any' && occupation === undefined)) return sqlFalse;
    const spells = occupation === undefined ? sqlSkilledWork(emitter) : sqlCorrespondingWork(emitter, occupation);
    return {
      possible: sqlReached(emitter, spells.possible, issued, years),
      sure: sqlReached(emitter, spells.sure, issued, years),
    };
  },
});

const noWork: Work = { sure: [], possible: [], key: 'none', counted: [], doubted: [] };

function workFor(args: Args, scope: Scope): Work {
  if (args.work === 'any') return skilledWork(scope.facts);
  if ('at' in args.work) return workAt(scope.facts, args.work.at);
  return workInOrNone(scope.facts, focusedOccupation(args.work.correspondingTo, scope), scope.directory);
}

function workSource(work: 'any' | { correspondingTo: 'credential' | 'target' }, emitter: FastEmitter): string {
  if (work === 'any') return emitter.oncePerDay(`${emitter.reference(skilledWork)}(f)`);
  const call = `${emitter.reference(workInOrNone)}(f, ${focusedOccupationSource(work.correspondingTo)}, y)`;
  return work.correspondingTo === 'target' ? emitter.oncePerTarget(call) : call;
}

function workInOrNone(facts: Facts, occupation: Occupation | undefined, directory: Directory): Work {
  return occupation === undefined ? noWork : correspondingWork(facts, occupation, directory);
}

/** The days the clock starts after: for sure work and for possible work. */
function clocksFor(args: Args, scope: Scope, work: Work): { sure: Day | undefined; possible: Day | undefined } {
  if (typeof args.work === 'object' && 'at' in args.work) {
    return { sure: work.sure[0]?.from, possible: work.possible[0]?.from };
  }
  const issued = scope.credential?.fact.issued;
  return { sure: issued, possible: issued };
}

function reached(spells: readonly Spell[], since: Day | undefined, { years }: Pick<Args, 'years'>): Day {
  return since === undefined ? NEVER : dayReached(spells, since, tenureDays(since, years));
}

function afterIssue(work: Work, issued: Day, day: Day, years: number): Code {
  const needed = tenureDays(issued, years);
  const sureDays = daysCovered(work.sure, issued, day);
  if (sureDays >= needed) return 2;
  const days = work.possible === work.sure ? sureDays : daysCovered(work.possible, issued, day);
  return days >= needed ? 1 : notBefore(work.possible, day, needed - days);
}

function sinceFirstDay(work: Work, day: Day, years: number): Code {
  const [sure, possible] = [work.sure[0], work.possible[0]];
  if (sure !== undefined && daysCovered(work.sure, sure.from, day) >= tenureDays(sure.from, years)) return 2;
  if (possible === undefined) return NEVER_CODE;
  const [needed, days] = [tenureDays(possible.from, years), daysCovered(work.possible, possible.from, day)];
  return days >= needed ? 1 : notBefore(work.possible, day, needed - days);
}

// Each day adds one day of work at most, so nothing is reached sooner; without work ahead it never is.
function notBefore(spells: readonly Spell[], day: Day, missing: number): Code {
  const last = spells.at(-1);
  return last === undefined || last.to <= day ? NEVER_CODE : falseUntil(day + missing);
}

function openFor(args: Args, scope: Scope, { doubted }: Work, from: Day, to: Day): readonly OpenSpan[] {
  if (from > to || doubted.length === 0) return [];
  const doubtOf = typeof args.work === 'object' && 'at' in args.work ? doubtOfWorkplace : doubtOfWork;
  return doubted.map(doubtOf).map(({ employment, cause, field }) => {
    const since = sayDate(dayToIso(employment.from));
    if (cause === 'missing-fact') {
      const words = fieldQuestion(field, since);
      return {
        from,
        to,
        question: {
          cause,
          condition: 'tenure',
          fact: `/employments/${employment.index}/${field}`,
          ...words,
        },
      };
    }
    const name = `${employment.occupation ?? ''} ${scope.directory.nameOf(employment.occupation ?? '') ?? ''}`.trim();
    return {
      from,
      to,
      question: {
        cause,
        condition: 'tenure',
        zh: `${since.zh}起从事的职业 ${name} 能否计为相应工作？目录未列，须主管部门认定。`,
        en: `Does the work in occupation ${name} since ${since.en} count as corresponding? The directory does not say; the authority decides.`,
      },
    };
  });
}

function fieldQuestion(field: string | undefined, since: Text) {
  switch (field) {
    case 'employer/kind':
      return {
        zh: `${since.zh}起所在单位是企业吗？`,
        en: `Is the employer since ${since.en} an enterprise?`,
      };
    case 'employer/region':
      return {
        zh: `${since.zh}起所在单位在哪个地区？`,
        en: `In which region is the employer since ${since.en}?`,
      };
    default:
      return {
        zh: `${since.zh}起的工作属于哪个职业？`,
        en: `In which occupation is the work since ${since.en}?`,
      };
  }
}

function sentence(args: Args, since: Day | undefined, unknownFrom: Day, trueFrom: Day): Text {
  const kind = kindOfWork(args);
  const start = since === undefined ? { zh: '—', en: '—' } : sayDate(dayToIso(since));
  const end = endOf(unknownFrom, trueFrom);
  return {
    zh: `自${start.zh}后${kind.zh}须满 ${args.years} 年：${end.zh}`,
    en: `${yearsInEnglish(args.years)} of ${kind.en} after ${start.en}: ${end.en}`,
  };
}

function yearsInEnglish(years: number): string {
  return years === 1 ? '1 year' : `${years} years`;
}

function endOf(unknownFrom: Day, trueFrom: Day): Text {
  if (trueFrom < NEVER) {
    const day = sayDate(dayToIso(trueFrom));
    return { zh: `${day.zh}满`, en: `reached on ${day.en}` };
  }
  if (unknownFrom < NEVER) {
    const day = sayDate(dayToIso(unknownFrom));
    return { zh: `最早${day.zh}满，尚有待定`, en: `reached on ${day.en} at the earliest, not settled` };
  }
  return { zh: '按现有经历不会满', en: 'not reached with the work on record' };
}

function kindOfWork(args: Args) {
  if (args.work === 'any') return { zh: '从事技术技能工作', en: 'skilled work' };
  if ('at' in args.work) {
    const [kind, region] = [employerKindNames[args.work.at.kind], regionName(args.work.at.region)];
    return {
      zh: `在${region.zh}的${kind.zh}工作`,
      en: `work in ${region.en} (${kind.en})`,
    };
  }
  return { zh: '从事相应职业工作', en: 'corresponding work' };
}
