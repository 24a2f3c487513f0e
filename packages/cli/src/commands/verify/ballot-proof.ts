import { type BallotFile, ballotFormat, verifyBallot } from '@guantong/proofs';
import type { Proof, ProofFacts } from './proof.ts';

export const ballotProof: Proof = {
  format: ballotFormat,
  name: { zh: '投票文件', en: 'ballot' },
  async verify(text) {
    const { file, ...report } = await verifyBallot(text);
    return { report, facts: file === null ? null : factsOf(file) };
  },
};

function factsOf({ round, closedAt, tokensIssued, ballots, thresholds, results, hash }: BallotFile): ProofFacts {
  const { size, present, recused } = round.committee;
  const { quorum, base, needed } = thresholds;
  return {
    lines: [
      [{ zh: '轮次', en: 'round' }, round.roundId],
      [{ zh: '起止', en: 'open' }, `${round.openedAt} – ${closedAt}`],
      [{ zh: '委员 · 出席 · 回避', en: 'members · present · recused' }, `${size} · ${present} · ${recused}`],
      [{ zh: '法定人数', en: 'quorum' }, String(quorum)],
      [{ zh: '凭据 · 选票', en: 'tokens · ballots' }, `${tokensIssued} · ${ballots.length}`],
      [{ zh: '计票基数 · 通过所需', en: 'base · needed' }, `${base} · ${needed}`],
      [{ zh: '文件哈希', en: 'file hash' }, hash],
    ],
    table: {
      head: [
        { zh: '事项', en: 'Item' },
        { zh: '同意', en: 'Yes' },
        { zh: '不同意', en: 'No' },
        { zh: '弃权', en: 'Abstain' },
        { zh: '结论', en: 'Outcome' },
      ],
      rows: results.map(({ itemId, yes, no, abstain, carried }) => [
        itemId,
        ...[yes, no, abstain].map(String),
        carried ? { zh: '通过', en: 'carried' } : { zh: '未通过', en: 'not carried' },
      ]),
    },
    data: { roundId: round.roundId, tokensIssued, ballots: ballots.length, thresholds, results, hash },
  };
}
