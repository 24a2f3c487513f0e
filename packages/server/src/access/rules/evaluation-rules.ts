import { allow, each } from '../access-rule.ts';

const ofClerk = { 'body-clerk': ['own-body'] } as const;
const ofChair = { 'body-chair': ['own-body'] } as const;
const bureau = each(['bureau-officer', 'bureau-supervisor'], ['region-below']);
const body = { ...ofClerk, ...ofChair };
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
};
