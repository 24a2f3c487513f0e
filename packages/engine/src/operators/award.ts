import { z } from 'zod';
import { completeTrace, defineOperator } from '../language/operator.ts';
import { anyOfCodes, onlyWhere, trueFrom } from '../language/sql-code.ts';
import { and, isAmong } from '../language/sql-text.ts';
import { type Code, falseUntil } from '../values/code.ts';
import { type Day, NEVER } from '../values/day.ts';
import type { AwardFact, Facts } from '../values/facts.ts';
import { awardNames } from '../values/names.ts';
import { regionWithin } from '../values/region.ts';
import { regionName } from '../values/region-names.ts';
import { awardCodes } from '../values/request.ts';
import { sayDate } from '../values/say-date.ts';
import type { Text } from '../values/text.ts';
import { rising } from '../values/timeline.ts';
import { FALSE, TRUE, type Truth, truthOf, UNKNOWN } from '../values/truth.ts';
import { sqlRegionWithin } from './sql-region.ts';

const argsSchema = z.strictObject({
  codes: z.array(z.enum(awardCodes)).min(1).describe('Any one of these honours.'),
  region: z
    .string()
    .regex(/^[1-9][0-9]{5}$/)
    .optional()
    .describe('The honour was given by this region; an honour without region is a missing fact.'),
});
type Args = z.infer<typeof argsSchema>;

/** 荣誉: an honour of the list, given on or before the day. */
export const award = defineOperator<Args>({
  name: 'award',
  title: { zh: '荣誉称号', en: 'award' },
  description: {
    zh: '获得所列荣誉之一。',
    en: 'One of the listed honours has been received.',
  },
  reads: ['awards'],
  dossierOnly: () => true,
  schema: () => argsSchema,
  words: asked,
  trace(args, { facts }, _children, words) {
    const found = facts.awards.filter((each) => counts(each, args) !== FALSE);
    const [unknownFrom, trueFrom] = [firstDay(facts, args, UNKNOWN), firstDay(facts, args, TRUE)];
    return completeTrace({
      op: 'award',
      timeline: rising(facts.asOf, unknownFrom, trueFrom),
      open: found
        .filter((each) => counts(each, args) === UNKNOWN)
        .map((each) => ({
          from: Math.max(facts.asOf, each.awarded),
          to: trueFrom - 1,
          question: regionQuestion(each),
        })),
      changedBy: 'person',
      facts: found.map((each) => `/awards/${each.index}`),
      say: () => sentence(words, found),
    });
  },
  fast: (args, emitter) => `${emitter.reference(awardedOn)}(f, d, ${emitter.reference(args)})`,
  sql({ codes, region }, emitter) {
    const awards = emitter.slots('award').map((each) => {
      const named = isAmong(
        each.name,
        codes.map((code) => awardCodes.indexOf(code)),
      );
      const place = region === undefined ? undefined : sqlRegionWithin(each.region, region);
      const counts = { possible: and([named, place?.possible ?? 'TRUE']), sure: and([named, place?.sure ?? 'TRUE']) };
      return onlyWhere(counts, trueFrom(each.awarded));
    });
    const { possible, sure } = anyOfCodes(awards);
    return { possible: emitter.bind(possible), sure: emitter.bind(sure) };
  },
});

function counts({ source }: AwardFact, args: Args): Truth {
  if (!args.codes.includes(source.code)) return FALSE;
  if (args.region === undefined) return TRUE;
  return source.region === undefined ? UNKNOWN : truthOf(regionWithin(source.region, args.region));
}

function firstDay(facts: Facts, args: Args, atLeast: Truth): Day {
  let first = NEVER;
  for (const each of facts.awards) if (each.awarded < first && counts(each, args) >= atLeast) first = each.awarded;
  return first;
}

function awardedOn(facts: Facts, day: Day, args: Args): Code {
  let [first, unknown] = [NEVER, false];
  for (const each of facts.awards) {
    const value = counts(each, args);
    if (value === FALSE) continue;
    if (each.awarded > day) first = Math.min(first, each.awarded);
    else if (value === TRUE) return 2;
    else unknown = true;
  }
  return unknown ? 1 : falseUntil(first);
}

function regionQuestion({ index, source }: AwardFact) {
  const name = awardNames[source.code];
  return {
    cause: 'missing-fact',
    condition: 'award',
    fact: `/awards/${index}/region`,
    zh: `“${name.zh}”由哪个地区授予？`,
    en: `Which region gave the ${name.en}?`,
  } as const;
}

function asked(args: Args) {
  const names = args.codes.map((code) => awardNames[code]);
  const name = args.region === undefined ? undefined : regionName(args.region);
  const region = name === undefined ? { zh: '', en: '' } : { zh: `（由${name.zh}授予）`, en: ` (given by ${name.en})` };
  return {
    zh: `须获得其一${region.zh}：${names.map((each) => each.zh).join('、')}`,
    en: `one of these must be held${region.en}: ${names.map((each) => each.en).join(', ')}`,
  };
}

function sentence(words: Text, found: readonly AwardFact[]): Text {
  const held = found.map(({ source }) => `${awardNames[source.code].zh}（${sayDate(source.awardedOn).zh}）`).join('、');
  const heldEn = found
    .map(({ source }) => `${awardNames[source.code].en} (${sayDate(source.awardedOn).en})`)
    .join(', ');
  return {
    zh: `${words.zh}；已有：${held === '' ? '无' : held}`,
    en: `${words.en}; found: ${heldEn === '' ? 'none' : heldEn}`,
  };
}
