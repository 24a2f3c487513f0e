import { dossierSchema } from '@guantong/contracts';
import {
  awardNames,
  type Credential,
  competitionEventNames,
  competitionMedalNames,
  competitionPrizeNames,
  type Dossier,
  educationLevelNames,
  examCategoryNames,
  qualificationLevelNames,
  regionName,
  reviewResultNames,
  sayDate,
  schoolProgramNames,
  skillLevelNames,
  specialtyName,
  type Text,
  titleLevelNames,
  titleSeriesNames,
} from '@guantong/engine';
import { assemble, type FactValue } from './to-dossier.ts';

/** The name of an occupation, where the directory has it. */
export type OccupationNameOf = (occupation: string) => string | undefined;

/** A stored record in words, such as 电工 · 技师 · 2020年3月1日. */
export function factWords(fact: FactValue, nameOf: OccupationNameOf): Text {
  return dossierWords(dossierSchema.parse(assemble([fact]).value), nameOf)[0] ?? { zh: '', en: '' };
}

/** Every record of a dossier in words: list after list, in the order of the contract. */
export function dossierWords(dossier: Dossier, nameOf: OccupationNameOf): readonly Text[] {
  const occupation = (code: string | undefined): Text | undefined =>
    code === undefined ? undefined : same(nameOf(code) ?? code);
  const {
    credentials,
    employments,
    annualReviews = [],
    awards = [],
    competitions = [],
    continuingEducation = [],
  } = dossier;
  const { integrityBan: ban } = dossier;
  return [
    ...credentials.map((credential) => joined(credentialWords(credential, occupation))),
    ...employments.map(({ employer, post, occupation: code, from, to }) =>
      joined([named(employer.name), named(post), occupation(code), span(from, to)]),
    ),
    ...annualReviews.map(({ year, result, occupation: code }) =>
      joined([yearWords(year), reviewResultNames[result], occupation(code)]),
    ),
    ...awards.map(({ code, region, awardedOn }) =>
      joined([awardNames[code], region === undefined ? undefined : regionName(region), sayDate(awardedOn)]),
    ),
    ...competitions.map(({ event, medal, prize, rank, occupation: code, awardedOn }) =>
      joined([
        competitionEventNames[event],
        medal && competitionMedalNames[medal],
        prize && competitionPrizeNames[prize],
        rank === undefined ? undefined : { zh: `第${rank}名`, en: `rank ${rank}` },
        occupation(code),
        sayDate(awardedOn),
      ]),
    ),
    ...continuingEducation.map((hours) => joined([yearWords(hours.year), ...hoursWords(hours)])),
    ...(ban === undefined ? [] : [joined([{ zh: '失信记录期', en: 'integrity ban' }, span(ban.from, ban.until)])]),
  ];
}

function credentialWords(
  credential: Credential,
  occupation: (code: string) => Text | undefined,
): readonly (Text | undefined)[] {
  switch (credential.type) {
    case 'skill-level': {
      const { level, number, issuedOn } = credential;
      return [occupation(credential.occupation), skillLevelNames[level], named(number), sayDate(issuedOn)];
    }
    case 'title': {
      const { series, specialty, level, number, issuedOn } = credential;
      const of = specialty === undefined || specialty.trim() === '' ? undefined : specialtyName(specialty);
      return [titleSeriesNames[series], of, titleLevelNames[level], named(number), sayDate(issuedOn)];
    }
    case 'professional-qualification': {
      const { category, level, issuedOn } = credential;
      return [examCategoryNames[category], qualificationLevelNames[level], sayDate(issuedOn)];
    }
    case 'education': {
      const { level, program, major, graduatedOn } = credential;
      const school = program === undefined ? educationLevelNames[level] : schoolProgramNames[program];
      return [school, named(major), sayDate(graduatedOn)];
    }
  }
}

function hoursWords({
  publicHours,
  specialisedHours,
  skillTrainingHours,
}: NonNullable<Dossier['continuingEducation']>[number]): readonly (Text | undefined)[] {
  const hours = (count: number | undefined, zh: string, en: string) =>
    count === undefined ? undefined : { zh: `${zh} ${count} 学时`, en: `${count} ${en} hours` };
  return [
    hours(publicHours, '公需科目', 'public'),
    hours(specialisedHours, '专业科目', 'specialised'),
    hours(skillTrainingHours, '技能培训', 'skill training'),
  ];
}

function span(from: string, to: string | null | undefined): Text {
  const [first, last] = [sayDate(from), to ? sayDate(to) : { zh: '至今', en: 'now' }];
  return { zh: `${first.zh} – ${last.zh}`, en: `${first.en} – ${last.en}` };
}

function yearWords(year: number): Text {
  return { zh: `${year} 年度`, en: `${year}` };
}

function named(name: string | undefined): Text | undefined {
  return name === undefined || name.trim() === '' ? undefined : same(name);
}

function same(text: string): Text {
  return { zh: text, en: text };
}

function joined(parts: readonly (Text | undefined)[]): Text {
  const words = parts.filter((part) => part !== undefined);
  return { zh: words.map(({ zh }) => zh).join(' · '), en: words.map(({ en }) => en).join(' · ') };
}
