import type { Cycle } from '@guantong/contracts';
import { type Act, reasonField } from '../../office/acts/act.ts';
import { copyCycle, takeCycleStep } from './api.ts';

/** What can be done with a cycle; which of it may be done now, the cycle's `can` says. */
export function cycleActs(cycle: Cycle): readonly Act<Cycle>[] {
  return [
    {
      kind: 'ask',
      action: 'cycle.publish',
      title: { zh: '发布通知', en: 'Publish the notice' },
      follows: {
        zh: '通知向社会公开，所依据的政策和日历从此固定。检查全部符合才能发布。',
        en: 'Everybody reads the notice; the policy and the calendar it goes by are fixed. All checks must hold.',
      },
      fields: [],
      weight: 'foremost',
      take: () => takeCycleStep(cycle, 'publish'),
    },
    {
      kind: 'page',
      action: 'cycle.change',
      title: { zh: '修改草稿', en: 'Change the draft' },
      href: `/office/cycles/${cycle.id}/edit`,
    },
    {
      kind: 'ask',
      action: 'cycle.open',
      title: { zh: '开始受理', en: 'Open applications' },
      follows: {
        zh: '申报人在申报期内可以提交申报。',
        en: 'Applicants may submit within the days of application.',
      },
      fields: [],
      weight: 'foremost',
      take: () => takeCycleStep(cycle, 'open'),
    },
    {
      kind: 'ask',
      action: 'cycle.close',
      title: { zh: '结束计划', en: 'Close the cycle' },
      follows: {
        zh: '结束后，本计划的申报不能再办理。',
        en: 'No application of the cycle can be handled after that.',
      },
      fields: [],
      take: () => takeCycleStep(cycle, 'close'),
    },
    {
      kind: 'ask',
      action: 'cycle.withdraw-notice',
      title: { zh: '撤回通知', en: 'Withdraw the notice' },
      fields: [reasonField],
      weight: 'grave',
      take: ({ reason }) => takeCycleStep(cycle, 'withdraw-notice', { reason }),
    },
    {
      kind: 'ask',
      action: 'cycle.draft',
      title: { zh: '复制到新年度', en: 'Copy to another year' },
      fields: [
        {
          kind: 'number',
          name: 'year',
          title: { zh: '新年度', en: 'The new year' },
          required: true,
          min: 2019,
          max: 2100,
          initial: String(cycle.year + 1),
        },
      ],
      take: ({ year }) => copyCycle(cycle.id, Number(year)),
    },
  ];
}
