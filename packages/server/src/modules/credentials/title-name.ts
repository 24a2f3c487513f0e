import { type Target, type Text, type TitleLevel, type TitleSeries, targetName } from '@guantong/engine';

type OccupationNameOf = (occupation: string) => string | undefined;

/**
 * What is awarded, as a certificate says it: 工程师, 高级工. The names of titles are those of the table of 2021-11-02 (facts C.3)
 * for the series that have one name a level; of other series the certificate names series and level.
 */
export function awardName(target: Target, nameOf: OccupationNameOf): Text {
  const whole = targetName(target, nameOf);
  const en = `${whole.en.charAt(0).toUpperCase()}${whole.en.slice(1)}`;
  if (target.type === 'title') return { zh: titleNames[target.series]?.[target.level] ?? whole.zh, en };
  return { zh: whole.zh, en };
}

const titleNames: Readonly<Partial<Record<TitleSeries, Readonly<Record<TitleLevel, string>>>>> = {
  engineering: {
    'full-senior': '正高级工程师',
    'associate-senior': '高级工程师',
    intermediate: '工程师',
    assistant: '助理工程师',
    entry: '技术员',
  },
  'arts-and-crafts': {
    'full-senior': '正高级工艺美术师',
    'associate-senior': '高级工艺美术师',
    intermediate: '工艺美术师',
    assistant: '助理工艺美术师',
    entry: '工艺美术员',
  },
  'cultural-heritage': {
    'full-senior': '研究馆员',
    'associate-senior': '副研究馆员',
    intermediate: '馆员',
    assistant: '助理馆员',
    entry: '文物博物系列员级职称',
  },
  laboratory: {
    'full-senior': '正高级实验师',
    'associate-senior': '高级实验师',
    intermediate: '实验师',
    assistant: '助理实验师',
    entry: '实验员',
  },
};
