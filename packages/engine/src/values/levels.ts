/** 职业技能等级, rising: 学徒工 初级工 中级工 高级工 技师 高级技师 特级技师 首席技师 (the eight-level order, 2022 opinions, 十一). */
export const skillLevels = [
  'apprentice',
  'junior',
  'intermediate',
  'senior',
  'technician',
  'senior-technician',
  'special-technician',
  'chief-technician',
] as const;
export type SkillLevel = (typeof skillLevels)[number];

/** 职称层级, rising: 员级 助理级 中级 副高级 正高级. */
export const titleLevels = ['entry', 'assistant', 'intermediate', 'associate-senior', 'full-senior'] as const;
export type TitleLevel = (typeof titleLevels)[number];

/** Levels of professional qualification examinations, rising: 初级 中级 高级. */
export const qualificationLevels = ['junior', 'intermediate', 'senior'] as const;
export type QualificationLevel = (typeof qualificationLevels)[number];

/** The 27 title series (职称系列); which of them are bridged is a matter of the packs. */
export const titleSeries = [
  'engineering',
  'agriculture',
  'arts-and-crafts',
  'cultural-heritage',
  'laboratory',
  'arts',
  'sports',
  'technical-school-teaching',
  'health',
  'higher-education-teaching',
  'natural-science-research',
  'social-science-research',
  'journalism',
  'publishing',
  'library',
  'archives',
  'translation',
  'broadcasting',
  'accounting',
  'statistics',
  'economics',
  'secondary-vocational-teaching',
  'school-teaching',
  'public-legal-services',
  'auditing',
  'shipping',
  'civil-aviation-flight',
] as const;
export type TitleSeries = (typeof titleSeries)[number];

/** The eight professional qualification examinations reachable over the bridge (96号 二（一）). */
export const examCategories = [
  'economics',
  'accounting',
  'statistics',
  'auditing',
  'translation',
  'publishing',
  'telecommunications',
  'software',
] as const;
export type ExamCategory = (typeof examCategories)[number];

/** The rank of a skill level in its order, 0 (apprentice) to 7 (chief technician). */
export function skillRank(level: SkillLevel): number {
  return skillLevels.indexOf(level);
}

/** The rank of a title level in its order, 0 (员级) to 4 (正高级). */
export function titleRank(level: TitleLevel): number {
  return titleLevels.indexOf(level);
}

/** The rank of a qualification level in its order, 0 (初级) to 2 (高级). */
export function qualificationRank(level: QualificationLevel): number {
  return qualificationLevels.indexOf(level);
}
