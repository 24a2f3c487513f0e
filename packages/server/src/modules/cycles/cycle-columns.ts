import type { CycleRow } from '@guantong/contracts';
import { skillLevelNames, type Text, titleLevelNames, titleSeriesNames } from '@guantong/engine';
import { cycleStates } from '@guantong/procedure';
import { joinTexts } from '../../http/join-texts.ts';
import type { WorkbookColumn } from '../../http/send-workbook.ts';

const kinds = {
  'title-review': { zh: '职称评审', en: 'Title review' },
  'skill-recognition': { zh: '职业技能等级认定', en: 'Skill-level recognition' },
} as const;

/** What an exported list of cycles shows. */
export const cycleExportColumns: readonly WorkbookColumn<CycleRow>[] = [
  { head: { zh: '名称', en: 'Name' }, width: 40, cell: ({ name }) => name },
  { head: { zh: '评价机构', en: 'Evaluation body' }, width: 32, cell: ({ body }) => body.name },
  { head: { zh: '年度', en: 'Year' }, width: 8, cell: ({ year }) => year },
  { head: { zh: '管辖地区', en: 'Jurisdiction' }, width: 12, cell: ({ jurisdiction }) => jurisdiction },
  { head: { zh: '类别', en: 'Kind' }, width: 18, cell: ({ subject }) => kinds[subject.kind] },
  { head: { zh: '系列或职业', en: 'Series or occupation' }, width: 24, cell: ({ subject }) => evaluated(subject) },
  { head: { zh: '等级', en: 'Levels' }, width: 24, cell: ({ subject }) => levels(subject) },
  { head: { zh: '申报开始', en: 'Applications open' }, width: 12, cell: ({ stages }) => ({ date: stages.applyFrom }) },
  { head: { zh: '申报截止', en: 'Applications close' }, width: 12, cell: ({ stages }) => ({ date: stages.applyTo }) },
  { head: { zh: '结束', en: 'The cycle ends' }, width: 12, cell: ({ stages }) => ({ date: stages.closeOn }) },
  { head: { zh: '状态', en: 'State' }, width: 10, cell: ({ state }) => cycleStates[state] },
];

function evaluated(subject: CycleRow['subject']): Text {
  return subject.kind === 'title-review' ? titleSeriesNames[subject.series] : joinTexts(subject.occupations);
}

function levels(subject: CycleRow['subject']): Text {
  const names =
    subject.kind === 'title-review'
      ? subject.levels.map((level) => titleLevelNames[level])
      : subject.levels.map((level) => skillLevelNames[level]);
  return joinTexts(names);
}
