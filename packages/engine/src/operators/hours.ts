import { z } from 'zod';
import { completeTrace, defineOperator } from '../language/operator.ts';
import { timeless } from '../language/sql-code.ts';
import { and, choose, doubleNumeral, numeral, or } from '../language/sql-text.ts';
import { codeOf } from '../values/code.ts';
import { NEVER } from '../values/day.ts';
import type { Facts } from '../values/facts.ts';
import { constant } from '../values/timeline.ts';
import { TRUE, type Truth, truthOf, UNKNOWN } from '../values/truth.ts';

const argsSchema = z.strictObject({
  total: z.number().min(0).describe('Hours of the cycle year in all, at least.'),
  specialised: z.number().min(0).describe('Specialised hours among them, at least.'),
  trainingCounts: z.boolean().describe('Whether skill-training hours count as specialised hours.'),
  fromCycleYear: z.int().describe('The first cycle year for which hours are asked; waived before.'),
});
type Args = z.infer<typeof argsSchema>;

/** 继续教育学时 of the cycle year. The cycle year is fixed for every day; records of a year add up, absent hours are 0. */
export const hours = defineOperator<Args>({
  name: 'hours',
  title: { zh: '继续教育学时', en: 'continuing-education hours' },
  description: {
    zh: '评审年度继续教育总学时与专业科目学时达到要求。',
    en: 'The continuing-education hours of the cycle year reach the total and the specialised minimum.',
  },
  reads: ['continuingEducation'],
  timeless: () => true,
  dossierOnly: () => true,
  schema: () => argsSchema,
  words: (args) => ({
    zh: `评审年度继续教育须满 ${args.total} 学时，其中专业科目 ${args.specialised} 学时（${args.fromCycleYear} 年度起）`,
    en: `${args.total} hours of continuing education in the cycle year, ${args.specialised} of them specialised (from cycle year ${args.fromCycleYear})`,
  }),
  trace(args, { facts }) {
    const value = judge(facts, args);
    const question = {
      cause: 'missing-fact',
      condition: 'hours',
      fact: '/continuingEducation/-',
      year: facts.cycleYear,
      zh: `${facts.cycleYear} 年继续教育学时是多少（公需、专业、技能培训）？`,
      en: `How many continuing-education hours in ${facts.cycleYear} (public, specialised, skill training)?`,
    } as const;
    return completeTrace({
      op: 'hours',
      timeline: constant(facts.asOf, value),
      open: value === UNKNOWN ? [{ from: facts.asOf, to: NEVER, question }] : [],
      changedBy: 'person',
      waived: facts.cycleYear < args.fromCycleYear ? 'continuing-education' : undefined,
      facts: recordsOf(facts).map((each) => `/continuingEducation/${each.index}`),
      say: () => sentence(facts, args),
    });
  },
  fast: (args, emitter) => `${emitter.reference(judgeCode)}(f, ${emitter.reference(args)})`,
  // Hours are added in the order of the records, as in `sums`: floating-point sums depend on it.
  sql(args, emitter) {
    const waived = `cycle_year < ${numeral(args.fromCycleYear)}`;
    const records = emitter.slots('training').map((each) => ({ ...each, counts: `${each.year} = cycle_year` }));
    const sum = (hours: (each: (typeof records)[number]) => string) =>
      records.reduce((total, each) => `(${total} + ${choose([[each.counts, `(${hours(each)})`]], '0')})`, '0');
    const total = sum((each) => `(${each.common} + ${each.specialised}) + ${each.skill}`);
    const specialised = sum((each) => (args.trainingCounts ? `${each.specialised} + ${each.skill}` : each.specialised));
    const enough = [`${total} >= ${doubleNumeral(args.total)}`, `${specialised} >= ${doubleNumeral(args.specialised)}`];
    const recorded = or(records.map((each) => each.counts));
    const sure = emitter.bind(or([waived, and([recorded, ...enough])]));
    return timeless({ sure, possible: emitter.bind(or([sure, `NOT (${recorded})`])) });
  },
});

function recordsOf(facts: Facts) {
  return facts.hours.filter((each) => each.year === facts.cycleYear);
}

function sums(facts: Facts, args: Args): { total: number; specialised: number; records: number } {
  let [total, specialised, records] = [0, 0, 0];
  for (const each of recordsOf(facts)) {
    const training = each.skillTrainingHours ?? 0;
    total += (each.publicHours ?? 0) + (each.specialisedHours ?? 0) + training;
    specialised += (each.specialisedHours ?? 0) + (args.trainingCounts ? training : 0);
    records += 1;
  }
  return { total, specialised, records };
}

function judge(facts: Facts, args: Args): Truth {
  if (facts.cycleYear < args.fromCycleYear) return TRUE;
  const { total, specialised, records } = sums(facts, args);
  return records === 0 ? UNKNOWN : truthOf(total >= args.total && specialised >= args.specialised);
}

function judgeCode(facts: Facts, args: Args): number {
  return codeOf(judge(facts, args));
}

function sentence(facts: Facts, args: Args) {
  if (facts.cycleYear < args.fromCycleYear) {
    return {
      zh: `${facts.cycleYear} 年度参评不要求继续教育学时`,
      en: `no continuing-education hours are asked in cycle year ${facts.cycleYear}`,
    };
  }
  const found = sums(facts, args);
  return {
    zh: `${facts.cycleYear} 年继续教育须满 ${args.total} 学时，其中专业科目 ${args.specialised} 学时；现有 ${found.total}/${found.specialised}`,
    en: `${facts.cycleYear} asks for ${args.total} hours, ${args.specialised} of them specialised; found ${found.total}/${found.specialised}`,
  };
}
