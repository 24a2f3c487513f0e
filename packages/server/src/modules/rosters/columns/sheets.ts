import type { ColumnGroup } from './column.ts';
import { certificateGroup, credentialGroup, educationGroup, titleGroup } from './credential-columns.ts';
import { employmentGroup } from './person-columns.ts';
import { awardGroup, competitionGroup, employerGroup, hoursGroup, reviewGroup } from './record-columns.ts';

export const peopleSheet = '人员';
export const guideSheet = '填写说明';
export const exampleSheet = '示例';
/** The column our corrected file adds; ignored without a warning when it comes back. */
export const remarkHeader = '问题说明';

/** Groups that repeat on the main sheet, and how often the template prints them. Files may number them up to 9. */
export const flatGroups: readonly { readonly group: ColumnGroup; readonly printed: number }[] = [
  { group: certificateGroup, printed: 3 },
  { group: titleGroup, printed: 2 },
  { group: educationGroup, printed: 1 },
  { group: awardGroup, printed: 2 },
  { group: competitionGroup, printed: 1 },
  { group: hoursGroup, printed: 1 },
];

/** A sheet with one row per fact, keyed by 工号 (the sheet 单位: by 单位编码). */
export interface DetailSheet {
  readonly sheet: string;
  readonly aliases: readonly string[];
  readonly group: ColumnGroup;
}

export const detailSheets: readonly DetailSheet[] = [
  { sheet: '工作经历', aliases: ['履历', '工作履历', 'employment'], group: employmentGroup },
  { sheet: '证书', aliases: ['证书明细', 'credentials'], group: credentialGroup },
  { sheet: '考核', aliases: ['年度考核', 'reviews'], group: reviewGroup },
  { sheet: '荣誉', aliases: ['荣誉称号', 'honours'], group: awardGroup },
  { sheet: '竞赛', aliases: ['技能竞赛', 'competitions'], group: competitionGroup },
  { sheet: '继续教育', aliases: ['继续教育学时', 'hours'], group: hoursGroup },
  { sheet: '单位', aliases: ['单位信息', 'employers'], group: employerGroup },
];

export const peopleSheetNames: ReadonlySet<string> = new Set([
  peopleSheet,
  '花名册',
  '人员信息',
  '员工',
  '员工信息',
  '职工',
  'people',
  'personnel',
  'staff',
  'roster',
]);
