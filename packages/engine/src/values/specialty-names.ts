import type { Text } from './text.ts';

/**
 * The names of the specialties in the directory of occupations. The texts name no closed list: the words of the directory are
 * the product's own, and so are these names; docs/interpretation.md says so.
 */
export const specialtyNames: Readonly<Record<string, Text>> = {
  mechanical: { zh: '机械', en: 'mechanical' },
  electrical: { zh: '电气', en: 'electrical' },
  electronics: { zh: '电子', en: 'electronics' },
  automation: { zh: '自动化', en: 'automation' },
  instrumentation: { zh: '仪器仪表', en: 'instrumentation' },
  inspection: { zh: '检验检测', en: 'inspection and testing' },
  welding: { zh: '焊接', en: 'welding' },
  vehicle: { zh: '车辆', en: 'vehicles' },
  aviation: { zh: '航空', en: 'aviation' },
  railway: { zh: '轨道交通', en: 'rail transit' },
  power: { zh: '电力', en: 'power' },
  construction: { zh: '建筑', en: 'construction' },
  agronomy: { zh: '农艺', en: 'agronomy' },
  horticulture: { zh: '园艺', en: 'horticulture' },
  conservation: { zh: '文物保护', en: 'conservation of heritage' },
};

/** What a specialty is called; one that is not of the directory is said as it is written. */
export function specialtyName(specialty: string): Text {
  return specialtyNames[specialty] ?? { zh: specialty, en: specialty };
}
