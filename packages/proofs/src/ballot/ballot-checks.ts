import type { Text } from '@guantong/engine';

export type BallotCheckName =
  | 'text'
  | 'form'
  | 'file-hash'
  | 'times'
  | 'attendance'
  | 'tokens'
  | 'choices'
  | 'signatures'
  | 'seals'
  | 'thresholds'
  | 'counts'
  | 'outcome';

/** What is asked about a round, in this order. */
export const ballotChecks: readonly (readonly [BallotCheckName, Text])[] = [
  ['text', { zh: '文本为规范 JSON', en: 'The text is canonical JSON' }],
  ['form', { zh: '字段符合 guantong-ballot/1', en: 'The fields are those of guantong-ballot/1' }],
  ['file-hash', { zh: '文件哈希相符', en: 'The hash of the file fits' }],
  ['times', { zh: '先开始，后结束', en: 'Opened before it closed' }],
  ['attendance', { zh: '达到法定人数，主持人在场', en: 'A quorum was there, and who chairs' }],
  [
    'tokens',
    {
      zh: '选票不多于凭据，凭据不多于可投票人数，无一重复',
      en: 'No more ballots than tokens, no more tokens than voters, none twice',
    },
  ],
  ['choices', { zh: '每张选票对每个事项各有一个选择', en: 'Every ballot has one choice for every item' }],
  ['signatures', { zh: '每张选票都有本轮的盲签名', en: 'Every ballot has the blind signature of the round' }],
  ['seals', { zh: '每张选票的选择未被改动', en: 'No choice was changed after it was cast' }],
  ['thresholds', { zh: '人数门槛按规则算出', en: 'The thresholds follow from attendance and rule' }],
  ['counts', { zh: '各事项票数相符', en: 'The counts are those of the ballots' }],
  ['outcome', { zh: '各事项结论由票数得出', en: 'The outcomes follow from the counts' }],
];
