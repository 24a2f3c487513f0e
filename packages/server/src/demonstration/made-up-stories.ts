import type { ApplicationView, CaseActKind } from '@guantong/contracts';

export type Teller = 'applicant' | 'hr' | 'clerk' | 'supervisor' | 'system';

/** One line of a story: who does what, how many days after the line before, or when a window is over. */
export interface StoryLine {
  readonly by: Teller;
  readonly kind: CaseActKind | 'lapse' | 'correct';
  readonly after?: number | 'publicity' | 'correction';
  /** What is said, once for each payload; absent: nothing, once. */
  readonly said?: (view: ApplicationView) => readonly object[];
}

export interface Story {
  readonly name: string;
  /** Days before today on which it begins: from, and how many days that may vary. */
  readonly began: readonly [days: number, varies: number];
  readonly lines: readonly StoryLine[];
}

const submit: StoryLine = { by: 'applicant', kind: 'submit', after: 1 };
const verifyFirst: StoryLine = {
  by: 'hr',
  kind: 'verify-item',
  after: 1,
  said: (view) => confirmedOf(view).slice(0, 2),
};
const verifyAll: StoryLine = { by: 'hr', kind: 'verify-item', after: 1, said: confirmedOf };
const publish: StoryLine = { by: 'hr', kind: 'start-publicity' };
const object: StoryLine = {
  by: 'hr',
  kind: 'file-objection',
  after: 1,
  said: () => [{ text: '对其申报的第二项业绩的完成人排序有不同意见（演示）。' }],
};
const resolve: StoryLine = {
  by: 'hr',
  kind: 'resolve-objection',
  after: 1,
  said: ({ objections }) =>
    objections.map(({ id }) => ({ id, upheld: false, reason: '经核查，完成人排序与项目验收材料一致（演示）。' })),
};
const recommend: StoryLine = {
  by: 'hr',
  kind: 'recommend',
  after: 'publicity',
  said: () => [{ opinion: '材料真实，公示无异议，同意推荐（演示）。' }],
};
const refuse: StoryLine = {
  by: 'hr',
  kind: 'refuse',
  after: 1,
  said: () => [{ reason: '本年度岗位结构比例已满，暂不推荐（演示）。' }],
};
const escalate: StoryLine = {
  by: 'applicant',
  kind: 'escalate',
  after: 1,
  said: () => [{ reason: '岗位结构比例不是申报条件，请评价机构审查（演示）。' }],
};
const decide: StoryLine = {
  by: 'clerk',
  kind: 'decide-question',
  after: 1,
  said: ({ questions }) =>
    questions.map(({ id }) => ({
      questionId: id,
      answer: 'met',
      reason: '经查岗位说明书与获奖证书，认定符合（演示）。',
    })),
};
const giveNotice: StoryLine = {
  by: 'clerk',
  kind: 'give-correction-notice',
  after: 1,
  said: () => [
    { items: [{ pointer: '/statement', reason: '请补充近三年的工作实绩（演示）。', clause: '评审通知第四条' }] },
  ],
};
const correct: StoryLine = { by: 'applicant', kind: 'correct', after: 1 };
const resubmit: StoryLine = { by: 'applicant', kind: 'resubmit' };
const accept: StoryLine = { by: 'clerk', kind: 'accept', after: 1 };
const assignTo = (group: string): StoryLine => ({
  by: 'clerk',
  kind: 'assign-group',
  after: 1,
  said: () => [{ group }],
});

const toBody = [submit, verifyAll, publish, recommend];
const toAcceptance = [...toBody, decide, accept];
const toReturn: StoryLine = {
  by: 'hr',
  kind: 'return-to-applicant',
  after: 1,
  said: (view) =>
    confirmedOf(view)
      .slice(0, 1)
      .map(({ pointer }) => ({ items: [{ pointer, reason: '与人事档案不一致，请核对日期（演示）。' }] })),
};

/** The way to a group whose session is told elsewhere. */
export function storyOfGroup(group: string): Story {
  return { name: group, began: [0, 1], lines: [...toAcceptance, assignTo(group)] };
}

/** A story for every state up to grouped, and the ways aside. */
export const stories: readonly Story[] = [
  { name: 'draft', began: [2, 9], lines: [] },
  { name: 'submitted', began: [3, 6], lines: [submit] },
  { name: 'being verified', began: [4, 6], lines: [submit, verifyFirst] },
  { name: 'returned by the employer', began: [6, 8], lines: [submit, verifyFirst, toReturn] },
  { name: 'in publicity', began: [3, 3], lines: [submit, verifyAll, publish] },
  { name: 'objected to', began: [4, 2], lines: [submit, verifyAll, publish, object] },
  { name: 'refused by the employer', began: [9, 20], lines: [submit, refuse] },
  { name: 'escalated', began: [12, 20], lines: [submit, refuse, escalate] },
  { name: 'before the body', began: [18, 10], lines: toBody },
  { name: 'to be corrected', began: [14, 2], lines: [...toBody, giveNotice] },
  { name: 'corrected', began: [24, 10], lines: [...toBody, giveNotice, correct, resubmit] },
  { name: 'accepted', began: [28, 20], lines: toAcceptance },
  {
    name: 'accepted after an objection',
    began: [32, 20],
    lines: [submit, verifyAll, publish, object, resolve, recommend, decide, accept],
  },
  { name: 'grouped', began: [34, 40], lines: [...toAcceptance, assignTo('高技能人才组')] },
  {
    name: 'not accepted',
    began: [28, 30],
    lines: [
      ...toBody,
      {
        by: 'clerk',
        kind: 'not-accept',
        after: 2,
        said: () => [{ reason: '申报专业不在本计划范围内（演示）。', clause: '评审通知第二条' }],
      },
    ],
  },
  {
    name: 'withdrawn',
    began: [12, 30],
    lines: [
      submit,
      { by: 'applicant', kind: 'withdraw', after: 2, said: () => [{ reason: '拟改报其他等级（演示）。' }] },
    ],
  },
  {
    name: 'lapsed',
    began: [44, 20],
    lines: [...toBody, giveNotice, { by: 'system', kind: 'lapse', after: 'correction' }],
  },
  {
    name: 'on hold',
    began: [10, 10],
    lines: [
      submit,
      {
        by: 'supervisor',
        kind: 'hold',
        after: 2,
        said: () => [{ reason: '收到实名举报，核查期间暂停办理（演示）。' }],
      },
    ],
  },
];

function confirmedOf({ facts }: ApplicationView) {
  return facts
    .filter(({ needed, verdict }) => needed && verdict === null)
    .map(({ pointer }) => ({ pointer, verdict: 'confirmed' as const }));
}
