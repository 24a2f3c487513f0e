import type { Citation } from './assessment.ts';
import type { ExamCategory, QualificationLevel, SkillLevel, TitleLevel, TitleSeries } from './levels.ts';
import type {
  AwardCode,
  CompetitionEvent,
  CompetitionMedal,
  CompetitionPrize,
  EducationLevel,
  EmployerKind,
  EmployerOwnership,
  EmployerRight,
  ReviewResult,
  SchoolProgram,
  Target,
} from './request.ts';
import { specialtyName } from './specialty-names.ts';
import type { Text } from './text.ts';

function text(zh: string, en: string): Text {
  return { zh, en };
}

export const skillLevelNames: Readonly<Record<SkillLevel, Text>> = {
  apprentice: text('学徒工', 'apprentice'),
  junior: text('初级工', 'junior worker'),
  intermediate: text('中级工', 'intermediate worker'),
  senior: text('高级工', 'senior worker'),
  technician: text('技师', 'technician'),
  'senior-technician': text('高级技师', 'senior technician'),
  'special-technician': text('特级技师', 'special technician'),
  'chief-technician': text('首席技师', 'chief technician'),
};

export const titleLevelNames: Readonly<Record<TitleLevel, Text>> = {
  entry: text('员级', 'entry'),
  assistant: text('助理级', 'assistant'),
  intermediate: text('中级', 'intermediate'),
  'associate-senior': text('副高级', 'associate senior'),
  'full-senior': text('正高级', 'full senior'),
};

export const qualificationLevelNames: Readonly<Record<QualificationLevel, Text>> = {
  junior: text('初级', 'junior'),
  intermediate: text('中级', 'intermediate'),
  senior: text('高级', 'senior'),
};

export const titleSeriesNames: Readonly<Record<TitleSeries, Text>> = {
  engineering: text('工程', 'engineering'),
  agriculture: text('农业', 'agriculture'),
  'arts-and-crafts': text('工艺美术', 'arts and crafts'),
  'cultural-heritage': text('文物博物', 'cultural heritage'),
  laboratory: text('实验技术', 'laboratory'),
  arts: text('艺术', 'arts'),
  sports: text('体育', 'sports'),
  'technical-school-teaching': text('技工院校教师', 'technical-school teaching'),
  health: text('卫生', 'health'),
  'higher-education-teaching': text('高校教师', 'higher-education teaching'),
  'natural-science-research': text('自然科学研究', 'natural-science research'),
  'social-science-research': text('哲学社会科学研究', 'social-science research'),
  journalism: text('新闻', 'journalism'),
  publishing: text('出版', 'publishing'),
  library: text('图书资料', 'library'),
  archives: text('档案', 'archives'),
  translation: text('翻译', 'translation'),
  broadcasting: text('播音主持', 'broadcasting'),
  accounting: text('会计', 'accounting'),
  statistics: text('统计', 'statistics'),
  economics: text('经济', 'economics'),
  'secondary-vocational-teaching': text('中职教师', 'secondary-vocational teaching'),
  'school-teaching': text('中小学教师', 'school teaching'),
  'public-legal-services': text('公共法律服务', 'public legal services'),
  auditing: text('审计', 'auditing'),
  shipping: text('船舶', 'shipping'),
  'civil-aviation-flight': text('民航飞行', 'civil-aviation flight'),
};

export const examCategoryNames: Readonly<Record<ExamCategory, Text>> = {
  economics: text('经济', 'economics'),
  accounting: text('会计', 'accounting'),
  statistics: text('统计', 'statistics'),
  auditing: text('审计', 'auditing'),
  translation: text('翻译', 'translation'),
  publishing: text('出版', 'publishing'),
  telecommunications: text('通信', 'telecommunications'),
  software: text('计算机技术与软件', 'computer technology and software'),
};

export const awardNames: Readonly<Record<AwardCode, Text>> = {
  'china-skill-grand-award': text('中华技能大奖', 'China Skills Grand Award'),
  'national-technical-expert': text('全国技术能手', 'National Technical Expert'),
  'state-council-allowance': text('国务院政府特殊津贴', 'State Council special allowance'),
  'provincial-allowance': text('省级政府特殊津贴', 'provincial special allowance'),
  'national-studio-leader': text('国家级技能大师工作室带头人', 'national master-studio leader'),
  'provincial-studio-leader': text('省级技能大师工作室带头人', 'provincial master-studio leader'),
  'provincial-shortage-talent': text('省级认定的“高精尖缺”高技能人才', 'provincial shortage talent'),
  'provincial-technical-expert': text('省级技术能手', 'provincial technical expert'),
  'provincial-outstanding-technician': text('自治区技师高级技师突出贡献奖', 'provincial outstanding-technician award'),
};

export const competitionEventNames: Readonly<Record<CompetitionEvent, Text>> = {
  worldskills: text('世界技能大赛', 'WorldSkills'),
  'china-skills': text('全国技能大赛', 'China Skills'),
  'national-class-1': text('国家级一类大赛', 'national class-1 competition'),
  'national-class-2': text('国家级二类竞赛', 'national class-2 competition'),
  'provincial-class-1': text('省级一类大赛', 'provincial class-1 competition'),
  'provincial-class-2': text('省级二类竞赛', 'provincial class-2 competition'),
  municipal: text('市级竞赛', 'municipal competition'),
  enterprise: text('企业竞赛', 'enterprise competition'),
};

export const employerKindNames: Readonly<Record<EmployerKind, Text>> = {
  enterprise: text('企业', 'enterprise'),
  'public-institution': text('事业单位', 'public institution'),
  other: text('其他单位', 'other employer'),
};

export const employerOwnershipNames: Readonly<Record<EmployerOwnership, Text>> = {
  municipal: text('市属', 'municipal'),
  district: text('区属', 'district'),
  central: text('中央', 'central'),
  provincial: text('省属', 'provincial'),
  private: text('民营', 'private'),
  foreign: text('外资', 'foreign'),
  other: text('其他', 'other'),
};

export const employerRightNames: Readonly<Record<EmployerRight, Text>> = {
  'pilot-enterprise': text('融合发展试点企业', 'pilot enterprise'),
  'title-self-review': text('职称自主评审权', 'right to review titles itself'),
  'skill-level-recognition': text('职业技能等级认定资质', 'right to recognise skill levels'),
  'special-technician-appointment': text(
    '特级技师、首席技师评聘资质',
    'right to appoint special and chief technicians',
  ),
};

export const reviewResultNames: Readonly<Record<ReviewResult, Text>> = {
  excellent: text('优秀', 'excellent'),
  competent: text('合格', 'competent'),
  'basically-competent': text('基本合格', 'basically competent'),
  incompetent: text('不合格', 'incompetent'),
  ungraded: text('不定等次', 'ungraded'),
};

export const schoolProgramNames: Readonly<Record<SchoolProgram, Text>> = {
  'intermediate-class': text('中级工班', 'intermediate class'),
  'senior-class': text('高级工班', 'senior class'),
  'technician-class': text('预备技师（技师）班', 'technician class'),
};

export const competitionMedalNames: Readonly<Record<CompetitionMedal, Text>> = {
  gold: text('金牌', 'Gold'),
  silver: text('银牌', 'Silver'),
  bronze: text('铜牌', 'Bronze'),
  excellence: text('优胜奖', 'Medallion for excellence'),
};

export const competitionPrizeNames: Readonly<Record<CompetitionPrize, Text>> = {
  first: text('一等奖', 'First prize'),
  second: text('二等奖', 'Second prize'),
  third: text('三等奖', 'Third prize'),
};

export const educationLevelNames: Readonly<Record<EducationLevel, Text>> = {
  'secondary-vocational': text('中专', 'Secondary vocational'),
  associate: text('大专', 'Associate'),
  bachelor: text('本科', 'Bachelor'),
  master: text('硕士', 'Master'),
  doctorate: text('博士', 'Doctorate'),
  other: text('其他', 'Other'),
};

/** A document and clause in words: by its number, or by its title where it has none. */
export function citationName({ number, title, clause }: Citation): Text {
  return text(`${number ?? `《${title.zh}》`} ${clause}`, `${number ?? title.en} ${clause}`);
}

/** The target in words, for example 工程系列中级职称 or 电工（6-31-01-03）技师. */
export function targetName(target: Target, occupationName: (occupation: string) => string | undefined): Text {
  switch (target.type) {
    case 'title': {
      const [series, level] = [titleSeriesNames[target.series], titleLevelNames[target.level]];
      const specialty = target.specialty === undefined ? text('', '') : ofSpecialty(target.specialty);
      return text(
        `${series.zh}系列${specialty.zh}${level.zh}职称`,
        `${level.en} title, ${series.en} series${specialty.en}`,
      );
    }
    case 'skill-level': {
      const level = skillLevelNames[target.level];
      const name = occupationName(target.occupation);
      const occupation = name === undefined ? target.occupation : `${name}（${target.occupation}）`;
      return text(
        `${occupation}${level.zh}`,
        `${level.en}, ${name === undefined ? '' : `${name} `}${target.occupation}`,
      );
    }
    case 'professional-qualification': {
      const level = target.level === undefined ? text('', '') : qualificationLevelNames[target.level];
      const category = examCategoryNames[target.category];
      return text(
        `${category.zh}专业技术人员职业资格${level.zh}`,
        `${level.en} ${category.en} professional qualification`.trim(),
      );
    }
  }
}

function ofSpecialty(specialty: string): Text {
  const { zh, en } = specialtyName(specialty);
  return text(`${zh}专业`, `, ${en}`);
}
