import {
  type AnnualReview,
  type AssessmentRequest,
  type Award,
  type Credential,
  type Dossier,
  type Employment,
  skillLevels,
  type Target,
  titleLevels,
} from '@guantong/engine';
import { createRandom, type Random } from './random.ts';

/** A made-up person with the day judged and the six targets of the twelve routes. */
export interface Person {
  readonly request: AssessmentRequest;
  readonly targets: readonly Target[];
}

// Listed for engineering; the last two are not in the directory, so whether they correspond is unknown.
const occupations = ['6-18-01-01', '6-18-01-02', '6-18-01-04', '6-18-02-04', '6-31-01-03', '6-18-09-99', '6-31-09-99'];
const unlisted = 2;

/** As many made-up persons as asked for, the same ones for the same seed, near the edges of all twelve routes. */
export function makePersons(count: number, seed: number): readonly Person[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => makePerson(random, index));
}

function makePerson(random: Random, index: number): Person {
  const year = random.pick([2022, 2023, 2024, 2025, 2026, 2026]);
  const asOf = dateIn(random, year);
  const occupation = occupations[random.whole(0, occupations.length - (random.chance(70) ? unlisted : 0) - 1)] ?? '';
  const dossier: Dossier = {
    credentials: [...certificates(random, occupation, year), ...titles(random, year)],
    employments: employments(random, occupation, year),
    annualReviews: reviews(random, year),
    awards: awards(random, year),
    ...(random.chance(3) ? { retiredOn: dateIn(random, year) } : {}),
    ...(random.chance(4) ? { integrityBan: { from: `${year - 1}-03-01`, until: dateIn(random, year) } } : {}),
  };
  return { request: { id: `p${index}`, asOf, jurisdiction: 'CN', dossier }, targets: targetsFor(occupation) };
}

function targetsFor(occupation: string): readonly Target[] {
  return [
    { type: 'title', series: 'engineering', level: 'assistant' },
    { type: 'title', series: 'engineering', level: 'intermediate' },
    { type: 'title', series: 'engineering', level: 'associate-senior' },
    { type: 'skill-level', occupation, level: 'senior' },
    { type: 'skill-level', occupation, level: 'technician' },
    { type: 'skill-level', occupation, level: 'senior-technician' },
  ];
}

// One to three certificates, each a level above the one before and some years later.
function certificates(random: Random, occupation: string, year: number): readonly Credential[] {
  const highest = random.pick([2, 3, 4, 4, 5, 5, 5, 6]);
  const count = random.pick([1, 2, 2, 3]);
  let issuedIn = year - random.whole(1, 8);
  const found: Credential[] = [];
  for (let rank = highest; rank > highest - count; rank -= 1) {
    const level = skillLevels[rank] ?? 'junior';
    const other = random.chance(15) ? random.pick(occupations) : occupation;
    found.unshift({ type: 'skill-level', level, occupation: other, issuedOn: dateIn(random, issuedIn) });
    issuedIn -= random.whole(2, 5);
  }
  return found;
}

function titles(random: Random, year: number): readonly Credential[] {
  const count = random.pick([0, 1, 1, 2]);
  return Array.from({ length: count }, () => ({
    type: 'title',
    series: random.chance(90) ? 'engineering' : 'economics',
    level: titleLevels[random.pick([0, 0, 1, 2, 2, 3, 3, 3])] ?? 'entry',
    issuedOn: dateIn(random, year - random.whole(0, 10)),
  }));
}

// A present post and up to two earlier ones, with gaps between some and facts missing here and there.
function employments(random: Random, occupation: string, year: number): readonly Employment[] {
  const list: Employment[] = [];
  let from = year - random.whole(2, 14);
  for (let past = random.whole(0, 2); past >= 0; past -= 1) {
    const ended = list.length > 0 ? { to: `${from + random.whole(1, 3)}-0${random.whole(1, 9)}-15` } : {};
    list.unshift({
      employer: { id: `E${random.whole(1, 3)}`, region: '110105', kind: 'enterprise' },
      ...(random.chance(80) ? { occupation: random.chance(92) ? occupation : random.pick(occupations) } : {}),
      ...(random.chance(12) ? { skilledWork: random.chance(70) } : {}),
      ...(random.chance(75) ? { frontLine: random.chance(85) } : {}),
      from: dateIn(random, from),
      ...(list.length === 0 && random.chance(95) ? {} : ended),
    });
    from -= random.whole(3, 6);
  }
  return list;
}

function reviews(random: Random, year: number): readonly AnnualReview[] {
  const passes = random.chance(70);
  return [year - 4, year - 3, year - 2, year - 1].flatMap((each): readonly AnnualReview[] => {
    if (random.chance(passes ? 2 : 25)) return [];
    const result = random.chance(passes ? 99 : 75) ? random.pick(['excellent', 'competent'] as const) : 'ungraded';
    return [{ year: each, result, ...(random.chance(passes ? 3 : 25) ? { employerId: 'E9' } : {}) }];
  });
}

function awards(random: Random, year: number): readonly Award[] {
  if (random.chance(35)) return [];
  const codes = ['china-skill-grand-award', 'provincial-allowance', 'provincial-studio-leader'] as const;
  return [{ code: random.pick(codes), region: '110000', awardedOn: dateIn(random, year - random.whole(0, 5)) }];
}

function dateIn(random: Random, year: number): string {
  const [month, date] = [random.whole(1, 12), random.whole(1, 28)];
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
