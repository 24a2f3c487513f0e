import type {
  Credential,
  EducationCredential,
  QualificationCredential,
  SkillLevelCredential,
  TitleCredential,
} from '@guantong/engine';
import { credentialTypeWords } from '../columns/credential-columns.ts';
import { examCategoryWords, seriesWords } from '../columns/field-words.ts';
import {
  educationLevelWords,
  programWords,
  qualificationLevelWords,
  skillLevelWords,
  titleLevelWords,
} from '../columns/level-words.ts';
import {
  type FactReader,
  readDate,
  readOccupation,
  readOccupations,
  readText,
  readWord,
  rejectBlanks,
} from './fact-cells.ts';

export function readCertificate(reader: FactReader): SkillLevelCredential | undefined {
  rejectBlanks(reader, 'level', 'occupation', 'issuedOn');
  const level = readWord(reader, 'level', skillLevelWords);
  const occupation = readOccupation(reader, 'occupation');
  const issuedOn = readDate(reader, 'issuedOn');
  const number = readText(reader, 'number');
  if (level === undefined || occupation === undefined || issuedOn === undefined) return undefined;
  return { type: 'skill-level', level, occupation, issuedOn, ...(number === undefined ? {} : { number }) };
}

export function readTitle(reader: FactReader): TitleCredential | undefined {
  rejectBlanks(reader, 'series', 'level', 'issuedOn');
  const series = readWord(reader, 'series', seriesWords);
  const level = readWord(reader, 'level', titleLevelWords);
  const issuedOn = readDate(reader, 'issuedOn');
  const specialty = readText(reader, 'specialty');
  const number = readText(reader, 'number');
  if (series === undefined || level === undefined || issuedOn === undefined) return undefined;
  const extra = { ...(specialty === undefined ? {} : { specialty }), ...(number === undefined ? {} : { number }) };
  return { type: 'title', series, level, issuedOn, ...extra };
}

export function readEducation(
  reader: FactReader,
  majorField = 'major',
  dateField = 'graduatedOn',
): EducationCredential | undefined {
  rejectBlanks(reader, 'level', dateField);
  const level = readWord(reader, 'level', educationLevelWords);
  const graduatedOn = readDate(reader, dateField);
  const program = readWord(reader, 'program', programWords);
  const major = readText(reader, majorField);
  const relatedOccupations = readOccupations(reader, 'relatedOccupations');
  if (level === undefined || graduatedOn === undefined) return undefined;
  return {
    type: 'education',
    level,
    graduatedOn,
    ...(program === undefined ? {} : { program }),
    ...(major === undefined ? {} : { major }),
    ...(relatedOccupations === undefined ? {} : { relatedOccupations }),
  };
}

function readQualification(reader: FactReader): QualificationCredential | undefined {
  rejectBlanks(reader, 'category', 'level', 'issuedOn');
  const category = readWord(reader, 'category', examCategoryWords);
  const level = readWord(reader, 'level', qualificationLevelWords);
  const issuedOn = readDate(reader, 'issuedOn');
  if (category === undefined || level === undefined || issuedOn === undefined) return undefined;
  return { type: 'professional-qualification', category, level, issuedOn };
}

/** A row of the sheet 证书, whose kind decides which columns it needs. */
export function readCredential(reader: FactReader): Credential | undefined {
  rejectBlanks(reader, 'type');
  const type = readWord(reader, 'type', credentialTypeWords);
  switch (type) {
    case 'skill-level':
      return readCertificate(reader);
    case 'title':
      return readTitle(reader);
    case 'professional-qualification':
      return readQualification(reader);
    case 'education':
      return readEducation(reader, 'specialty', 'issuedOn');
    case undefined:
      return undefined;
  }
}
