import type { CompetitionGroup, RouteKind, Text } from '@guantong/engine';

export const competitionGroupNames: Readonly<Record<CompetitionGroup, Text>> = {
  employee: { zh: '职工组', en: 'Employees' },
  student: { zh: '学生组', en: 'Students' },
  teacher: { zh: '教师组', en: 'Teachers' },
};

export const routeKindNames: Readonly<Record<RouteKind, Text>> = {
  forward: { zh: '凭技能等级申报职称', en: 'From skill level to title' },
  'green-channel': { zh: '绿色通道', en: 'Green channel' },
  reverse: { zh: '凭职称参加技能评价', en: 'From title to skill level' },
  ladder: { zh: '技能等级逐级晋升', en: 'Up the skill ladder' },
  competition: { zh: '竞赛获奖晋升', en: 'By competition' },
  exam: { zh: '职业资格考试', en: 'Qualification examination' },
  appointment: { zh: '单位评聘', en: 'Appointment by the employer' },
  'direct-recognition': { zh: '单位直接认定', en: 'Recognition by the employer' },
};
