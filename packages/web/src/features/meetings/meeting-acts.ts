import { type Meeting, type MeetingAct, meetingActPayloads } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { meetingActions, recusalGrounds } from '@guantong/procedure';
import { type Act, type ActField, type ActValues, reasonField } from '../../office/acts/act.ts';
import { actOnMeeting, sealMeeting } from './api.ts';

type Kind = MeetingAct['kind'];

/**
 * What the body does with a meeting; which of it may be done now, the server says. Recording results anew is apart, for
 * its answer is no meeting.
 */
export function meetingActs(meeting: Meeting): readonly Act<Meeting>[] {
  return [
    ...plain.map((kind) => actOf(meeting, kind, [], () => ({}))),
    actOf(meeting, 'open-round', [roundField(meeting)], ({ items = '' }) => ({ items: items.split(' ') })),
    actOf(meeting, 'record-recusal', recusalFields(meeting), ({ expertId, itemId, ground }) => ({
      ...{ expertId, itemId, ground },
    })),
    actOf(meeting, 'defer-item', [itemField(meeting), reasonField], ({ itemId, reason }) => ({ itemId, reason })),
    { ...actOf(meeting, 'call-off', [reasonField], ({ reason }) => ({ reason })), weight: 'grave' },
    {
      kind: 'ask',
      action: 'meeting.seal',
      title: meetingActions['seal-meeting'],
      fields: [],
      weight: 'foremost',
      take: () => sealMeeting(meeting),
    },
  ];
}

const plain = [
  'open-meeting',
  'record-attendance',
  'start-deliberation',
  'close-round',
  'generate-minutes',
] as const satisfies readonly Kind[];

/** What the procedure allows the reader now, and what of the meeting itself, under the names of the acts. */
export function meetingCan(meeting: Meeting): Meeting['can'] {
  const { steps, can } = meeting;
  const isSettled = itemsToVote(meeting).length === 0;
  const ofSteps = steps.flatMap(({ kind, allowed, whyNot }) => {
    if (!(kind in meetingActPayloads)) return [];
    if (allowed && isSettled && ofItems.some((each) => each === kind)) return [];
    return [{ action: kind, allowed, ...(whyNot === undefined ? {} : { whyNot }) }];
  });
  return [...ofSteps, ...can];
}

type Ask = Extract<Act<Meeting>, { kind: 'ask' }>;

function actOf(meeting: Meeting, kind: Kind, fields: readonly ActField[], payload: (values: ActValues) => object): Ask {
  return {
    kind: 'ask',
    action: kind,
    title: meetingActions[kind],
    fields,
    ...(isForemost(meeting, kind) ? { weight: 'foremost' as const } : {}),
    take: (values) => actOnMeeting(meeting, { kind, payload: payload(values) }),
  };
}

/** What the meeting goes on by; that who attends is on record comes before anything is deliberated. */
function isForemost({ state }: Meeting, kind: Kind): boolean {
  return foremost.includes(kind) || (kind === 'record-attendance' && state === 'open');
}

const foremost: readonly Kind[] = [
  'open-meeting',
  'start-deliberation',
  'open-round',
  'close-round',
  'generate-minutes',
];

/** Items that may be voted on together are proposed by the procedure; the reader chooses which go first. */
function roundField({ proposals, items }: Meeting): ActField {
  const places = new Map(items.map(({ itemId, place }) => [itemId, place]));
  const options = proposals.map((ids) => {
    const named = ids.map((id) => places.get(id));
    return { value: ids.join(' '), title: { zh: `第 ${named.join('、')} 项`, en: `Items ${named.join(', ')}` } };
  });
  const [first] = options;
  return {
    kind: 'choice',
    name: 'items',
    title: { zh: '表决事项', en: 'What is voted on' },
    hint: {
      zh: '可投票专家相同的申报在同一轮表决',
      en: 'Items with the same voters are voted on in one round',
    },
    required: true,
    options,
    ...(first === undefined ? {} : { initial: first.value }),
  };
}

function recusalFields(meeting: Meeting): readonly ActField[] {
  return [
    {
      kind: 'choice',
      name: 'expertId',
      title: { zh: '回避的评委', en: 'Who is recused' },
      required: true,
      options: meeting.members.flatMap(({ expert }) =>
        expert === null ? [] : [{ value: expert.id, title: same(expert.name) }],
      ),
    },
    itemField(meeting),
    {
      kind: 'choice',
      name: 'ground',
      title: { zh: '事由', en: 'Ground' },
      required: true,
      options: Object.entries(recusalGrounds).map(([value, title]) => ({ value, title })),
    },
  ];
}

/** Acts on an item that is not voted on yet: with none left there is nothing to ask. */
const ofItems: readonly Kind[] = ['open-round', 'record-recusal', 'defer-item'];

/** Those neither voted on nor deferred. */
function itemsToVote({ items, rounds }: Meeting): Meeting['items'] {
  const voted = new Set(rounds.flatMap((round) => round.items));
  return items.filter(({ itemId, deferred }) => deferred === null && !voted.has(itemId));
}

function itemField(meeting: Meeting): ActField {
  return {
    kind: 'choice',
    name: 'itemId',
    title: { zh: '事项', en: 'Item' },
    required: true,
    options: itemsToVote(meeting).map(({ itemId, place, application }) => ({
      value: itemId,
      title: {
        zh: `第 ${place} 项 ${application?.name ?? ''}`.trim(),
        en: `Item ${place} ${application?.name ?? ''}`.trim(),
      },
    })),
  };
}

function same(text: string): Text {
  return { zh: text, en: text };
}
