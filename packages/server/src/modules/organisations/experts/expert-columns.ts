import type { ExpertRow } from '@guantong/contracts';
import { skillLevelNames, specialtyName, type Text, titleLevelNames, titleSeriesNames } from '@guantong/engine';
import { joinTexts } from '../../../http/join-texts.ts';
import type { WorkbookColumn } from '../../../http/send-workbook.ts';

const states = {
  active: { zh: '在库', en: 'Active' },
  suspended: { zh: '暂停', en: 'Suspended' },
  removed: { zh: '出库', en: 'Removed' },
} as const;

const semicolon = { zh: '；', en: '; ' };
const space = { zh: ' ', en: ' ' };

/** What an exported list of experts shows. */
export const expertColumns: readonly WorkbookColumn<ExpertRow>[] = [
  { head: { zh: '姓名', en: 'Name' }, width: 14, cell: ({ name }) => name },
  { head: { zh: '所在单位', en: 'Employer' }, width: 36, cell: ({ employerName }) => employerName },
  { head: { zh: '入库地区', en: 'Region' }, width: 12, cell: ({ region }) => region },
  {
    head: { zh: '高技能专家', en: 'Skilled expert' },
    width: 12,
    cell: ({ skilled }) => (skilled ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }),
  },
  {
    head: { zh: '专家资格', en: 'Titles and skill levels' },
    width: 48,
    cell: ({ qualifications }) => joinTexts(qualifications.map(qualificationWords), semicolon),
  },
  { head: { zh: '聘期起', en: 'Term from' }, width: 12, cell: ({ termFrom }) => ({ date: termFrom }) },
  { head: { zh: '聘期止', en: 'Term until' }, width: 12, cell: ({ termTo }) => ({ date: termTo }) },
  { head: { zh: '状态', en: 'State' }, width: 10, cell: ({ state }) => states[state] },
];

function qualificationWords(held: ExpertRow['qualifications'][number]): Text {
  if (held.kind === 'skill-level') return joinTexts([held.occupation, skillLevelNames[held.level]], space);
  const [series, level] = [titleSeriesNames[held.series], titleLevelNames[held.level]];
  const of = held.specialty === null ? undefined : specialtyName(held.specialty);
  const specialty = of === undefined ? { zh: '', en: '' } : { zh: `（${of.zh}）`, en: ` (${of.en})` };
  return { zh: `${series.zh}${specialty.zh}${level.zh}`, en: `${series.en}${specialty.en}, ${level.en}` };
}
