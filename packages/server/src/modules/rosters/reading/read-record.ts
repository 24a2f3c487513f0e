import type { AnnualReview, Award, CompetitionResult, ContinuingEducation } from '@guantong/engine';
import { awardWords, eventWords, groupWords, medalWords, prizeWords, reviewWords } from '../columns/fact-words.ts';
import {
  type FactReader,
  readDate,
  readNumber,
  readOccupation,
  readRank,
  readRegion,
  readText,
  readWord,
  readYear,
  rejectBlanks,
} from './fact-cells.ts';

/** A review; `yearInHead` where the column itself names the year. */
export function readReview(reader: FactReader, yearInHead?: number): AnnualReview | undefined {
  if (yearInHead === undefined) rejectBlanks(reader, 'year', 'result');
  const year = yearInHead ?? readYear(reader, 'year');
  const result = readWord(reader, 'result', reviewWords);
  const employerId = readText(reader, 'employerId');
  const occupation = readOccupation(reader, 'occupation');
  if (year === undefined || result === undefined) return undefined;
  return {
    year,
    result,
    ...(employerId === undefined ? {} : { employerId }),
    ...(occupation === undefined ? {} : { occupation }),
  };
}

export function readAward(reader: FactReader): Award | undefined {
  rejectBlanks(reader, 'code', 'awardedOn');
  const code = readWord(reader, 'code', awardWords);
  const awardedOn = readDate(reader, 'awardedOn');
  const region = readRegion(reader, 'region');
  if (code === undefined || awardedOn === undefined) return undefined;
  return { code, awardedOn, ...(region === undefined ? {} : { region }) };
}

export function readCompetition(reader: FactReader): CompetitionResult | undefined {
  rejectBlanks(reader, 'event', 'awardedOn');
  const event = readWord(reader, 'event', eventWords);
  const awardedOn = readDate(reader, 'awardedOn');
  const medal = readWord(reader, 'medal', medalWords);
  const prize = readWord(reader, 'prize', prizeWords);
  const rank = readRank(reader, 'rank');
  const group = readWord(reader, 'group', groupWords);
  const occupation = readOccupation(reader, 'occupation');
  const region = readRegion(reader, 'region');
  if (event === undefined || awardedOn === undefined) return undefined;
  return {
    event,
    awardedOn,
    ...(medal === undefined ? {} : { medal }),
    ...(prize === undefined ? {} : { prize }),
    ...(rank === undefined ? {} : { rank }),
    ...(group === undefined ? {} : { group }),
    ...(occupation === undefined ? {} : { occupation }),
    ...(region === undefined ? {} : { region }),
  };
}

/** Hours of a year; on the main sheet a missing year is the cycle year's. */
export function readHours(reader: FactReader, defaultYear?: number): ContinuingEducation | undefined {
  if (defaultYear === undefined) rejectBlanks(reader, 'year');
  const year = readYear(reader, 'year') ?? defaultYear;
  const publicHours = readNumber(reader, 'publicHours');
  const specialisedHours = readNumber(reader, 'specialisedHours');
  const skillTrainingHours = readNumber(reader, 'skillTrainingHours');
  if (year === undefined) return undefined;
  return {
    year,
    ...(publicHours === undefined ? {} : { publicHours }),
    ...(specialisedHours === undefined ? {} : { specialisedHours }),
    ...(skillTrainingHours === undefined ? {} : { skillTrainingHours }),
  };
}
