import { text as readText } from 'node:stream/consumers';
import type { Text } from '@guantong/engine';
import { type CredentialReport, readIssuerRegister, verifyCredential } from '@guantong/proofs/credential';
import type { Context } from '../../context.ts';
import { CommandFailure } from '../../failure.ts';
import { openInput } from '../../input/open-input.ts';
import { chooseSimpleFormat } from '../../output/format.ts';
import { createOutput } from '../../output/output.ts';
import { tableLines } from '../../terminal/table.ts';

export interface CredentialFlags {
  readonly did?: string;
  readonly status?: readonly string[];
  readonly register?: string;
  readonly format?: string;
}

/**
 * `guantong verify credential`: a credential with what is at hand of its issuer, without database and network. Exit code 0
 * valid, 1 not valid, 3 something could not be checked. Fails with 2 for what cannot be read.
 */
export async function runVerifyCredential(path: string, flags: CredentialFlags, context: Context): Promise<0 | 1 | 3> {
  const format = chooseSimpleFormat(flags.format ?? 'text', true);
  context.endAtOnce();
  const credential = await readJson(path, context);
  const statusLists: unknown[] = [];
  for (const file of flags.status ?? []) statusLists.push(await readJson(file, context));
  const register =
    flags.register === undefined ? undefined : readIssuerRegister(await readJson(flags.register, context));
  if (flags.register !== undefined && register === undefined) throw noRegister(flags.register);
  const report = await verifyCredential(credential, {
    at: new Date().toISOString(),
    statusLists,
    ...(flags.did === undefined ? {} : { didDocument: await readJson(flags.did, context) }),
    ...(register === undefined ? {} : { register }),
  });
  const output = createOutput(context.stdout);
  const lines = format === 'text' ? reportLines(report, context) : [JSON.stringify(report, null, 2)];
  await output.write(lines.map((line) => `${line}\n`).join(''));
  await output.flush();
  return exitCodes[report.verdict];
}

const exitCodes = { valid: 0, 'not-valid': 1, 'could-not-check': 3 } as const;

async function readJson(path: string, context: Context): Promise<unknown> {
  const { stream } = await openInput(path, context);
  try {
    return JSON.parse(await readText(stream));
  } catch {
    throw new CommandFailure('input-not-readable', {
      zh: `${path} 不是 JSON 文件。请给出下载的原文件。`,
      en: `${path} is no JSON. Name the file as it was downloaded.`,
    });
  }
}

function noRegister(path: string): CommandFailure {
  return new CommandFailure('input-not-readable', {
    zh: `${path} 不是发证机构名册（guantong-issuers/1）。`,
    en: `${path} is no register of issuers (guantong-issuers/1).`,
  });
}

const questions = [
  ['form', { zh: '格式', en: 'form' }],
  ['signature', { zh: '签名', en: 'signature' }],
  ['key', { zh: '密钥', en: 'key' }],
  ['issuer', { zh: '发证机构', en: 'issuer' }],
  ['entitlement', { zh: '评价权限', en: 'entitlement' }],
  ['status', { zh: '状态', en: 'status' }],
  ['dates', { zh: '日期', en: 'dates' }],
] as const satisfies readonly (readonly [keyof CredentialReport, Text])[];

const answerWords: Readonly<Record<string, Text>> = {
  sound: { zh: '✔ 相符', en: '✔ sound' },
  broken: { zh: '✘ 不符', en: '✘ broken' },
  valid: { zh: '✔ 有效', en: '✔ valid' },
  invalid: { zh: '✘ 无效', en: '✘ invalid' },
  'not-valid': { zh: '✘ 无效', en: '✘ not valid' },
  known: { zh: '✔ 在册', en: '✔ known' },
  unknown: { zh: '✘ 不在册', en: '✘ unknown' },
  entitled: { zh: '✔ 有权', en: '✔ entitled' },
  'not-entitled': { zh: '✘ 无权', en: '✘ not entitled' },
  suspended: { zh: '✘ 已暂停', en: '✘ suspended' },
  revoked: { zh: '✘ 已撤销', en: '✘ revoked' },
  'in-force': { zh: '✔ 在有效期', en: '✔ in force' },
  'not-yet': { zh: '✘ 未生效', en: '✘ not yet' },
  'could-not-check': { zh: '– 无法核验', en: '– could not check' },
};

function reportLines(report: CredentialReport, { say, paint, width }: Context): readonly string[] {
  const paintOf = (words: string) =>
    words.startsWith('✔') ? paint.good : words.startsWith('✘') ? paint.bad : paint.open;
  const rows = questions.map(([question, name]) => {
    const { answer, reason } = report[question];
    const words = say(answerWords[answer] ?? { zh: answer, en: answer });
    return [{ text: words, paint: paintOf(words) }, { text: say(name) }, { text: say(reason) }];
  });
  const verdict = say(verdicts[report.verdict]);
  return [
    ...contentLines(report, say),
    ...tableLines({
      head: [
        { zh: '结果', en: 'Result' },
        { zh: '核验项', en: 'Question' },
        { zh: '说明', en: 'Why' },
      ].map(say),
      rows,
      width,
      paintHead: paint.quiet,
    }),
    '',
    paintOf(verdict)(verdict),
  ];
}

const verdicts: Readonly<Record<CredentialReport['verdict'], Text>> = {
  valid: { zh: '✔ 证书有效', en: '✔ the certificate is valid' },
  'not-valid': { zh: '✘ 证书无效', en: '✘ the certificate is not valid' },
  'could-not-check': {
    zh: '– 有未能核验的事项；请用 --did、--status、--register 给出相应文件',
    en: '– something could not be checked: give the files by --did, --status and --register',
  },
};

function contentLines({ content }: CredentialReport, say: Context['say']): readonly string[] {
  if (content === null) return [];
  const { number, holder, achievement, issuer, obtainedOn } = content;
  return [`${holder} · ${say(achievement.name)} · ${number}`, `${issuer.name} · ${obtainedOn}`, ''];
}
