import { type SkillLevelCredential, skillLevelNames, skillLevels } from '@guantong/engine';
import { draftOf, given, pick } from '../draft-values.ts';
import { optionsOf } from '../field-spec.ts';
import { defineSection, indexed, writeAt } from '../record-section.ts';

export const skillCredentialSection = defineSection<SkillLevelCredential>({
  id: 'skill-credentials',
  list: 'credentials',
  title: { zh: '职业技能等级（职业资格）证书', en: 'Skill-level certificates' },
  addLabel: { zh: '添加技能证书', en: 'Add a skill certificate' },
  fields: () => [
    {
      kind: 'choice',
      name: 'level',
      required: true,
      label: { zh: '等级', en: 'Level' },
      options: optionsOf(skillLevels, skillLevelNames),
    },
    { kind: 'occupation', name: 'occupation', required: true, label: { zh: '职业（工种）', en: 'Occupation' } },
    { kind: 'date', name: 'issuedOn', required: true, label: { zh: '发证日期', en: 'Issued on' } },
    { kind: 'text', name: 'number', label: { zh: '证书编号（可不填）', en: 'Number (optional)' } },
  ],
  read: ({ credentials }) =>
    indexed(credentials).flatMap(({ index, record }) => (record.type === 'skill-level' ? [{ index, record }] : [])),
  sentence: (record, { say, occupation, day }) =>
    `${occupation(record.occupation)} · ${say(skillLevelNames[record.level])} · ${day(record.issuedOn)}`,
  toDraft: draftOf,
  fromDraft({ level, occupation = '', issuedOn = '', number }, _dossier, before) {
    const chosen = pick(skillLevels, level);
    if (chosen === undefined || occupation === '' || issuedOn === '') return undefined;
    const basis = before?.basis === undefined ? {} : { basis: before.basis };
    return { type: 'skill-level', level: chosen, occupation, issuedOn, ...basis, ...given('number', number) };
  },
  write: (dossier, index, record) => ({ ...dossier, credentials: writeAt(dossier.credentials, index, record) }),
});
