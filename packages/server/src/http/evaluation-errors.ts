import { entry } from './error-entry.ts';

/** Errors of the review: groups, draws, meetings, ballots, sheets, examinations. */
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
  'meeting-not-found': entry(
    404,
    ['没有这次评审会议', 'There is no such meeting'],
    ['请从评审会议列表中选择。', 'Choose one from the list of meetings.'],
  ),
  'round-not-found': entry(
    404,
    ['没有这轮投票', 'There is no such round'],
    ['请从会议页面进入。', 'Go there from the page of the meeting.'],
  ),
  'round-closed': entry(
    409,
    ['本轮投票已结束', 'The round has closed'],
    ['投票结束后不得补充投票。', 'Nobody votes after a round has closed.'],
  ),
  'round-not-closed': entry(
    404,
    ['本轮投票尚未结束', 'The round has not closed'],
    ['投票结束后才有票据文件。', 'There is a file once the round has closed.'],
  ),
  'no-vote': entry(
    403,
    ['您在本轮没有表决权', 'You have no vote in this round'],
    ['未出席或须回避的评委不参加表决。', 'Members who are absent or recused do not vote.'],
  ),
  'paper-fetched': entry(
    409,
    ['本轮选票已领取', 'The ballot paper of this round was fetched'],
    [
      '每人每轮只领取一次；请在领票的设备上继续投票。',
      'Each member gets one a round: go on with the device that fetched it.',
    ],
  ),
  'ballot-invalid': entry(
    422,
    ['选票无效', 'The ballot is not valid'],
    ['请按 problems 逐条检查，重新填写后投票。', 'Check what problems lists, fill it in again and cast it.'],
  ),
  'ballot-used': entry(
    409,
    ['该凭据已投过另一张选票', 'Another ballot was cast under this token'],
    ['每张选票只能投一次，投出后不能更改。', 'A ballot is cast once and cannot be changed.'],
  ),
  'ballot-with-cookie': entry(
    400,
    ['投票请求不得带 Cookie', 'A ballot must not carry a cookie'],
    ['请不带登录信息发送，以免选票与人相连。', 'Send it without credentials, lest it tie the ballot to a person.'],
  ),
  'sheet-not-found': entry(
    404,
    ['没有这份评分表', 'There is no such scoring sheet'],
    ['请从评分表列表中选择。', 'Choose one from the list of sheets.'],
  ),
  'question-not-found': entry(
    404,
    ['没有这道试题', 'There is no such question'],
    ['请从题库中选择。', 'Choose one from the question bank.'],
  ),
  'question-file-unusable': entry(
    422,
    ['文件不是可用的试题表', 'The file is no usable sheet of questions'],
    [
      '请用题库导出的工作簿作模板，保存为 xlsx 或 csv 后再上传。',
      'Take an export of the bank as the template, save it as xlsx or csv and send it again.',
    ],
  ),
  'paper-not-found': entry(
    404,
    ['没有这份试卷', 'There is no such paper'],
    ['请从试卷列表中选择。', 'Choose one from the list of papers.'],
  ),
  'bank-too-small': entry(
    409,
    ['题库中的试题不足', 'The question bank is too small'],
    [
      '请按所列各类补充试题，或减少细目表中的题数。',
      'Enter the questions that are listed as missing, or ask for fewer in the blueprint.',
    ],
  ),
  'sitting-not-found': entry(
    404,
    ['没有这场考试', 'There is no such sitting'],
    ['请从考试场次或本人的准考信息中选择。', 'Choose one from the list of sittings, or from your admissions.'],
  ),
  'panel-not-found': entry(
    404,
    ['没有这次考核或答辩', 'There is no such skill examination or interview'],
    ['请从考核列表中选择。', 'Choose one from the list.'],
  ),
  'exam-candidate-not-found': entry(
    404,
    ['没有这名考生', 'There is no such candidate'],
    ['请从考核的考生名单中选择。', 'Choose one of the candidates of the examination.'],
  ),
  'examiner-excluded': entry(
    409,
    ['有考评员不能考评这些考生', 'An examiner may not mark these candidates'],
    [
      '请更换所列的考评员，或把有关考生另排一组。',
      'Replace the examiners that are listed, or give those candidates a panel of others.',
    ],
  ),
  'marking-sheet-not-found': entry(
    404,
    ['没有这份考核评分表', 'There is no such marking sheet'],
    ['请从本人的评分表列表中选择。', 'Choose one from the list of your own.'],
  ),
} as const;
