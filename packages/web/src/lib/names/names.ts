import type {
  CompetitionGroup,
  CompetitionMedal,
  CompetitionPrize,
  EducationLevel,
  RouteKind,
  Text,
} from '@guantong/engine';

export const competitionMedalNames: Readonly<Record<CompetitionMedal, Text>> = {
  gold: { zh: '金牌', en: 'Gold' },
  silver: { zh: '银牌', en: 'Silver' },
  bronze: { zh: '铜牌', en: 'Bronze' },
  excellence: { zh: '优胜奖', en: 'Medallion for excellence' },
};

export const competitionPrizeNames: Readonly<Record<CompetitionPrize, Text>> = {
  first: { zh: '一等奖', en: 'First prize' },
  second: { zh: '二等奖', en: 'Second prize' },
  third: { zh: '三等奖', en: 'Third prize' },
};

export const competitionGroupNames: Readonly<Record<CompetitionGroup, Text>> = {
  employee: { zh: '职工组', en: 'Employees' },
  student: { zh: '学生组', en: 'Students' },
  teacher: { zh: '教师组', en: 'Teachers' },
};

export const educationLevelNames: Readonly<Record<EducationLevel, Text>> = {
  'secondary-vocational': { zh: '中专', en: 'Secondary vocational' },
  associate: { zh: '大专', en: 'Associate' },
  bachelor: { zh: '本科', en: 'Bachelor' },
  master: { zh: '硕士', en: 'Master' },
  doctorate: { zh: '博士', en: 'Doctorate' },
  other: { zh: '其他', en: 'Other' },
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
