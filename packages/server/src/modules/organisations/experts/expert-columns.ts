import type { ExpertRow } from '@guantong/contracts';
import { skillLevelNames, specialtyName, titleLevelNames, titleSeriesNames } from '@guantong/engine';
import type { WorkbookColumn } from '../../../http/send-workbook.ts';

const states = { active: '在库', suspended: '暂停', removed: '出库' } as const;

/** What an exported list of experts shows. */
export const expertColumns: readonly WorkbookColumn<ExpertRow>[] = [
  { head: '姓名', width: 14, cell: ({ name }) => name },
  { head: '所在单位', width: 36, cell: ({ employerName }) => employerName },
  { head: '入库地区', width: 12, cell: ({ region }) => region },
  { head: '高技能专家', width: 12, cell: ({ skilled }) => (skilled ? '是' : '否') },
  { head: '专家资格', width: 48, cell: ({ qualifications }) => qualifications.map(qualificationWords).join('；') },
  { head: '聘期起', width: 12, cell: ({ termFrom }) => ({ date: termFrom }) },
  { head: '聘期止', width: 12, cell: ({ termTo }) => ({ date: termTo }) },
  { head: '状态', width: 10, cell: ({ state }) => states[state] },
];

function qualificationWords(held: ExpertRow['qualifications'][number]): string {
  if (held.kind === 'skill-level') return `${held.occupation} ${skillLevelNames[held.level].zh}`;
  const specialty = held.specialty === null ? '' : `（${specialtyName(held.specialty).zh}）`;
  return `${titleSeriesNames[held.series].zh}${specialty}${titleLevelNames[held.level].zh}`;
}
