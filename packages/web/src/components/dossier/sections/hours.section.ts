import type { ContinuingEducation } from '@guantong/engine';
import { draftOf, givenNumber } from '../draft-values.ts';
import { defineSection, indexed, writeAt } from '../record-section.ts';

export const hoursSection = defineSection<ContinuingEducation>({
  id: 'hours',
  list: 'continuingEducation',
  title: { zh: '继续教育学时', en: 'Continuing education' },
  addLabel: { zh: '添加学时', en: 'Add hours' },
  fields: () => [
    { kind: 'number', name: 'year', required: true, label: { zh: '年度', en: 'Year' } },
    { kind: 'number', name: 'publicHours', label: { zh: '公需科目学时', en: 'Public-subject hours' } },
    { kind: 'number', name: 'specialisedHours', label: { zh: '专业科目学时', en: 'Specialised hours' } },
    { kind: 'number', name: 'skillTrainingHours', label: { zh: '技能培训学时', en: 'Skill-training hours' } },
  ],
  read: ({ continuingEducation = [] }) => indexed(continuingEducation),
  sentence: (record, { say }) => {
    const total = (record.publicHours ?? 0) + (record.specialisedHours ?? 0) + (record.skillTrainingHours ?? 0);
    return `${record.year} · ${say({ zh: `${total} 学时`, en: `${total} hours` })}`;
  },
  toDraft: draftOf,
  fromDraft({ year = '', publicHours, specialisedHours, skillTrainingHours }) {
    if (!/^\d{4}$/.test(year)) return undefined;
    return {
      year: Number(year),
      ...givenNumber('publicHours', publicHours),
      ...givenNumber('specialisedHours', specialisedHours),
      ...givenNumber('skillTrainingHours', skillTrainingHours),
    };
  },
  write: (dossier, index, record) => ({
    ...dossier,
    continuingEducation: writeAt(dossier.continuingEducation ?? [], index, record),
  }),
});
