import { entry } from './error-entry.ts';

/** Errors of the review: groups, draws, meetings, ballots, sheets. */
export const evaluationErrors = {
  'group-not-found': entry(
    404,
    ['没有这个分组', 'There is no such group'],
    [
      '请从评审分组列表中选择；组内须有待评审的申报。',
      'Choose one from the list of groups: it has cases that are still to be reviewed.',
    ],
  ),
  'draw-not-found': entry(
    404,
    ['没有这次专家抽取', 'There is no such draw'],
    ['请从专家抽取列表中选择。', 'Choose one from the list of draws.'],
  ),
  'draw-not-finished': entry(
    404,
    ['抽取尚未完成', 'The draw is not finished'],
    ['三方都揭示后才有抽取文件。', 'There is a file once all three parties have revealed.'],
  ),
  'secret-wrong': entry(
    422,
    ['秘密与承诺不符', 'The secret is not what was committed to'],
    [
      '请使用作出承诺时生成的秘密；丢失的请由监督人员终止抽取后重新发起。',
      'Use the secret made with the commitment; where it is lost, the supervisor ends the draw and the body opens another.',
    ],
  ),
  'seat-not-found': entry(
    404,
    ['没有这个席位或相关申报', 'There is no such seat or case in the draw'],
    ['请从现任席位和本组申报中选择。', 'Choose one of those who sit now, and a case of the group.'],
  ),
  'too-few-experts': entry(
    409,
    ['可抽取的专家不足', 'Too few experts may be drawn'],
    ['请减少席位，或请主管部门增补专家。', 'Ask for fewer seats, or have the bureau admit experts.'],
  ),
} as const;
