import type { Draw } from '@guantong/contracts';
import { exclusionWords } from '@guantong/procedure';
import { type Act, reasonField } from '../../office/acts/act.ts';
import { cancelDraw, redraw } from './api.ts';

/** What can be done with a draw beside committing and revealing; which of it now, its `can` says. */
export function drawActs(draw: Draw): readonly Act<Draw>[] {
  return [
    {
      kind: 'ask',
      action: 'draw.redraw',
      title: { zh: '登记回避并由候补递补', en: 'Record a recusal: a substitute takes the seat' },
      fields: [
        {
          kind: 'choice',
          name: 'seat',
          title: { zh: '回避的专家', en: 'Who is recused' },
          required: true,
          options: draw.seats.map(({ id, expert }) => ({ value: id, title: same(expert?.name ?? id) })),
        },
        {
          kind: 'choice',
          name: 'ground',
          title: { zh: '事由', en: 'Ground' },
          required: true,
          options: Object.entries(exclusionWords).map(([value, title]) => ({ value, title })),
        },
        {
          kind: 'choice',
          name: 'case',
          title: { zh: '涉及的申报', en: 'Case it is about' },
          required: true,
          options: draw.cases.map(({ id, number }) => ({ value: id, title: same(number) })),
        },
      ],
      take: ({ seat = '', ground: written, case: about = '' }) => {
        const ground = isGround(written) ? written : 'recused';
        return redraw(draw, { seat, ground, case: about });
      },
    },
    {
      kind: 'ask',
      action: 'draw.cancel',
      title: { zh: '终止抽取', en: 'End the draw' },
      fields: [reasonField],
      weight: 'grave',
      take: ({ reason = '' }) => cancelDraw(draw, reason),
    },
  ];
}

function same(text: string) {
  return { zh: text, en: text };
}

function isGround(written: string | undefined): written is keyof typeof exclusionWords {
  return written !== undefined && Object.hasOwn(exclusionWords, written);
}
