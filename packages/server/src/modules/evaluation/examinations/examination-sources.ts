import type { Source } from '@guantong/procedure';
import { markSources } from '@guantong/procedure';
import { own } from '../../organisations/outcome.ts';

/** Candidates an invigilator has at most, and invigilators a room has at least (facts B.2, 国家职业标准通例). */
export const INVIGILATORS_PER = 15;
export const INVIGILATORS_LEAST = 2;

/** What the numbers of examinations rest on; those without a text are the platform’s own and can be set. */
export const examinationSources = {
  invigilators: {
    ...own(
      '理论知识考试监考人员与考生配比不低于1:15，每个标准教室不少于2名（国家职业标准通例）',
      'Invigilators to candidates at least 1:15, and two at least in a room (as national standards have it)',
    ),
    basis: 'unverified',
  },
  examiners: markSources.panel,
  spread: own(
    '最高分与最低分之差超过上限时，由机构负责人裁定维持平均分或重新评分；上限默认15分，可在安排考核时另定',
    'Where highest and lowest total lie further apart than the limit, the chair keeps the mean or asks for a re-mark; 15 by default, set with each panel',
  ),
  mark: markSources.rounding,
} as const satisfies Record<string, Source>;
