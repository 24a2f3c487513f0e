import {
  examCategoryNames,
  type RuleWords,
  skillLevelNames,
  type Text,
  titleLevelNames,
  titleSeriesNames,
} from '@guantong/engine';
import { capitalised } from '../../lib/assessment/target-words.ts';

/** What a rule leads to, whoever the person: 中级职称（工程、农业……）. */
export function ruleTargetWords(target: RuleWords['target']): Text {
  switch (target.type) {
    case 'title': {
      const level = titleLevelNames[target.level];
      const series = target.series.map((each) => titleSeriesNames[each]);
      return {
        zh: `${level.zh}职称（${series.map(({ zh }) => zh).join('、')}）`,
        en: capitalised(`${level.en} title (${series.map(({ en }) => en).join(', ')})`),
      };
    }
    case 'skill-level': {
      const level = skillLevelNames[target.level];
      return { zh: `本职业${level.zh}`, en: capitalised(`${level.en} of the occupation`) };
    }
    case 'professional-qualification': {
      const names = target.categories.map((category) => examCategoryNames[category]);
      return {
        zh: `专业技术人员职业资格（${names.map(({ zh }) => zh).join('、')}）`,
        en: `Professional qualification (${names.map(({ en }) => en).join(', ')})`,
      };
    }
  }
}
