import type { TruthWord } from '../../src/values/assessment.ts';
import type { TitleLevel } from '../../src/values/levels.ts';
import type { AwardCode, CompetitionMedal, CompetitionResult, TitleTarget } from '../../src/values/request.ts';
import { anniversaryOf, dayOf } from './calendar.ts';
import { inService, isBridged, isInInnerMongolia, notBanned, ofPresentPost } from './conditions.ts';
import { corresponds } from './directory.ts';
import { forward, nationalForwardRungs } from './forward.ts';
import { awardsUntil, greenChannel, hasAward } from './green-channel.ts';
import type { JudgedCase } from './judged-case.ts';
import { type ReferenceRule, toTitle } from './rule.ts';
import { allOf, anyOf, truthOf, truthOfFact } from './truth.ts';

const relay = 'cn-150000-2021-relay';

/** The levels that the relay's green channel names. */
type GreenLevel = Extract<TitleLevel, 'intermediate' | 'associate-senior' | 'full-senior'>;
const greenLevels: readonly GreenLevel[] = ['full-senior', 'associate-senior', 'intermediate'];
const medals: readonly CompetitionMedal[] = ['gold', 'silver', 'bronze'];

/** The rules of 150000 (contract 5). */
export const innerMongolianRules: readonly ReferenceRule[] = [
  ...nationalForwardRungs.map(
    (rung): ReferenceRule => ({
      id: `im-forward-${rung.to}`,
      pack: '150000',
      documents: ['cn-mohrss-2020-96', relay],
      value: toTitle(rung.to, (judged, target, day) =>
        allOf([forward(judged, { target, day, rung, work: 'any' }), continuingEducation(judged)]),
      ),
    }),
  ),
  ...greenLevels.map(
    (level): ReferenceRule => ({
      id: `im-green-${level}`,
      pack: '150000',
      documents: ['cn-mohrss-2020-96', relay],
      value: toTitle(level, (judged, target, day) =>
        // "Conditions otherwise as in the national green channel, plus continuing education."
        allOf([
          greenChannel(judged, { target, day, award: greenAchievement(judged, level, day) }),
          continuingEducation(judged),
        ]),
      ),
    }),
  ),
  {
    id: 'im-graduates',
    pack: '150000',
    documents: [relay],
    value: toTitle('intermediate', graduates),
  },
];

/**
 * "cycle year ≤ 2021 → waived; later → the record of the cycle year must have at least 90 hours in all and at least 60
 * specialised, skill-training hours counting as specialised; no record → unknown (missing-fact); fewer hours → false.
 * Absent hours are 0, several records of the year add up." (contract 5, 150000)
 */
function continuingEducation(judged: JudgedCase): TruthWord {
  if (judged.cycleYear <= 2021) return 'true';
  const records = (judged.dossier.continuingEducation ?? []).filter(({ year }) => year === judged.cycleYear);
  if (records.length === 0) return 'unknown';
  let specialised = 0;
  let all = 0;
  for (const { publicHours = 0, specialisedHours = 0, skillTrainingHours = 0 } of records) {
    specialised += specialisedHours + skillTrainingHours;
    all += publicHours + specialisedHours + skillTrainingHours;
  }
  return truthOf(all >= 90 && specialised >= 60);
}

/** The split of the relay, clause 二（四）, "green channel by award or competition" (contract 5, 150000). */
function greenAchievement(judged: JudgedCase, level: GreenLevel, day: number): TruthWord {
  // "full-senior: worldskills gold, silver or bronze; china-skill-grand-award; state-council-allowance."
  const toFullSenior = anyOf([
    hasWorldskillsMedal(judged, day),
    hasAward(judged, ['china-skill-grand-award', 'state-council-allowance'], day),
  ]);
  // "associate-senior: the same; and national-technical-expert; national-studio-leader; provincial-outstanding-technician
  // or provincial-studio-leader of the region."
  const toAssociateSenior = anyOf([
    toFullSenior,
    hasAward(judged, ['national-technical-expert', 'national-studio-leader'], day),
    hasRegionalAward(judged, ['provincial-outstanding-technician', 'provincial-studio-leader'], day),
  ]);
  // "What it does not name (provincial-allowance, provincial-shortage-talent) keeps the national reading."
  const unnamed = hasAward(judged, ['provincial-allowance', 'provincial-shortage-talent'], day);
  switch (level) {
    case 'full-senior':
      return anyOf([toFullSenior, allOf([unnamed, 'unknown'])]);
    case 'associate-senior':
      return anyOf([toAssociateSenior, unnamed]);
    case 'intermediate':
      // "intermediate: all of these; and provincial-technical-expert of the region."
      return anyOf([toAssociateSenior, hasRegionalAward(judged, ['provincial-technical-expert'], day)]);
  }
}

function hasWorldskillsMedal(judged: JudgedCase, day: number): TruthWord {
  return anyOf(
    resultsUntil(judged, day)
      .filter(({ event }) => event === 'worldskills')
      // "a result without medal has none" (said in 440100, of the same field).
      .map(({ medal }) => truthOf(medal !== undefined && medals.includes(medal))),
  );
}

/** An award "of the region: the award's region has the same first two digits; absent → unknown" (contract 5, 150000). */
function hasRegionalAward(judged: JudgedCase, codes: readonly AwardCode[], day: number): TruthWord {
  return anyOf(awardsUntil(judged, codes, day).map(({ region }) => isInInnerMongolia(region)));
}

/**
 * The graduates' channel: "a `student` result …; an education credential graduated on or after the result's day, at most
 * 5 years ago; the present employer an enterprise or public institution in the region; in service; no ban; bridged
 * series; the present occupation corresponds. No skill level, tenure, review or hours asked. Group, prize, rank,
 * employer's kind or region, or occupation absent → unknown (missing-fact)." (contract 5, 150000)
 */
function graduates(judged: JudgedCase, target: TitleTarget, day: number): TruthWord {
  return allOf([
    anyOf(
      resultsUntil(judged, day).map((result) =>
        allOf([
          truthOfFact(result.group, (group) => group === 'student'),
          isStudentPlacing(result),
          truthOf(hasGraduatedAfter(judged, dayOf(result.awardedOn), day)),
        ]),
      ),
    ),
    ofPresentPost(judged, day, ({ employer }) =>
      allOf([
        truthOfFact(employer.kind, (kind) => kind === 'enterprise' || kind === 'public-institution'),
        isInInnerMongolia(employer.region),
      ]),
    ),
    inService(judged, day),
    notBanned(judged, day),
    isBridged(target),
    ofPresentPost(judged, day, ({ occupation }) =>
      occupation === undefined ? 'unknown' : corresponds(judged.directory, { occupation, target }),
    ),
  ]);
}

/**
 * "national-class-1 third prize or better, or national-class-2 rank ≤ 6, or provincial-class-1 of the region rank ≤ 3"
 */
function isStudentPlacing(result: CompetitionResult): TruthWord {
  switch (result.event) {
    case 'national-class-1':
      // First, second and third are all the prizes there are.
      return truthOfFact(result.prize, () => true);
    case 'national-class-2':
      return truthOfFact(result.rank, (rank) => rank <= 6);
    case 'provincial-class-1':
      return allOf([isInInnerMongolia(result.region), truthOfFact(result.rank, (rank) => rank <= 3)]);
    case 'worldskills':
    case 'china-skills':
    case 'provincial-class-2':
    case 'municipal':
    case 'enterprise':
      return 'false';
  }
}

/** "at most 5 years ago": "N年内 holds up to the anniversary, inclusive" (contract 2). */
function hasGraduatedAfter(judged: JudgedCase, resultDay: number, day: number): boolean {
  return judged.dossier.credentials.some((credential) => {
    if (credential.type !== 'education') return false;
    const graduated = dayOf(credential.graduatedOn);
    return graduated >= resultDay && graduated <= day && day <= anniversaryOf(graduated, 5);
  });
}

function resultsUntil(judged: JudgedCase, day: number): readonly CompetitionResult[] {
  return (judged.dossier.competitions ?? []).filter(({ awardedOn }) => dayOf(awardedOn) <= day);
}
