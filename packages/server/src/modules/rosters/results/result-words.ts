import type { RouteStatus, Target, Text } from '@guantong/engine';
import type { Look } from '../format/output-cell.ts';

export const targetTypeNames: Readonly<Record<Target['type'], Text>> = {
  title: { zh: '职称', en: 'title' },
  'skill-level': { zh: '技能等级', en: 'skill level' },
  'professional-qualification': { zh: '职业资格考试', en: 'professional qualification' },
};

const statusNames: Readonly<Record<RouteStatus, Text>> = {
  eligible: { zh: '可申报', en: 'eligible' },
  'not-yet': { zh: '未到时间', en: 'not yet' },
  undetermined: { zh: '待确认', en: 'undetermined' },
  ineligible: { zh: '不符合', en: 'ineligible' },
  held: { zh: '已持有', en: 'held' },
};

export function statusName(status: RouteStatus): Text {
  return statusNames[status];
}

export function statusLook(status: RouteStatus): Look {
  switch (status) {
    case 'eligible':
      return 'good';
    case 'not-yet':
      return 'later';
    case 'undetermined':
      return 'open';
    case 'held':
    case 'ineligible':
      return 'wrapped';
  }
}
