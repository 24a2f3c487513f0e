import { type Award, awardCodes, awardNames } from '@guantong/engine';
import { draftOf, given, pick } from '../draft-values.ts';
import { optionsOf } from '../field-spec.ts';
import { defineSection, indexed, writeAt } from '../record-section.ts';

export const awardSection = defineSection<Award>({
  id: 'awards',
  list: 'awards',
  title: { zh: '荣誉', en: 'Honours' },
  addLabel: { zh: '添加荣誉', en: 'Add an honour' },
  fields: () => [
    {
      kind: 'choice',
      name: 'code',
      required: true,
      label: { zh: '荣誉', en: 'Honour' },
      options: optionsOf(awardCodes, awardNames),
    },
    {
      kind: 'region',
      name: 'region',
      label: { zh: '授予地区（省级荣誉）', en: 'Awarding region (provincial honours)' },
    },
    { kind: 'date', name: 'awardedOn', required: true, label: { zh: '授予日期', en: 'Awarded on' } },
  ],
  read: ({ awards = [] }) => indexed(awards),
  sentence: (record, { say, day }) => `${say(awardNames[record.code])} · ${day(record.awardedOn)}`,
  toDraft: draftOf,
  fromDraft({ code, region, awardedOn = '' }) {
    const chosen = pick(awardCodes, code);
    return chosen === undefined || awardedOn === ''
      ? undefined
      : { code: chosen, awardedOn, ...given('region', region) };
  },
  write: (dossier, index, record) => ({ ...dossier, awards: writeAt(dossier.awards ?? [], index, record) }),
});
