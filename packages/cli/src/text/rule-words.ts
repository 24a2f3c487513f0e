import {
  type Basis,
  examCategoryNames,
  type RuleWords,
  skillLevelNames,
  type Text,
  titleLevelNames,
  titleSeriesNames,
} from '@guantong/engine';

const basisNames: Readonly<Record<Basis, Text>> = {
  quoted: { zh: '原文', en: 'quoted' },
  'press-summary': { zh: '报道', en: 'press summary' },
  inferred: { zh: '推断', en: 'inferred' },
  unverified: { zh: '未核实', en: 'unverified' },
};

/** How well a rule is sourced, in a word. */
export function basisName(basis: Basis): Text {
  return basisNames[basis];
}

/** Where a rule leads, over all series or occupations it is for. */
export function ruleTargetName(target: RuleWords['target']): Text {
  switch (target.type) {
    case 'title': {
      const level = titleLevelNames[target.level];
      const [only] = target.series;
      if (only !== undefined && target.series.length === 1) {
        const series = titleSeriesNames[only];
        return { zh: `${series.zh}系列${level.zh}职称`, en: `${level.en} title, ${series.en}` };
      }
      return {
        zh: `${level.zh}职称（${target.series.length} 个系列）`,
        en: `${level.en} title, ${target.series.length} series`,
      };
    }
    case 'skill-level':
      return skillLevelNames[target.level];
    case 'professional-qualification': {
      const names = target.categories.map((category) => examCategoryNames[category]);
      if (names.length > 2)
        return { zh: `职业资格考试（${names.length} 类）`, en: `examination, ${names.length} categories` };
      return {
        zh: `职业资格考试：${names.map(({ zh }) => zh).join('、')}`,
        en: `examination: ${names.map(({ en }) => en).join(', ')}`,
      };
    }
  }
}
