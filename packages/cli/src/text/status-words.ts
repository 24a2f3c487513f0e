import type { RouteStatus, Text } from '@guantong/engine';
import type { Paint } from '../terminal/paint.ts';
import type { Cell } from '../terminal/table.ts';

// One sign of one column and a word for each status, so that neither colour nor sign alone carries the meaning.
const words: Readonly<
  Record<RouteStatus, { readonly sign: string; readonly text: Text; readonly paint: keyof Paint }>
> = {
  eligible: { sign: '✔', text: { zh: '可申报', en: 'eligible' }, paint: 'good' },
  'not-yet': { sign: '◷', text: { zh: '未到时间', en: 'not yet' }, paint: 'later' },
  undetermined: { sign: '?', text: { zh: '待确认', en: 'undetermined' }, paint: 'open' },
  ineligible: { sign: '✖', text: { zh: '不符合', en: 'ineligible' }, paint: 'bad' },
  held: { sign: '✦', text: { zh: '已持有', en: 'held' }, paint: 'quiet' },
};

export function statusCell(status: RouteStatus, say: (text: Text) => string, paint: Paint): Cell {
  const found = words[status];
  return { text: `${found.sign} ${say(found.text)}`, paint: paint[found.paint] };
}
