import type { Text } from '@guantong/engine';
import type { Command } from 'commander';
import type { Context } from '../../context.ts';
import { addExamples } from '../request-options.ts';
import type { CredentialFlags } from './verify-credential.ts';
import type { VerifyFlags } from './verify-file.ts';

/** `guantong verify …`: files of proofs, recomputed without database and network. */
export function addVerifyCommand(program: Command, context: Context): void {
  const { say } = context;
  const verify = program
    .command('verify')
    .description(
      say({ zh: '核验证明文件：抽取、投票、电子证书', en: 'verify files of proofs: draws, ballots, credentials' }),
    )
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
  addCredentialCommand(verify, context);
}

/** A credential needs files of its issuer besides, and has an answer of its own for what is not at hand. */
function addCredentialCommand(verify: Command, context: Context): void {
  const { say } = context;
  const command = verify
    .command('credential')
    .description(
      say({
        zh: '离线核验电子证书：签名、状态、机构、权限、日期分别作答；退出码 0 有效，1 无效，2 无法读取，3 有未能核验的事项',
        en: 'verify a credential offline: signature, status, issuer, entitlement and dates each by itself; exit code 0 valid, 1 not valid, 2 unreadable, 3 something could not be checked',
      }),
    )
    .argument('<FILE|->', say({ zh: '电子证书；- 为标准输入', en: 'credential; - is standard input' }))
    .option('--did <FILE>', say({ zh: '发证机构的 did.json', en: 'did.json of the issuer' }))
    .option('--status <FILE...>', say({ zh: '状态列表：撤销、暂停', en: 'status lists: revocation, suspension' }))
    .option(
      '--register <FILE>',
      say({ zh: '发证机构名册（guantong-issuers/1）', en: 'register of issuers (guantong-issuers/1)' }),
    )
    .option('--format <json|text>', say({ zh: '输出格式，默认 text', en: 'output, by default text' }))
    .action(async (path: string, flags: CredentialFlags) => {
      const { runVerifyCredential } = await import('./verify-credential.ts');
      context.exit(await runVerifyCredential(path, flags, context));
    });
  addExamples(command, say, [
    [
      'guantong verify credential c.json --did did.json --status r.json s.json --register issuers.json',
      { zh: '全部核验', en: 'every question' },
    ],
    ['guantong verify credential c.json --did did.json', { zh: '只核验签名', en: 'the signature alone' }],
  ]);
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
