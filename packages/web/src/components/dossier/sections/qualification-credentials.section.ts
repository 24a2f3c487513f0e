import {
  examCategories,
  examCategoryNames,
  type QualificationCredential,
  qualificationLevelNames,
  qualificationLevels,
} from '@guantong/engine';
import { draftOf, pick } from '../draft-values.ts';
import { optionsOf } from '../field-spec.ts';
import { defineSection, indexed, writeAt } from '../record-section.ts';

export const qualificationCredentialSection = defineSection<QualificationCredential>({
  id: 'qualification-credentials',
  list: 'credentials',
  title: { zh: '专业技术人员职业资格', en: 'Professional qualifications' },
  addLabel: { zh: '添加职业资格', en: 'Add a qualification' },
  fields: () => [
    {
      kind: 'choice',
      name: 'category',
      required: true,
      label: { zh: '类别', en: 'Category' },
      options: optionsOf(examCategories, examCategoryNames),
    },
    {
      kind: 'choice',
      name: 'level',
      required: true,
      label: { zh: '级别', en: 'Level' },
      options: optionsOf(qualificationLevels, qualificationLevelNames),
    },
    { kind: 'date', name: 'issuedOn', required: true, label: { zh: '取得日期', en: 'Obtained on' } },
  ],
  read: ({ credentials }) =>
    indexed(credentials).flatMap(({ index, record }) =>
      record.type === 'professional-qualification' ? [{ index, record }] : [],
    ),
  sentence: (record, { say, day }) =>
    `${say(examCategoryNames[record.category])} · ${say(qualificationLevelNames[record.level])} · ${day(record.issuedOn)}`,
  toDraft: draftOf,
  fromDraft({ category, level, issuedOn = '' }) {
    const [chosen, chosenLevel] = [pick(examCategories, category), pick(qualificationLevels, level)];
    if (chosen === undefined || chosenLevel === undefined || issuedOn === '') return undefined;
    return { type: 'professional-qualification', category: chosen, level: chosenLevel, issuedOn };
  },
  write: (dossier, index, record) => ({ ...dossier, credentials: writeAt(dossier.credentials, index, record) }),
});
