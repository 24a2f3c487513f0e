import {
  type EducationCredential,
  educationLevelNames,
  educationLevels,
  schoolProgramNames,
  schoolPrograms,
} from '@guantong/engine';
import { draftOf, given, givenChoice, pick } from '../draft-values.ts';
import { optionsOf } from '../field-spec.ts';
import { defineSection, indexed, writeAt } from '../record-section.ts';

export const educationSection = defineSection<EducationCredential>({
  id: 'education',
  list: 'credentials',
  title: { zh: '学历', en: 'Education' },
  addLabel: { zh: '添加学历', en: 'Add education' },
  fields: () => [
    {
      kind: 'choice',
      name: 'level',
      required: true,
      label: { zh: '学历', en: 'Level' },
      options: optionsOf(educationLevels, educationLevelNames),
    },
    {
      kind: 'choice',
      name: 'program',
      label: { zh: '技工院校班别', en: 'Technical-school class' },
      options: optionsOf(schoolPrograms, schoolProgramNames),
    },
    { kind: 'text', name: 'major', label: { zh: '专业', en: 'Major' } },
    {
      kind: 'occupation',
      name: 'relatedOccupation',
      label: { zh: '专业对应的职业', en: 'Occupation the major is related to' },
    },
    { kind: 'date', name: 'graduatedOn', required: true, label: { zh: '毕业日期', en: 'Graduated on' } },
  ],
  read: ({ credentials }) =>
    indexed(credentials).flatMap(({ index, record }) => (record.type === 'education' ? [{ index, record }] : [])),
  sentence: (record, { say, day }) =>
    [
      record.program === undefined ? say(educationLevelNames[record.level]) : say(schoolProgramNames[record.program]),
      record.major,
      day(record.graduatedOn),
    ]
      .filter(Boolean)
      .join(' · '),
  toDraft: (record) => ({ ...draftOf(record), ...given('relatedOccupation', record.relatedOccupations?.[0]) }),
  fromDraft({ level, program, major, relatedOccupation = '', graduatedOn = '' }, _dossier, before) {
    const chosen = pick(educationLevels, level);
    if (chosen === undefined || graduatedOn === '') return undefined;
    // A file may list several related occupations; the form changes the first and keeps the rest.
    const related = [relatedOccupation, ...(before?.relatedOccupations?.slice(1) ?? [])].filter((code) => code !== '');
    return {
      type: 'education',
      level: chosen,
      graduatedOn,
      ...givenChoice('program', schoolPrograms, program),
      ...given('major', major),
      ...(related.length === 0 ? {} : { relatedOccupations: related }),
    };
  },
  write: (dossier, index, record) => ({ ...dossier, credentials: writeAt(dossier.credentials, index, record) }),
});
