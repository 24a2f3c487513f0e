import { sayDate } from '@guantong/engine';
import type { CredentialContent } from './credential-content.ts';
import { type CredentialReport, type Finding, finding, verdictOf } from './credential-report.ts';
import { type IssuerKeys, readDidDocument } from './did-document.ts';
import { findEntitlement, type IssuerRegister } from './issuer-register.ts';
import { judgeKey } from './judge-key.ts';
import { judgeStatus } from './judge-status.ts';
import { type CredentialReading, type ReadCredential, readCredential } from './read-credential.ts';
import type { SignatureMemory } from './signature-memory.ts';
import { verifySignature } from './verify-signature.ts';

/** What the verifier has at hand; whatever is missing makes its question one that could not be checked. */
export interface CredentialEvidence {
  /** The instant of the question, ISO 8601 in UTC. */
  readonly at: string;
  /** The did document of the issuer, as it is published. */
  readonly didDocument?: unknown;
  /** Status list credentials, those of others too. */
  readonly statusLists?: readonly unknown[];
  readonly register?: IssuerRegister;
  /** For whoever verifies often: signatures that were found to fit before. */
  readonly memory?: SignatureMemory;
}

/** Verifies a credential without database and network. Never throws for what comes from outside: it is reported. */
export async function verifyCredential(value: unknown, evidence: CredentialEvidence): Promise<CredentialReport> {
  const reading = readCredential(value);
  const form = judgeForm(reading);
  if (!reading.ok) return notRead(form);
  const { credential } = reading;
  const issuer = issuerKeys(credential, evidence.didDocument);
  const signature = await judgeSignature(credential, issuer, evidence.memory);
  const answers = {
    form,
    signature,
    key: judgeKey(credential.proof, issuer),
    issuer: judgeIssuer(credential.content, evidence.register),
    entitlement: judgeEntitlement(credential.content, evidence.register),
    status: await judgeStatus(credential.content, issuer, evidence),
    dates: judgeDates(credential, evidence.at),
  };
  return { content: credential.content, ...answers, verdict: verdictOf(Object.values(answers)) };
}

function judgeForm(reading: CredentialReading): CredentialReport['form'] {
  if (reading.ok) return finding('sound', '格式与规范一字不差', 'exactly what the format says');
  const [problem] = reading.problems;
  return finding(
    'broken',
    `应为 ${problem?.expected.zh ?? ''}，实为 ${problem?.found.zh ?? ''}`,
    `expected ${problem?.expected.en ?? ''}, found ${problem?.found.en ?? ''}`,
  );
}

const unread: Finding<'could-not-check'> = finding(
  'could-not-check',
  '格式不符，未作核验',
  'not checked: the form is broken',
);

function notRead(form: CredentialReport['form']): CredentialReport {
  return {
    content: null,
    form,
    signature: unread,
    key: unread,
    issuer: unread,
    entitlement: unread,
    status: unread,
    dates: unread,
    verdict: 'not-valid',
  };
}

/** The keys of the issuer the credential names; undefined where the document at hand is another's or none. */
function issuerKeys({ content }: ReadCredential, didDocument: unknown): IssuerKeys | undefined {
  const keys = readDidDocument(didDocument);
  return keys?.did === content.issuer.did ? keys : undefined;
}

async function judgeSignature(
  credential: ReadCredential,
  issuer: IssuerKeys | undefined,
  memory: SignatureMemory | undefined,
): Promise<CredentialReport['signature']> {
  if (issuer === undefined) {
    return finding('could-not-check', '没有发证机构的 did 文档', "the issuer's did document is not at hand");
  }
  const valid = await verifySignature(credential, issuer, memory);
  return valid
    ? finding('valid', '签名与内容相符', 'the signature fits the content')
    : finding('invalid', '签名与内容不符', 'the signature does not fit the content');
}

function judgeIssuer({ issuer }: CredentialContent, register: IssuerRegister | undefined): CredentialReport['issuer'] {
  if (register === undefined) return noRegister;
  const known = register.issuers.find(({ did }) => did === issuer.did);
  return known === undefined
    ? finding('unknown', `名册中没有 ${issuer.did}`, `${issuer.did} is not in the register`)
    : finding('known', `名册中的机构：${known.name}`, `in the register: ${known.name}`);
}

const noRegister: Finding<'could-not-check'> = finding(
  'could-not-check',
  '没有发证机构名册',
  'the register of issuers is not at hand',
);

function judgeEntitlement(
  content: CredentialContent,
  register: IssuerRegister | undefined,
): CredentialReport['entitlement'] {
  if (register === undefined) return noRegister;
  const issuer = register.issuers.find(({ did }) => did === content.issuer.did);
  const entitlement = issuer && findEntitlement(issuer, content);
  if (entitlement === undefined) {
    const { field, name } = content.achievement;
    const on = sayDate(content.obtainedOn);
    return finding(
      'not-entitled',
      `${on.zh}无权评价${field.name}：${name.zh}`,
      `not entitled to ${name.en} (${field.name}) on ${on.en}`,
    );
  }
  return finding('entitled', `依据：${entitlement.document}`, `by ${entitlement.document}`);
}

function judgeDates({ content, proof }: ReadCredential, at: string): CredentialReport['dates'] {
  const starts = [content.issuedAt, proof.created, `${content.obtainedOn}T00:00:00+08:00`].map((each) =>
    Date.parse(each),
  );
  const latest = Math.max(...starts);
  const now = Date.parse(at);
  const obtained = sayDate(content.obtainedOn);
  if (Number.isNaN(now)) return finding('could-not-check', '没有核验时刻', 'the instant of the question is not known');
  return latest <= now
    ? finding('in-force', `${obtained.zh}取得，长期有效`, `obtained on ${obtained.en}, without an end`)
    : finding('not-yet', '日期在将来', 'dated in the future');
}
