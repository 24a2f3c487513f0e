import type { Text } from '@guantong/engine';

export type DrawCheckName =
  | 'text'
  | 'form'
  | 'file-hash'
  | 'pool-hash'
  | 'exclusions-hash'
  | 'times'
  | 'commitments'
  | 'seed'
  | 'order'
  | 'seats'
  | 'redraws';

/** What is asked about a draw, in this order. */
export const drawChecks: readonly (readonly [DrawCheckName, Text])[] = [
  ['text', { zh: '文本为规范 JSON', en: 'The text is canonical JSON' }],
  ['form', { zh: '字段符合 guantong-draw/1', en: 'The fields are those of guantong-draw/1' }],
  ['file-hash', { zh: '文件哈希相符', en: 'The hash of the file fits' }],
  ['pool-hash', { zh: '专家库与抽取要求同其哈希相符', en: 'Pool and demand have the hash that was fixed' }],
  ['exclusions-hash', { zh: '回避名单同其哈希相符', en: 'The exclusions have the hash that was fixed' }],
  ['times', { zh: '先固定名单，再承诺，后揭示', en: 'Fixed first, committed then, revealed last' }],
  ['commitments', { zh: '三方揭示与承诺相符', en: 'What the three parties revealed is what they committed to' }],
  ['seed', { zh: '种子由各方秘密算出', en: 'The seed comes from the secrets' }],
  ['order', { zh: '签号由种子算出', en: 'The tickets come from the seed' }],
  ['seats', { zh: '席位与候补依次产生', en: 'Seats and substitutes are filled in the order' }],
  ['redraws', { zh: '替补依次产生', en: 'Every redraw takes the next substitute' }],
];
