import type { ComplaintAct, NewComplaint } from '@guantong/contracts';

type Act = ComplaintAct extends infer Each ? (Each extends ComplaintAct ? Omit<Each, 'version'> : never) : never;

/** One step of a complaint: who does what, how many hours after the step before. */
export type ComplaintStepTold = { readonly after: number } & (
  | { readonly by: 'clerk' | 'supervisor'; readonly act: Act }
  | { readonly by: 'clerk' | 'supervisor'; readonly note: string }
  | { readonly by: 'complainant'; readonly recheck: string }
);

export interface ComplaintStory extends Pick<NewComplaint, 'kind' | 'text' | 'complainant'> {
  readonly about: NewComplaint['about']['what'];
  /** Hours before the making of the demonstration. */
  readonly began: number;
  readonly steps: readonly ComplaintStepTold[];
  /** Whose receipt people are told: anybody may follow it. */
  readonly isFollowed?: true;
}

const DAY = 24;
const dispatch = (by: 'clerk' | 'supervisor', handler: 'body' | 'bureau', after: number): ComplaintStepTold => ({
  by,
  after,
  act: { kind: 'dispatch', payload: { handler } },
});
const start = (by: 'clerk' | 'supervisor', after: number): ComplaintStepTold => ({
  by,
  after,
  act: { kind: 'start-handling', payload: {} },
});
const reply = (
  by: 'clerk' | 'supervisor',
  after: number,
  payload: Extract<Act, { kind: 'reply' }>['payload'],
): ComplaintStepTold => ({ by, after, act: { kind: 'reply', payload } });

/** Complaints about the title review: received, dispatched, investigated, replied to, checked again and closed. */
export const titleComplaints: readonly ComplaintStory[] = [
  {
    about: 'result',
    kind: 'result-objection',
    text: '公示人员所列技术改造项目的完成人排序与项目验收报告不一致，请核对（演示）。',
    complainant: { name: '示例异议人', contact: '0990-0000001' },
    began: 22,
    isFollowed: true,
    steps: [
      dispatch('clerk', 'body', 2),
      start('clerk', 2),
      { by: 'clerk', after: 1, note: '已调取项目验收报告，并向项目单位发函核实完成人排序（演示）。' },
    ],
  },
  {
    about: 'result',
    kind: 'result-objection',
    text: '公示人员近五年有一年不在申报岗位工作，工作年限的计算需要复核（演示）。',
    complainant: null,
    began: 3,
    steps: [],
  },
  {
    about: 'result',
    kind: 'staff-or-expert',
    text: '反映一名评审专家与公示人员曾在同一项目共事，未申报回避（演示）。',
    complainant: { name: '示例投诉人', contact: '0990-0000002' },
    began: 20,
    steps: [dispatch('supervisor', 'bureau', 3)],
  },
  {
    about: 'result',
    kind: 'result-objection',
    text: '公示人员的操作法未见推广应用的证明，请说明认定依据（演示）。',
    complainant: { name: '示例异议人二', contact: '0990-0000003' },
    began: 21,
    steps: [
      dispatch('clerk', 'body', 1),
      start('clerk', 1),
      reply('clerk', 4, {
        upheld: false,
        effect: 'none',
        reason: '经查，操作法已在三个班组推广，有应用证明和效果记录，异议不成立（演示）。',
      }),
    ],
  },
  {
    about: 'certificate',
    kind: 'fraud',
    text: '持证人申报时提交的获奖证书编号在主办单位查询不到，疑似伪造（演示）。',
    complainant: { name: '示例举报人', contact: '0990-0000004' },
    began: 29 * DAY,
    steps: [
      dispatch('supervisor', 'bureau', DAY),
      start('supervisor', 4),
      { by: 'supervisor', after: 5, note: '主办单位书面答复：没有颁发过该编号的证书（演示）。' },
      reply('supervisor', 2 * DAY, {
        upheld: true,
        effect: 'revoke-certificate',
        reason: '获奖证书系伪造，举报属实：撤销证书，记入诚信档案（演示）。',
      }),
    ],
  },
  {
    about: 'certificate',
    kind: 'result-objection',
    text: '认为持证人的破格申报不符合评审通知的条件，请核查（演示）。',
    complainant: null,
    began: 28 * DAY,
    steps: [
      dispatch('clerk', 'body', DAY),
      start('clerk', 4),
      reply('clerk', 2 * DAY, {
        upheld: false,
        effect: 'none',
        reason: '持证人按正常年限申报，不属于破格，异议不成立（演示）。',
      }),
    ],
  },
  {
    about: 'certificate',
    kind: 'result-objection',
    text: '认为持证人的主要业绩由他人完成，对评审结果有异议（演示）。',
    complainant: { name: '示例异议人三', contact: '0990-0000005' },
    began: 9 * DAY,
    steps: [
      dispatch('clerk', 'body', DAY),
      start('clerk', 4),
      reply('clerk', 3 * DAY, {
        upheld: false,
        effect: 'none',
        reason: '经向原项目组核实，持证人为主要完成人，异议不成立（演示）。',
      }),
      { by: 'complainant', after: 2 * DAY, recheck: '答复没有说明向哪些人核实，请监督部门复核（演示）。' },
    ],
  },
];

/** Complaints about the recognition of skill levels. */
export const skillComplaints: readonly ComplaintStory[] = [
  {
    about: 'result',
    kind: 'result-objection',
    text: '对公示人员技能操作考核的评分有异议，请复核评分记录（演示）。',
    complainant: { name: '示例异议人四', contact: '0990-0000006' },
    began: 18,
    steps: [dispatch('supervisor', 'body', 3)],
  },
];
