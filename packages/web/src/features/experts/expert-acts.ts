import type { Expert } from '@guantong/contracts';
import { type Act, reasonField, writtenOrNull } from '../../office/acts/act.ts';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { changeExpertState, declareTie, linkExpertAccount } from './api.ts';
import { declarationKindNames } from './expert-words.ts';

/** What can be done with an expert's entry; which of it may be done now, its `can` says. */
export function expertActs(expert: Expert): readonly Act<Expert>[] {
  const step = (action: string, title: Act<Expert>['title'], state: Expert['state']): Act<Expert> => ({
    kind: 'ask',
    action,
    title,
    fields: [reasonField],
    ...(state === 'active' ? {} : { weight: 'grave' as const }),
    take: ({ reason = '' }) => changeExpertState(expert, state, reason),
  });
  return [
    {
      kind: 'page',
      action: 'expert.change',
      title: { zh: '修改信息', en: 'Change the entry' },
      href: `/office/experts/${expert.id}/edit`,
    },
    declaring(expert),
    linking(expert),
    step('expert.suspend', { zh: '暂停资格', en: 'Suspend' }, 'suspended'),
    step('expert.resume', { zh: '恢复在库', en: 'Resume' }, 'active'),
    step('expert.remove', { zh: '出库', en: 'Remove from the pool' }, 'removed'),
  ];
}

// The same step of the interface links and ends it: which, says the entry.
function linking(expert: Expert): Act<Expert> {
  const action = 'expert.link-account';
  if (expert.accountLinked) {
    const title = { zh: '解除账号绑定', en: 'Unlink the account' };
    const follows = {
      zh: '解除后，今后的抽取和通知不再发给这个账号；已签署的评分不变。需要时可以重新绑定。',
      en: 'What is drawn and told from then on no longer reaches this account; signed sheets stay. It can be linked again.',
    };
    const take = () => linkExpertAccount(expert, null);
    return { kind: 'ask', action, title, follows, fields: [], weight: 'grave', take };
  }
  return {
    kind: 'ask',
    action,
    title: { zh: '绑定账号', en: 'Link an account' },
    fields: [
      {
        kind: 'text',
        name: 'loginName',
        title: { zh: '专家的登录名', en: 'Log-in name of the expert' },
        hint: {
          zh: '由专家本人提供；账号须已由安全管理员授予专家角色',
          en: 'The expert tells it; the security administrator has granted the account the role of expert',
        },
        required: true,
      },
    ],
    take: (values) => linkExpertAccount(expert, writtenOrNull(values, 'loginName')),
  };
}

function declaring({ id }: Expert): Act<Expert> {
  return {
    kind: 'ask',
    action: 'expert.declare',
    title: { zh: '申报回避关系', en: 'Declare a tie' },
    fields: [
      {
        kind: 'choice',
        name: 'kind',
        title: { zh: '关系', en: 'Tie' },
        options: optionsOf(declarationKindNames),
        required: true,
      },
      { kind: 'organisation', name: 'organisationId', title: { zh: '相关单位', en: 'Organisation' } },
      {
        kind: 'text',
        name: 'personName',
        title: { zh: '相关人员', en: 'Person' },
        hint: { zh: '单位和人员至少填一项', en: 'An organisation or a person, at least one' },
      },
      { kind: 'day', name: 'from', title: { zh: '起始日', en: 'Since' } },
      { kind: 'day', name: 'to', title: { zh: '截止日', en: 'Until' } },
      { kind: 'long-text', name: 'note', title: { zh: '说明', en: 'Note' } },
    ],
    take: (values) =>
      declareTie(id, {
        kind: values.kind ?? '',
        organisationId: writtenOrNull(values, 'organisationId'),
        personName: writtenOrNull(values, 'personName'),
        from: writtenOrNull(values, 'from'),
        to: writtenOrNull(values, 'to'),
        note: writtenOrNull(values, 'note'),
      }),
  };
}
