import type { CycleRow } from '@guantong/contracts';
import { skillLevelNames, titleLevelNames, titleSeriesNames } from '@guantong/engine';
import type { WorkbookColumn } from '../../http/send-workbook.ts';

const kinds = { 'title-review': '职称评审', 'skill-recognition': '职业技能等级认定' } as const;
const states = { draft: '草稿', published: '已发布', running: '进行中', closed: '已结束' } as const;

/** What an exported list of cycles shows. */
export const cycleExportColumns: readonly WorkbookColumn<CycleRow>[] = [
  { head: '名称', width: 40, cell: ({ name }) => name },
  { head: '评价机构', width: 32, cell: ({ body }) => body.name },
  { head: '年度', width: 8, cell: ({ year }) => year },
  { head: '管辖地区', width: 12, cell: ({ jurisdiction }) => jurisdiction },
  { head: '类别', width: 18, cell: ({ subject }) => kinds[subject.kind] },
  { head: '系列或职业', width: 24, cell: ({ subject }) => evaluated(subject) },
  { head: '等级', width: 24, cell: ({ subject }) => levels(subject) },
  { head: '申报开始', width: 12, cell: ({ stages }) => ({ date: stages.applyFrom }) },
  { head: '申报截止', width: 12, cell: ({ stages }) => ({ date: stages.applyTo }) },
  { head: '结束', width: 12, cell: ({ stages }) => ({ date: stages.closeOn }) },
  { head: '状态', width: 10, cell: ({ state }) => states[state] },
];

function evaluated(subject: CycleRow['subject']): string {
  return subject.kind === 'title-review' ? titleSeriesNames[subject.series].zh : subject.occupations.join('、');
}

function levels(subject: CycleRow['subject']): string {
  const names =
    subject.kind === 'title-review'
      ? subject.levels.map((level) => titleLevelNames[level].zh)
      : subject.levels.map((level) => skillLevelNames[level].zh);
  return names.join('、');
}
