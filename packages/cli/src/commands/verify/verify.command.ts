import type { Text } from '@guantong/engine';
import type { Command } from 'commander';
import type { Context } from '../../context.ts';
import { addExamples } from '../request-options.ts';
import type { VerifyFlags } from './verify-file.ts';

/** `guantong verify …`: files of proofs, recomputed without database and network. */
export function addVerifyCommand(program: Command, context: Context): void {
  const { say } = context;
  const verify = program
    .command('verify')
    .description(say({ zh: '核验证明文件：抽取、投票', en: 'verify files of proofs: draws, ballots' }))
    .helpCommand(false);
  for (const { name, about, file, examples, load } of kinds) {
    const command = verify
      .command(name)
      .description(say({ zh: `${about.zh}；${exitCodes.zh}`, en: `${about.en}; ${exitCodes.en}` }))
      .argument('<FILE|->', say({ zh: `${file.zh}；- 为标准输入`, en: `${file.en}; - is standard input` }))
      .option('--format <json|text>', say({ zh: '输出格式，默认 text', en: 'output, by default text' }))
      .action(async (path: string, flags: VerifyFlags) => {
        const [{ verifyFile }, proof] = await Promise.all([import('./verify-file.ts'), load()]);
        context.exit(await verifyFile({ path, flags, proof, context }));
      });
    addExamples(command, say, examples);
  }
}

const exitCodes: Text = {
  zh: '每项检查分别作答；退出码 0 完好，1 不符，2 无法读取',
  en: 'each check is answered apart; exit code 0 sound, 1 broken, 2 unreadable',
};

const kinds = [
  {
    name: 'draw',
    about: {
      zh: '重新计算专家抽取：名单、承诺、种子、签号、席位、替补',
      en: 'recompute a draw of experts: pool, commitments, seed, tickets, seats, redraws',
    },
    file: { zh: '抽取文件（guantong-draw/1）', en: 'draw file (guantong-draw/1)' },
    examples: [
      ['guantong verify draw draw.json', { zh: '逐项核验一次抽取', en: 'a draw, check by check' }],
      ['guantong verify draw draw.json --format json', { zh: '结果作为数据', en: 'the answer as data' }],
    ],
    load: async () => (await import('./draw-proof.ts')).drawProof,
  },
  {
    name: 'ballot',
    about: {
      zh: '重新计票：签名、凭据、门槛、票数、结论',
      en: 'recount a ballot: signatures, tokens, thresholds, counts, outcomes',
    },
    file: { zh: '投票文件（guantong-ballot/1）', en: 'ballot file (guantong-ballot/1)' },
    examples: [
      ['guantong verify ballot ballot.json', { zh: '逐项核验一轮投票', en: 'a round, check by check' }],
      ['zcat ballot.json.gz | guantong verify ballot -', { zh: '从标准输入读取', en: 'from standard input' }],
    ],
    load: async () => (await import('./ballot-proof.ts')).ballotProof,
  },
] as const;
