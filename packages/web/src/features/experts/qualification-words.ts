import type { ExpertQualification } from '@guantong/contracts';
import { skillLevelNames, specialtyName, type Text, titleLevelNames, titleSeriesNames } from '@guantong/engine';

/** 工程系列（机械）副高级, or 电工 高级技师: what an expert holds, in words. */
export function qualificationWords(held: ExpertQualification, occupationName: (code: string) => string): Text {
  if (held.kind === 'skill-level') {
    const { zh, en } = skillLevelNames[held.level];
    const occupation = occupationName(held.occupation);
    return { zh: `${occupation} ${zh}`, en: `${occupation} ${en}` };
  }
  const [series, level] = [titleSeriesNames[held.series], titleLevelNames[held.level]];
  const of = held.specialty === null ? undefined : specialtyName(held.specialty);
  const specialty = of === undefined ? { zh: '', en: '' } : { zh: `（${of.zh}）`, en: ` (${of.en})` };
  return { zh: `${series.zh}系列${specialty.zh}${level.zh}`, en: `${series.en}${specialty.en}, ${level.en}` };
}
