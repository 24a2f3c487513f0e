import type { CycleKind, CycleSettingName, CycleStages, CycleSubject, EvaluationMethod } from '@guantong/contracts';
import {
  type Occupation,
  type SkillLevel,
  skillLevelNames,
  specialtyName,
  type Text,
  type TitleLevel,
  titleLevelNames,
  titleSeriesNames,
} from '@guantong/engine';

export const cycleKindNames: Readonly<Record<CycleKind, Text>> = {
  'title-review': { zh: '职称评审', en: 'Title review' },
  'skill-recognition': { zh: '职业技能等级认定', en: 'Skill-level recognition' },
};

export const methodNames: Readonly<Record<EvaluationMethod, Text>> = {
  theory: { zh: '理论知识考试', en: 'Theory examination' },
  skill: { zh: '技能操作考核', en: 'Skill assessment' },
  'dossier-review': { zh: '业绩评审', en: 'Dossier review' },
  interview: { zh: '面试答辩', en: 'Interview' },
  competition: { zh: '竞赛选拔', en: 'Competition' },
};

/** The days of a cycle, in their order. */
export const stageDayNames: Readonly<Record<keyof CycleStages, Text>> = {
  noticeOn: { zh: '发布通知', en: 'Notice is published' },
  applyFrom: { zh: '申报开始', en: 'Applications open' },
  applyTo: { zh: '申报截止', en: 'Applications close' },
  employerBy: { zh: '单位审核推荐截止', en: 'Employers are done by' },
  acceptBy: { zh: '受理截止', en: 'Accepted by' },
  reviewFrom: { zh: '评审或考核开始', en: 'Review or examination begins' },
  reviewTo: { zh: '评审或考核结束', en: 'Review or examination ends' },
  publicityFrom: { zh: '结果公示开始', en: 'Results are made public' },
  closeOn: { zh: '计划结束', en: 'The cycle ends' },
};

export const stageDays = [
  'noticeOn',
  'applyFrom',
  'applyTo',
  'employerBy',
  'acceptBy',
  'reviewFrom',
  'reviewTo',
  'publicityFrom',
  'closeOn',
] as const satisfies readonly (keyof CycleStages)[];

/** The level of either ladder; the two ladders share some names. */
export function levelName(kind: CycleKind, level: SkillLevel | TitleLevel): Text {
  const names: Readonly<Record<string, Text>> = kind === 'title-review' ? titleLevelNames : skillLevelNames;
  return names[level] ?? { zh: level, en: level };
}

/** Series with its specialties, or occupations by name where the directory knows them. */
export function evaluatedWords(subject: CycleSubject, nameOf: (code: Occupation) => string): Text {
  if (subject.kind === 'skill-recognition') {
    const names = subject.occupations.map(nameOf);
    return { zh: names.join('、'), en: names.join(', ') };
  }
  const { zh, en } = titleSeriesNames[subject.series];
  const names = subject.specialties.map(specialtyName);
  return {
    zh: names.length === 0 ? `${zh}系列` : `${zh}系列（${names.map((name) => name.zh).join('、')}）`,
    en: names.length === 0 ? `${en} series` : `${en} series (${names.map((name) => name.en).join(', ')})`,
  };
}

export function levelsWords({ kind, levels }: CycleSubject): Text {
  const names = levels.map((level) => levelName(kind, level));
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

/** The setting a cycle goes by; undefined where the notice does not say it. */
export function settingOf(
  settings: readonly { readonly name: CycleSettingName; readonly value: number }[],
  name: CycleSettingName,
): number | undefined {
  return settings.find((setting) => setting.name === name)?.value;
}
