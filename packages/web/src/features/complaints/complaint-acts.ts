import type { Complaint, ComplaintAct } from '@guantong/contracts';
import { complaintActions, complaintEffects } from '@guantong/procedure';
import type { Act, ActField, ActValues } from '../../office/acts/act.ts';
import { reasonField } from '../../office/acts/act.ts';
import { noteOnComplaint, suspendForComplaint, takeComplaintAct } from './api.ts';
import { handlerWords } from './handler-words.ts';

/** What can be done with a complaint; which of it may be done now, its `can` says. */
export function complaintActs(complaint: Complaint): readonly Act<Complaint>[] {
  const { id, version, handlers, effects } = complaint;
  const take = (act: ComplaintAct) => takeComplaintAct(id, act);
  const findingFields: readonly ActField[] = [
    {
      kind: 'choice',
      name: 'effect',
      title: { zh: '结论', en: 'Finding' },
      required: true,
      options: [
        { value: 'dismissed', title: { zh: '不成立', en: 'Not upheld' } },
        ...effects.map((value) => ({
          value,
          title: {
            zh: `成立：${complaintEffects[value].zh}`,
            en: `Upheld: ${complaintEffects[value].en.toLowerCase()}`,
          },
        })),
      ],
    },
    {
      kind: 'long-text',
      name: 'reason',
      title: { zh: '查明情况', en: 'What was found' },
      required: true,
      hint: {
        zh: '投诉举报人和申报人都会看到：不要写出投诉举报人的信息。',
        en: 'The complainant and the applicant both read it: write nothing that tells who complained.',
      },
    },
  ];
  const findingOf = ({ effect = 'dismissed', reason = '' }: ActValues) => {
    const found = effects.find((each) => each === effect);
    return { upheld: found !== undefined, effect: found ?? 'none', reason } as const;
  };
  return [
    {
      kind: 'ask',
      action: 'complaint.dispatch',
      title: complaintActions.dispatch,
      weight: 'foremost',
      fields: [
        {
          kind: 'choice',
          name: 'handler',
          title: { zh: '转给', en: 'To' },
          required: true,
          options: handlers.map((value) => ({ value, title: handlerWords[value] })),
        },
      ],
      take: ({ handler }) =>
        take({ kind: 'dispatch', version, payload: { handler: handler === 'body' ? 'body' : 'bureau' } }),
    },
    {
      kind: 'ask',
      action: 'complaint.start-handling',
      title: complaintActions['start-handling'],
      weight: 'foremost',
      fields: [],
      take: () => take({ kind: 'start-handling', version, payload: {} }),
    },
    {
      kind: 'ask',
      action: 'complaint.reply',
      title: complaintActions.reply,
      weight: 'foremost',
      fields: findingFields,
      take: (values) => take({ kind: 'reply', version, payload: findingOf(values) }),
    },
    {
      kind: 'ask',
      action: 'complaint.reply-recheck',
      title: complaintActions['reply-recheck'],
      weight: 'foremost',
      fields: findingFields,
      take: (values) => take({ kind: 'reply-recheck', version, payload: findingOf(values) }),
    },
    {
      kind: 'ask',
      action: 'complaint.note',
      title: { zh: '记录调查情况', en: 'Write down the investigation' },
      fields: [{ kind: 'long-text', name: 'text', title: { zh: '调查记录', en: 'Note' }, required: true }],
      take: ({ text = '' }) => noteOnComplaint(id, text),
    },
    {
      kind: 'ask',
      action: 'complaint.suspend-certificate',
      title: { zh: '调查期间暂停证书', en: 'Suspend the certificate meanwhile' },
      weight: 'grave',
      fields: [reasonField],
      take: ({ reason = '' }) => suspendForComplaint(complaint, reason),
    },
  ];
}
