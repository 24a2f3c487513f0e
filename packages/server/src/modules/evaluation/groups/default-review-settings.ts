import type { ReviewSettings } from '@guantong/contracts';
import { own } from '../../organisations/outcome.ts';

/** How a cycle reviews that says nothing else, and what each default rests on: no text that we have seen gives them. */
export const defaultReviewSettings: ReviewSettings = {
  blindness: 'none',
  collaborationYears: 3,
  rubric: [
    { id: 'ethics', name: { zh: '职业道德与工作表现', en: 'Professional ethics and conduct' }, maximum: 10 },
    { id: 'skill', name: { zh: '专业能力与技术技能水平', en: 'Professional and technical skill' }, maximum: 30 },
    { id: 'achievements', name: { zh: '业绩成果', en: 'Achievements' }, maximum: 40 },
    {
      id: 'contribution',
      name: { zh: '传承带徒与行业贡献', en: 'Teaching and contribution to the trade' },
      maximum: 20,
    },
  ],
  version: 0,
  sources: {
    blindness: own(
      '默认不盲审；专家名单在任何设置下都不向申报人公开',
      'Not blind by default; who the experts are is never shown to applicants',
    ),
    collaborationYears: {
      ...own('近年内有合作关系的专家回避，默认3年', 'Who collaborated within the last years is left out, 3 by default'),
      basis: 'unverified',
    },
    rubric: own(
      '默认评分标准为平台所拟，各计划可另定',
      'The default rubric is the platform’s own; a cycle may set another',
    ),
  },
};
