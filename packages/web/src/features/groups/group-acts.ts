import { caseActions } from '@guantong/procedure';
import type { Act } from '../../office/acts/act.ts';
import type { BatchProgress } from '../../office/data-table/batch-action.ts';
import { actOnGroup, type GroupPlace } from './api.ts';
import { groupAddress } from './group-address.ts';

/** What can be done with a group; which of it may be done now, its `can` says. */
export function groupActs(place: GroupPlace): readonly Act<BatchProgress>[] {
  const forCases = (kind: 'start-evaluation' | 'publish-result' | 'confirm-result'): Act<BatchProgress> => ({
    kind: 'ask',
    action: `application.${kind}`,
    title: caseActions[kind],
    fields: [],
    weight: 'foremost',
    take: () => actOnGroup(place, kind),
  });
  return [
    forCases('start-evaluation'),
    {
      kind: 'page',
      action: 'draw.open',
      title: { zh: '发起专家抽取', en: 'Open a draw of experts' },
      href: `${groupAddress(place)}/draw`,
    },
    forCases('publish-result'),
    forCases('confirm-result'),
  ];
}
