import { allow, each } from '../access-rule.ts';

const ofClerk = { 'body-clerk': ['own-body'] } as const;
const ofChair = { 'body-chair': ['own-body'] } as const;
const bureau = each(['bureau-officer', 'bureau-supervisor'], ['region-below']);
const body = { ...ofClerk, ...ofChair };
const ofExpert = { expert: ['own-account'] } as const;
const offices = each(['body-clerk', 'body-chair', 'bureau-officer', 'bureau-supervisor'], []);

/** Review: groups, draws, meetings, ballots, sheets. An expert acts where the own account was drawn or assigned. */
export const evaluationRules = {
  'review-settings.change': allow('设定评审方式', 'Set how a cycle reviews', ofClerk),
  'review-group.list': allow('查看评审分组', 'List groups of cases', offices),
  'draw.list': allow('查看专家抽取列表', 'List draws of experts', offices),
  'draw.read': allow('查看专家抽取', 'Read a draw of experts', { ...body, ...bureau }),
  'draw.open': allow('发起专家抽取', 'Open a draw of experts', ofClerk),
  'draw.commit': allow('在抽取中承诺', 'Commit to a secret of a draw', { ...ofChair, ...bureau }),
  'draw.reveal': allow('在抽取中揭示', 'Reveal the secret of a draw', { ...ofChair, ...bureau }),
  'draw.redraw': allow('登记回避并替补', 'Give a seat to the next substitute', ofClerk),
  'draw.cancel': allow('终止专家抽取', 'End a draw that cannot go on', {
    'bureau-supervisor': ['region-below'],
  }),
  'meeting.list': allow('查看评审会议列表', 'List meetings', { ...offices, expert: [] }),
  'meeting.read': allow('查看评审会议', 'Read a meeting', { ...body, ...bureau, ...ofExpert }),
  'meeting.plan': allow('安排评审会议', 'Plan a meeting', ofClerk),
  'meeting.run': allow('办理评审会议', 'Run a meeting', ofClerk),
  'meeting.check-in': allow('本人签到', 'Check in to a meeting', ofExpert),
  'ballot.fetch': allow('领取选票', 'Fetch a ballot paper', ofExpert),
  'meeting.sign': allow('签署会议纪要', 'Sign the minutes', ofExpert),
  'meeting.seal': allow('封存评审会议', 'Seal a meeting', ofChair),
  'meeting.record-results': allow('登记会议结果', 'Record the results of a sealed meeting', ofChair),
  'sheet.assign': allow('分配评议专家', 'Assign experts to cases', ofClerk),
  'sheet.list': allow('查看评分表列表', 'List scoring sheets', {
    ...each(['body-clerk', 'body-chair', 'expert'], []),
  }),
  'sheet.read': allow('查看评分表', 'Read a scoring sheet', { ...body, ...ofExpert }),
  'sheet.fill': allow('填写评分表', 'Fill in a scoring sheet', ofExpert),
  'sheet.sign': allow('签署评分表', 'Sign a scoring sheet', ofExpert),
  'opinion.write': allow('撰写评议组意见', 'Write the opinion of the group', ofExpert),
  'opinion.sign': allow('签署评议组意见', 'Sign the opinion of the group', ofExpert),
};
