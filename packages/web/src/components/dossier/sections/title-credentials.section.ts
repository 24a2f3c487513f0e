import { type TitleCredential, titleLevelNames, titleLevels, titleSeries, titleSeriesNames } from '@guantong/engine';
import { draftOf, given, pick } from '../draft-values.ts';
import { optionsOf } from '../field-spec.ts';
import { defineSection, indexed, writeAt } from '../record-section.ts';

export const titleCredentialSection = defineSection<TitleCredential>({
  id: 'title-credentials',
  list: 'credentials',
  title: { zh: '职称', en: 'Professional titles' },
  addLabel: { zh: '添加职称', en: 'Add a title' },
  fields: () => [
    {
      kind: 'choice',
      name: 'series',
      required: true,
      label: { zh: '系列', en: 'Series' },
      options: optionsOf(titleSeries, titleSeriesNames),
    },
    {
      kind: 'choice',
      name: 'level',
      required: true,
      label: { zh: '层级', en: 'Level' },
      options: optionsOf(titleLevels, titleLevelNames),
    },
    {
      kind: 'date',
      name: 'issuedOn',
      required: true,
      label: { zh: '取得日期', en: 'Obtained on' },
      hint: { zh: '评审通过的日期，不是打印日期。', en: 'The day the review was passed, not the print date.' },
    },
    { kind: 'text', name: 'number', label: { zh: '证书编号（可不填）', en: 'Number (optional)' } },
  ],
  read: ({ credentials }) =>
    indexed(credentials).flatMap(({ index, record }) => (record.type === 'title' ? [{ index, record }] : [])),
  sentence: (record, { say, day }) =>
    `${say(titleSeriesNames[record.series])} · ${say(titleLevelNames[record.level])} · ${day(record.issuedOn)}`,
  toDraft: draftOf,
  fromDraft({ series, level, issuedOn = '', number }, _dossier, before) {
    const [chosenSeries, chosenLevel] = [pick(titleSeries, series), pick(titleLevels, level)];
    if (chosenSeries === undefined || chosenLevel === undefined || issuedOn === '') return undefined;
    const specialty = given('specialty', before?.specialty);
    return {
      type: 'title',
      series: chosenSeries,
      level: chosenLevel,
      issuedOn,
      ...specialty,
      ...given('number', number),
    };
  },
  write: (dossier, index, record) => ({ ...dossier, credentials: writeAt(dossier.credentials, index, record) }),
});
