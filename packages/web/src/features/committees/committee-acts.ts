import type { Committee } from '@guantong/contracts';
import { type Act, reasonField } from '../../office/acts/act.ts';
import { takeCommitteeStep } from './api.ts';

/** What can be done with a committee; which of it may be done now, its `can` says. */
export function committeeActs(committee: Committee): readonly Act<Committee>[] {
  return [
    {
      kind: 'ask',
      action: 'committee.submit',
      title: { zh: '报送备案', en: 'Submit for filing' },
      fields: [],
      weight: 'foremost',
      take: () => takeCommitteeStep(committee, 'submit'),
    },
    {
      kind: 'page',
      action: 'committee.draft',
      title: { zh: '修改草稿', en: 'Change the draft' },
      href: `/office/committees/${committee.id}/edit`,
    },
    {
      kind: 'ask',
      action: 'committee.file',
      title: { zh: '核准备案', en: 'Approve and file' },
      weight: 'foremost',
      fields: [
        {
          kind: 'text',
          name: 'approvalNumber',
          title: { zh: '核准文号', en: 'Number of the approval' },
          required: true,
        },
        { kind: 'day', name: 'from', title: { zh: '有效期起', en: 'Valid from' }, required: true },
        {
          kind: 'day',
          name: 'to',
          title: { zh: '有效期止', en: 'Valid until' },
          hint: { zh: '最长三年', en: 'At most three years on' },
          required: true,
        },
      ],
      take: ({ approvalNumber, from, to }) => takeCommitteeStep(committee, 'file', { approvalNumber, from, to }),
    },
    {
      kind: 'ask',
      action: 'committee.refuse',
      title: { zh: '不予核准', en: 'Refuse' },
      fields: [reasonField],
      weight: 'grave',
      take: ({ reason }) => takeCommitteeStep(committee, 'refuse', { reason }),
    },
    {
      kind: 'ask',
      action: 'committee.revoke',
      title: { zh: '撤销备案', en: 'Revoke the filing' },
      fields: [reasonField],
      weight: 'grave',
      take: ({ reason }) => takeCommitteeStep(committee, 'revoke', { reason }),
    },
  ];
}
