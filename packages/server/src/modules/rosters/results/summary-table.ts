import type { RouteStatus } from '@guantong/engine';
import type { OutputCell } from '../format/output-cell.ts';
import type { SheetLayout } from '../format/workbook-writer.ts';
import { isExam } from './person-result.ts';
import { statusName } from './result-words.ts';
import type { ConditionCount, RosterSummary, TargetCount } from './roster-summary.ts';

export const summaryLayout: SheetLayout = { name: '汇总', header: [], widths: [44, 12, 12, 12, 12, 12], filter: false };

const statuses: readonly RouteStatus[] = ['eligible', 'not-yet', 'undetermined', 'ineligible', 'held'];

/** The summary as rows: figures, targets by status, months, what blocks, what is missing. */
export function summaryRows(summary: RosterSummary): readonly (readonly OutputCell[])[] {
  const { asOf, policy, people, faulty, problems, eligibleNow, eligibleSoon, targets, months, stopped } = summary;
  const opened = targets.filter(
    ({ counts }) => counts.eligible + counts['not-yet'] + counts.undetermined + counts.held > 0,
  );
  return [
    [head('评估概况')],
    ['评估日期', { date: asOf }],
    ['政策版本', policy?.version ?? ''],
    ['政策 SHA-256', policy?.sha256 ?? ''],
    ['已评估人数', people],
    ['数据有误未评估（行）', faulty],
    ['问题数', problems],
    ['现在可申报的人数', eligibleNow],
    ['十二个月内将可申报的人数', eligibleSoon],
    ...(stopped ? [[{ value: '本次处理中途停止，以下只是已处理部分', look: 'error' } as const]] : []),
    [],
    ...targetRows(
      '目标',
      opened.filter(({ key }) => !isExam(key)),
    ),
    ...targetRows(
      '职业资格考试',
      opened.filter(({ key }) => isExam(key)),
    ),
    ...(opened.some(({ key }) => isExam(key)) ? [[examNote], []] : []),
    [head('十二个月内将可申报（月份）'), head('人数'), head('目标数')],
    ...months.map(({ month, people: count, targets: all }) => [month, count, all]),
    [],
    ...ranking('离目标最近时的障碍', summary.blocking),
    [],
    ...ranking('缺少的事实', summary.missing),
    [],
    ['符合条件不等于通过评审或考试。'],
  ];
}

const examNote = '职业资格考试的报名条件由考试机构认定：“结果”表只列各人待认定的考试数，“明细”表不逐项列出。';

function targetRows(title: string, targets: readonly TargetCount[]): readonly (readonly OutputCell[])[] {
  if (targets.length === 0) return [];
  return [
    [head(title), ...statuses.map((status) => head(statusName(status).zh))],
    ...targets.map(({ name, counts }) => [name.zh, ...statuses.map((status) => counts[status])]),
    [],
  ];
}

function ranking(title: string, counts: readonly ConditionCount[]): readonly (readonly OutputCell[])[] {
  return [[head(title), head('人数')], ...counts.map(({ name, people }) => [name.zh, people])];
}

function head(value: string): OutputCell {
  return { value, look: 'header' };
}
