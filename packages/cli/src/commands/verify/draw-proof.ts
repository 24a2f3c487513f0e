import { type DrawFile, drawFormat, seatsNow, verifyDraw } from '@guantong/proofs';
import type { Proof, ProofFacts } from './proof.ts';

export const drawProof: Proof = {
  format: drawFormat,
  name: { zh: '抽取文件', en: 'draw' },
  async verify(text) {
    const { file, ...report } = verifyDraw(text);
    return { report, facts: file === null ? null : factsOf(file) };
  },
};

function factsOf(file: DrawFile): ProofFacts {
  const { drawId, pool, exclusions, seed, redraws, hash } = file;
  const seats = seatsNow(file);
  return {
    lines: [
      [{ zh: '抽取', en: 'draw' }, drawId],
      [{ zh: '专家库', en: 'pool' }, `${pool.experts.length} · ${pool.fixedAt}`],
      [{ zh: '专家库哈希', en: 'pool hash' }, pool.hash],
      [{ zh: '回避', en: 'exclusions' }, `${exclusions.list.length} · ${exclusions.fixedAt}`],
      [{ zh: '回避名单哈希', en: 'exclusions hash' }, exclusions.hash],
      [{ zh: '种子', en: 'seed' }, seed],
      [{ zh: '替补', en: 'redraws' }, String(redraws.length)],
      [{ zh: '文件哈希', en: 'file hash' }, hash],
    ],
    table: {
      head: [
        { zh: '席位', en: 'Seat' },
        { zh: '类别', en: 'Kind' },
        { zh: '专家', en: 'Expert' },
      ],
      rows: seats.map(({ id, kind }, index) => [String(index + 1), seatKinds[kind], id]),
    },
    data: { drawId, poolHash: pool.hash, exclusionsHash: exclusions.hash, seed, seats, hash },
  };
}

const seatKinds = { skilled: { zh: '高技能专家', en: 'skilled' }, any: { zh: '不限', en: 'any' } } as const;
